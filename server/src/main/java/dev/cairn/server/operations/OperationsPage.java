package dev.cairn.server.operations;

import dev.cairn.server.page.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What admins see of a Cairn at work, as people read it.
 *
 * @param position the position of the log that what is shown is true for
 * @param lastOfLog the last position of the log
 * @param behind how far what is shown is behind, in words
 * @param late whether that is more than a moment
 * @param standing whether what is shown stands still until a rebuild is over
 * @param stoppedBy why no event is taken in, or null
 * @param projections each projection
 * @param rebuilds the latest rebuilds, those in hand first
 * @param verification the verification in hand, or the last one; null where there was none
 * @param working whether anything goes on, so that it is worth looking again
 */
public record OperationsPage(
        long position,
        long lastOfLog,
        String behind,
        boolean late,
        boolean standing,
        @Nullable String stoppedBy,
        List<ProjectionRow> projections,
        List<RebuildRow> rebuilds,
        @Nullable VerificationShown verification,
        boolean working) {

    /** A projection: its name, the version of its projector, the one that made its rows, and what follows from it. */
    public record ProjectionRow(String name, int version, int rows, String state, boolean current) {}

    /**
     * A rebuild.
     *
     * @param rebuildId its number
     * @param projections what is made anew
     * @param state how far it is, in words
     * @param asked when it was asked for
     * @param by who asked for it
     * @param percent how much of the log was taken in, or null where it is over
     * @param detail events, pace and what is left, in words
     * @param equality whether new rows and old ones are equal, in words, or null
     * @param differences what differs, by table
     * @param failure why it failed, or null
     * @param cancellable whether it can be given up
     * @param switchable whether it can come in the place of what is shown
     */
    public record RebuildRow(
            long rebuildId,
            String projections,
            String state,
            Moment asked,
            String by,
            @Nullable Integer percent,
            String detail,
            @Nullable String equality,
            List<String> differences,
            @Nullable String failure,
            boolean cancellable,
            boolean switchable) {}

    /**
     * A verification.
     *
     * @param running what is being done, or null once it is over
     * @param percent how much of it is done, or null where it cannot be said
     * @param when when it began, or ended
     * @param holds whether nothing was found; null while it goes on and where nothing came of it
     * @param verdict what came of it, in a sentence
     * @param checks each check with what was looked at
     * @param findings what was found
     */
    public record VerificationShown(
            @Nullable String running,
            @Nullable Integer percent,
            Moment when,
            @Nullable Boolean holds,
            String verdict,
            List<CheckRow> checks,
            List<String> findings) {}

    /** A check: its name, whether nothing was found, and what was looked at. */
    public record CheckRow(String name, boolean holds, String looked) {}
}
