package dev.cairn.server.cycle;

import dev.cairn.server.page.Bar;
import dev.cairn.server.page.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a cycle shows, as people read it.
 *
 * @param name the cycle's name
 * @param days its first and last day
 * @param stage where it is
 * @param cycles all cycles to choose from, the latest first
 * @param summary what its goals come to
 * @param filters by what its goals can be filtered and grouped
 * @param week what changed in the seven days before the moment that is shown; null where that is told only if asked for
 * @param askForWeek the page that tells it
 * @param groups its goals, in groups
 * @param empty whether the cycle has no goal at all
 * @param filtered whether goals are left out
 * @param all the page with all goals
 * @param open whether the key results of all goals are unfolded
 * @param unfold the page with them unfolded, or folded again
 * @param write where a goal for this cycle is written, or null where that is not offered
 * @param position the position of the log that it is true for
 */
public record CyclePage(
        String name,
        String days,
        String stage,
        List<Choice> cycles,
        Totals summary,
        Filters filters,
        @Nullable Week week,
        String askForWeek,
        List<Group> groups,
        boolean empty,
        boolean filtered,
        String all,
        boolean open,
        String unfold,
        @Nullable String write,
        long position) {

    /**
     * One of several.
     *
     * @param value the address it leads to, or the value of a field
     * @param text how it is called
     * @param chosen whether it is the one
     */
    public record Choice(String value, String text, boolean chosen) {}

    /**
     * What goals come to.
     *
     * @param progress in percent
     * @param reported of how many key results it is known
     * @param score on two decimals
     * @param scored how many key results have a score
     * @param bar the progress, drawn
     * @param paces how many key results are in which state
     */
    public record Totals(String progress, String reported, String score, String scored, Bar bar, List<Count> paces) {}

    /**
     * How many key results are in a state.
     *
     * @param state the state
     * @param text the number, in words
     */
    public record Count(String state, String text) {}

    /**
     * By what goals can be filtered and grouped.
     *
     * @param teams teams that have goals in the cycle
     * @param owners who answers for goals or key results
     * @param states stages and paces
     * @param labels labels of goals and key results; empty where there are none
     * @param groupings by what goals can be grouped
     */
    public record Filters(
            List<Choice> teams,
            List<Choice> owners,
            List<Choice> states,
            List<Choice> labels,
            List<Choice> groupings) {}

    /**
     * What changed in seven days.
     *
     * @param since from when on
     * @param progress how the mean progress moved, or null where only some goals are looked at
     * @param counts what happened how often, in words; empty where nothing did
     * @param goals the goals to which it happened, those to which most did first
     * @param more how many goals are left out, or null
     * @param comparison the page that holds both days against each other
     */
    public record Week(
            Moment since,
            @Nullable Moved progress,
            List<String> counts,
            List<ChangedGoal> goals,
            @Nullable String more,
            String comparison) {}

    /**
     * How something moved.
     *
     * @param before where it was
     * @param after where it is
     */
    public record Moved(String before, String after) {}

    /**
     * A goal to which something happened.
     *
     * @param href its page
     * @param wording what is to be achieved
     * @param progress how it moved, or null where it did not
     * @param happened what happened
     */
    public record ChangedGoal(
            String href, String wording, @Nullable Moved progress, List<Happened> happened) {}

    /**
     * What happened to a goal or a key result.
     *
     * @param what what happened
     * @param keyResult to which key result, or null for the goal itself
     * @param easing {@code eased} or {@code raised}, or null
     * @param moved from what to what, or null
     */
    public record Happened(
            String what,
            @Nullable String keyResult,
            @Nullable String easing,
            @Nullable Moved moved) {}

    /**
     * Goals that have something in common.
     *
     * @param name what that is; a team with the teams above it
     * @param href the page of it, or null where it has none
     * @param progress the mean of those that count, in percent
     * @param bar the same, drawn
     * @param goals the goals
     */
    public record Group(String name, @Nullable String href, String progress, Bar bar, List<GoalRow> goals) {}

    /**
     * A goal. What people say and what the numbers say stand side by side.
     *
     * @param href its page
     * @param wording what is to be achieved
     * @param owner who answers for it
     * @param place whose goal it is, where the group does not say so; or null
     * @param kind committed or aspirational
     * @param stage where it is in its life, or null where it is in force, as goals are
     * @param labels its labels
     * @param progress in percent
     * @param expected in percent
     * @param bar both, drawn
     * @param paces how many of its key results are in which state, by the numbers
     * @param said what people say of them, or null where nobody said anything
     * @param score on two decimals, or null
     * @param band what the score amounts to, or null
     * @param keyResults its key results
     */
    public record GoalRow(
            String href,
            String wording,
            String owner,
            @Nullable String place,
            String kind,
            @Nullable String stage,
            List<String> labels,
            String progress,
            String expected,
            Bar bar,
            List<Count> paces,
            @Nullable Said said,
            @Nullable String score,
            @Nullable String band,
            List<KeyResultRow> keyResults) {}

    /**
     * How sure people are.
     *
     * @param state the pace that this stands for
     * @param text the same and the number, in words
     * @param of of how many key results that is known, or null where it is known of all
     */
    public record Said(String state, String text, @Nullable String of) {}

    /**
     * A key result. What people say and what the numbers say stand side by side.
     *
     * @param wording what will be seen
     * @param value from where to where it is to go, and where it is
     * @param owner who answers for it
     * @param labels its labels
     * @param progress in percent
     * @param expected in percent
     * @param bar both, drawn
     * @param pace what the numbers say, or null where there is nothing to say it from
     * @param said what a person said, or null
     * @param stale whether nobody checked in for too long
     * @param dropped whether it was given up
     * @param score on two decimals, or null
     * @param band what the score amounts to, or null
     */
    public record KeyResultRow(
            String wording,
            String value,
            String owner,
            List<String> labels,
            String progress,
            String expected,
            Bar bar,
            @Nullable String pace,
            @Nullable Said said,
            boolean stale,
            boolean dropped,
            @Nullable String score,
            @Nullable String band) {}
}
