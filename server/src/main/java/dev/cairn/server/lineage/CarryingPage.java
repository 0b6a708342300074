package dev.cairn.server.lineage;

import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.objective.ObjectivePage.Link;
import dev.cairn.server.page.Bar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows on which a team's goals of the last cycle are carried over.
 *
 * @param cycle the cycle that is planned, and its page
 * @param last the cycle before it, or null where there is none
 * @param teams whose goals can be looked at
 * @param team the one that is looked at, or empty
 * @param learnings what the team learned, the latest first
 * @param actions what it decided to do, and has not done yet
 * @param goals its goals of the last cycle
 * @param path where forms are sent to
 * @param fresh where a goal is written instead
 * @param position the position of the log that it is true for
 */
public record CarryingPage(
        Link cycle,
        @Nullable String last,
        List<Option> teams,
        String team,
        List<String> learnings,
        List<String> actions,
        List<Goal> goals,
        String path,
        String fresh,
        long position) {

    /**
     * A goal of the last cycle.
     *
     * @param link its page, and what it says
     * @param id the goal
     * @param state where it is in its life
     * @param progress in percent
     * @param bar the same, drawn
     * @param score on two decimals, or null
     * @param keyResults its key results that are not dropped
     * @param form the form that carries it over; null where whoever looks may not, or it goes on already
     */
    public record Goal(
            Link link,
            String id,
            String state,
            String progress,
            Bar bar,
            @Nullable String score,
            List<KeyResult> keyResults,
            @Nullable Form form) {}

    /** A key result, where it stands, and whether it is to go on where nobody says otherwise: what was reached need not. */
    public record KeyResult(String id, String wording, String standing, boolean goesOn) {}
}
