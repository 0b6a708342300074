package dev.cairn.server.homepage;

import dev.cairn.server.page.Bar;
import dev.cairn.server.page.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first page shows, as people read it.
 *
 * @param cycle the cycle that runs, or the one that is next to it
 * @param write where the first goal of that cycle is written, or null where it has goals or that is not offered
 * @param owed what is expected of this person, what is most urgent first
 * @param since from when on the news are
 * @param firstVisit whether there was no visit before, and the news are those of a month
 * @param moved the news of the person's teams and goals by goal, the latest first
 * @param movedMore how many entries are left out, or null where all are there
 * @param worries goals with key results that are off track or stale
 * @param worriesMore how many of them are left out, or null
 * @param mine whether news and worries are those of the person's own teams and goals, and not everybody's
 * @param followed what the person follows
 * @param teams teams that the person does not follow yet
 * @param position the position of the log that it is true for
 */
public record HomePage(
        Countdown cycle,
        @Nullable String write,
        List<Owed> owed,
        Moment since,
        boolean firstVisit,
        List<News> moved,
        @Nullable String movedMore,
        List<Worry> worries,
        @Nullable String worriesMore,
        boolean mine,
        List<Followed> followed,
        List<Followed> teams,
        long position) {

    /**
     * How long a cycle goes on.
     *
     * @param name its name
     * @param href its page
     * @param stage where it is
     * @param left how many days are left, in words
     * @param day which of its days it is, in words
     * @param time how much of it is over
     * @param progress how far its goals are, in percent
     * @param bar progress beside the time
     */
    public record Countdown(
            String name, String href, String stage, String left, String day, Bar time, String progress, Bar bar) {}

    /**
     * Something that is expected of a person.
     *
     * @param what what it is, in a word
     * @param urgency {@code overdue}, {@code today} or {@code upcoming}
     * @param due until when, in words
     * @param text what it is about
     * @param href where it can be done
     * @param about what that belongs to, or null
     */
    public record Owed(
            String what,
            String urgency,
            String due,
            String text,
            String href,
            @Nullable String about) {}

    /**
     * What happened to a goal, or to something else.
     *
     * @param text the goal's wording, or null for what is about no goal
     * @param href the goal's page, or null
     * @param entries what happened, the latest first
     */
    public record News(@Nullable String text, @Nullable String href, List<Entry> entries) {}

    /**
     * One thing that happened.
     *
     * @param what what it was
     * @param when when it became known
     * @param by whose act it was
     * @param keyResult what it was about, or null
     * @param change from what to what, or null
     * @param easing {@code eased} or {@code raised}, or null
     */
    public record Entry(
            String what,
            Moment when,
            String by,
            @Nullable String keyResult,
            @Nullable String change,
            @Nullable String easing) {}

    /**
     * A goal that needs somebody to look at it.
     *
     * @param text its wording
     * @param href its page
     * @param place whose goal it is
     * @param keyResults those of its key results that need it
     */
    public record Worry(String text, String href, String place, List<Troubled> keyResults) {}

    /**
     * A key result that needs somebody to look at it.
     *
     * @param wording what will be seen
     * @param pace what the numbers say, or null
     * @param stale whether nobody checked in for too long
     * @param progress in percent
     * @param owner who answers for it
     */
    public record Troubled(String wording, @Nullable String pace, boolean stale, String progress, String owner) {}

    /**
     * A team or a goal that is followed, or can be.
     *
     * @param subjectId its id
     * @param text how it is called
     * @param href its page
     */
    public record Followed(String subjectId, String text, String href) {}
}
