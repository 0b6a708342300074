package dev.cairn.server.objective;

import dev.cairn.server.page.Bar;
import dev.cairn.server.page.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a goal shows, as people read it.
 *
 * @param wording what is to be achieved
 * @param description more about it, or null
 * @param cycle its cycle, or null where that is not known
 * @param stage where it is in its life
 * @param since since when
 * @param facts what else there is to say: a name and a value each
 * @param labels keys with their values
 * @param progress in percent
 * @param reported of how many key results it is known
 * @param bar the progress, drawn
 * @param score on two decimals, or null
 * @param band what the score amounts to, or null
 * @param keyResults its key results, dropped ones last
 * @param alignment the goals that it serves, that serve it, and that it goes on with, by what they are to it
 * @param initiatives the work that was planned for it as a whole
 * @param timeline all that happened to it, the latest first
 * @param acts what whoever looks can do with it
 * @param position the position of the log that it is true for
 */
public record ObjectivePage(
        String wording,
        @Nullable String description,
        @Nullable Link cycle,
        String stage,
        Moment since,
        List<Fact> facts,
        List<String> labels,
        String progress,
        String reported,
        Bar bar,
        @Nullable String score,
        @Nullable String band,
        List<KeyResult> keyResults,
        List<Neighbour> alignment,
        InitiativeList initiatives,
        List<Happening> timeline,
        GoalActs acts,
        long position) {

    /** A link: where it leads, and what it says. */
    public record Link(String href, String text) {}

    /** A fact: how it is called, and what it is. */
    public record Fact(String name, String value) {}

    /**
     * A key result.
     *
     * @param id its place on the page
     * @param wording what will be seen
     * @param standing where it is, and what is asked for
     * @param owner who answers for it
     * @param due its last day, or null
     * @param progress in percent
     * @param expected in percent
     * @param bar both, drawn
     * @param pace what the numbers say, or null
     * @param confidence what a person said, in percent, or null
     * @param forecast the final score that a person expects, or null
     * @param stale whether nobody checked in for too long
     * @param dropped whether it was given up
     * @param score on two decimals, or null
     * @param band what the score amounts to, or null
     * @param chart its readings and targets, drawn; null where there is nothing to draw
     * @param targets how it was measured one after the other
     * @param readings its check-ins, the latest first
     * @param labels keys with their values
     * @param initiatives the work that is meant to move it
     */
    public record KeyResult(
            String id,
            String wording,
            String standing,
            String owner,
            @Nullable String due,
            String progress,
            String expected,
            Bar bar,
            @Nullable String pace,
            @Nullable String confidence,
            @Nullable String forecast,
            boolean stale,
            boolean dropped,
            @Nullable String score,
            @Nullable String band,
            @Nullable Chart chart,
            List<Target> targets,
            List<Reading> readings,
            List<String> labels,
            InitiativeList initiatives) {}

    /** From then on it was measured like this. */
    public record Target(Moment when, String asked, String by, String why) {}

    /**
     * A check-in.
     *
     * @param id its place on the page
     * @param change the page on which it is corrected or retracted, or null where whoever looks may not, or it is over
     * @param before what it said before it was corrected, oldest first
     * @param retracted whether it was taken back
     */
    public record Reading(
            String id,
            @Nullable String change,
            Moment when,
            String said,
            String confidence,
            String by,
            @Nullable String note,
            List<String> before,
            boolean retracted) {}

    /** A goal beside this one: in which way, where it is, and its key result that is meant, or null. */
    public record Neighbour(
            String relation,
            Link goal,
            @Nullable String keyResult,
            @Nullable String place) {}

    /**
     * Something that happened.
     *
     * @param what what it was
     * @param when when it was true
     * @param recorded when the log took it, or null where that is the same
     * @param by whose act it was
     * @param keyResult which key result it was about, or null
     * @param changes from what to what
     * @param progress from what to what the progress went, or null where it did not
     * @param easing {@code eased} or {@code raised}, or null
     * @param why the reason, or null
     * @param note what was said about it, or null
     * @param correction the page on which the check-in is corrected or retracted, or null
     */
    public record Happening(
            String what,
            Moment when,
            @Nullable Moment recorded,
            String by,
            @Nullable String keyResult,
            List<Changed> changes,
            @Nullable Changed progress,
            @Nullable String easing,
            @Nullable String why,
            @Nullable String note,
            @Nullable String correction) {}

    /** From what to what a field went. */
    public record Changed(String field, String before, String after) {}
}
