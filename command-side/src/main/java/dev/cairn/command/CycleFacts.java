package dev.cairn.command;

import dev.cairn.events.cycle.CycleId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What other streams need to know of a cycle.
 *
 * @param cycleId the cycle
 * @param name its name
 * @param firstDay its first day
 * @param lastDay its last day, which belongs to it
 * @param withinCycleId the longer cycle it is a part of, or null
 * @param stage how far it has come; whether it has begun is a matter of its dates
 * @param zone the organisation's zone, in which its days begin and end
 */
public record CycleFacts(
        CycleId cycleId,
        String name,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable CycleId withinCycleId,
        Stage stage,
        ZoneId zone) {

    /** How far a cycle has come. */
    public enum Stage {
        /** Defined, and before or within its dates, or after them and not yet scored. */
        OPEN,
        /** Its goals are being scored. */
        SCORING,
        /** Nothing in it changes any more, but by a correction of a score. */
        CLOSED
    }

    /** The first millisecond of its first day. */
    public Instant startsAt() {
        return firstDay.atStartOfDay(zone).toInstant();
    }

    /** The last millisecond of its last day. */
    public Instant endsAt() {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }

    /** Whether nothing in it changes any more. */
    public boolean closed() {
        return stage == Stage.CLOSED;
    }

    /** Whether all these days are its own. */
    public boolean contains(LocalDate first, LocalDate last) {
        return !first.isBefore(firstDay) && !last.isAfter(lastDay);
    }

    /** Its days in words: {@code 2026-01-01 to 2026-03-31}. */
    public String days() {
        return firstDay + " to " + lastDay;
    }
}
