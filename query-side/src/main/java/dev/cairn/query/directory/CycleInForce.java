package dev.cairn.query.directory;

import dev.cairn.events.organisation.Settings;
import dev.cairn.query.progress.CycleTerm;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cycle as it is at one time.
 *
 * @param cycleId the cycle
 * @param name its name
 * @param firstDay its first day
 * @param lastDay its last day, which belongs to it
 * @param start the first millisecond of the first day, in the organisation's zone
 * @param end the last millisecond of the last day
 * @param withinCycleId the longer cycle it is a part of, or null
 * @param cadenceDays days between check-ins: its own, or the organisation's
 * @param stage {@code planned} before its first day, {@code running} up to its last, {@code over} after that, until somebody
 *     makes it {@code scoring} or {@code closed}
 * @param closedAt when it was closed, effective, or null where it is not
 */
public record CycleInForce(
        String cycleId,
        String name,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant start,
        Instant end,
        @Nullable String withinCycleId,
        int cadenceDays,
        String stage,
        @Nullable Instant closedAt) {

    /** The cycle at that time, under these settings. */
    public static CycleInForce of(CycleStanding cycle, Settings settings, Instant at) {
        CycleTerm term = cycle.term(settings);
        Instant end = term.endOf(cycle.lastDay());
        return new CycleInForce(
                cycle.cycleId(),
                cycle.name(),
                cycle.firstDay(),
                cycle.lastDay(),
                term.start(),
                end,
                cycle.withinCycleId(),
                term.cadenceDays(),
                stage(cycle, term.start(), end, at),
                term.closedAt());
    }

    private static String stage(CycleStanding cycle, Instant start, Instant end, Instant at) {
        if (cycle.stage() != CycleStage.OPEN) {
            return cycle.stage().word();
        }
        if (at.isBefore(start)) {
            return "planned";
        }
        return at.isAfter(end) ? "over" : "running";
    }
}
