package dev.cairn.server.checkin;

import dev.cairn.server.objective.ObjectivePage.Link;
import dev.cairn.server.page.Bar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a team's meeting shows: one goal after the other.
 *
 * @param team the team, with the teams above it
 * @param cycle the cycle's page, or null where there is none
 * @param recorded how many check-ins were just recorded, in words; null where none were
 * @param stops the goals to walk through
 * @param goal the one that is looked at; null at the end, and where there is none
 * @param over whether all of them were seen
 * @param position the position of the log that it is true for
 */
public record MeetingPage(
        String team,
        @Nullable Link cycle,
        @Nullable String recorded,
        List<Stop> stops,
        @Nullable Goal goal,
        boolean over,
        long position) {

    /**
     * A goal on the way.
     *
     * @param href where it is looked at
     * @param wording what it says
     * @param progress in percent
     * @param bar the same, drawn, with what was expected
     * @param here whether it is the one
     */
    public record Stop(String href, String wording, String progress, Bar bar, boolean here) {}

    /**
     * The goal that is looked at.
     *
     * @param link its page, and what it says
     * @param place which one it is, in words
     * @param owner who answers for it
     * @param progress in percent
     * @param bar the same, drawn, with what was expected
     * @param work what is being done for it, and how far that is
     * @param before the goal before it, or null
     * @param after where it goes on
     * @param sheet its key results
     */
    public record Goal(
            Link link,
            String place,
            String owner,
            String progress,
            Bar bar,
            List<Link> work,
            @Nullable String before,
            String after,
            CheckInSheet sheet) {}
}
