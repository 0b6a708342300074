package dev.cairn.server.cycle;

import dev.cairn.server.page.Bar;
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
 * @param teams by what its goals can be filtered
 * @param owners likewise
 * @param states likewise
 * @param groups its goals by team
 * @param empty whether the cycle has no goal at all
 * @param filtered whether goals are left out
 * @param all the page with all goals
 * @param position the position of the log that it is true for
 */
public record CyclePage(
        String name,
        String days,
        String stage,
        List<Choice> cycles,
        Totals summary,
        List<Choice> teams,
        List<Choice> owners,
        List<Choice> states,
        List<Group> groups,
        boolean empty,
        boolean filtered,
        String all,
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
     * @param paces how many key results are in which state: the state, and the number in words
     */
    public record Totals(String progress, String reported, String score, String scored, Bar bar, List<Choice> paces) {}

    /**
     * The goals of a team, or of persons.
     *
     * @param name the team with the teams above it
     * @param progress the mean of those that count, in percent
     * @param bar the same, drawn
     * @param goals its goals
     */
    public record Group(String name, String progress, Bar bar, List<GoalRow> goals) {}

    /**
     * A goal.
     *
     * @param href its page
     * @param wording what is to be achieved
     * @param owner who answers for it
     * @param kind committed or aspirational
     * @param stage where it is in its life, or null where it is in force, as goals are
     * @param progress in percent
     * @param expected in percent
     * @param bar both, drawn
     * @param score on two decimals, or null
     * @param band what the score amounts to, or null
     * @param keyResults its key results
     */
    public record GoalRow(
            String href,
            String wording,
            String owner,
            String kind,
            @Nullable String stage,
            String progress,
            String expected,
            Bar bar,
            @Nullable String score,
            @Nullable String band,
            List<KeyResultRow> keyResults) {}

    /**
     * A key result. What people say and what the numbers say stand side by side.
     *
     * @param wording what will be seen
     * @param value from where to where it is to go, and where it is
     * @param owner who answers for it
     * @param progress in percent
     * @param expected in percent
     * @param bar both, drawn
     * @param pace what the numbers say, or null where there is nothing to say it from
     * @param confidence what a person said, in percent, or null
     * @param stale whether nobody checked in for too long
     * @param dropped whether it was given up
     * @param score on two decimals, or null
     * @param band what the score amounts to, or null
     */
    public record KeyResultRow(
            String wording,
            String value,
            String owner,
            String progress,
            String expected,
            Bar bar,
            @Nullable String pace,
            @Nullable String confidence,
            boolean stale,
            boolean dropped,
            @Nullable String score,
            @Nullable String band) {}
}
