package dev.cairn.query.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What of a cycle matters for the time that its key results have. */
public final class CycleTerm {

    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final ZoneId zone;
    private final int cadenceDays;
    private final @Nullable Instant closedAt;
    private final Instant start;
    private final Instant end;

    /**
     * @param firstDay the cycle's first day
     * @param lastDay its last day, which belongs to it
     * @param zone the organisation's zone, in which days begin and end
     * @param cadenceDays days between check-ins, above 0: the cycle's own or the organisation's
     * @param closedAt when it was closed, effective, or null where it is not
     */
    public CycleTerm(LocalDate firstDay, LocalDate lastDay, ZoneId zone, int cadenceDays, @Nullable Instant closedAt) {
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.zone = zone;
        this.cadenceDays = cadenceDays;
        this.closedAt = closedAt;
        this.start = firstDay.atStartOfDay(zone).toInstant();
        this.end = endOf(lastDay, zone);
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The organisation's zone, in which days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** Its last day, which belongs to it. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** Days between check-ins, above 0. */
    public int cadenceDays() {
        return cadenceDays;
    }

    /** When it was closed, effective, or null where it is not. */
    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /** The first millisecond of the cycle. */
    public Instant start() {
        return start;
    }

    /** The last millisecond of that day in the organisation's zone. */
    public Instant endOf(LocalDate day) {
        return day.equals(lastDay) ? end : endOf(day, zone);
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }

    /**
     * The time that a key result has.
     *
     * @param now the instant that the question is for
     */
    public Term of(ObjectiveStanding objective, KeyResultStanding keyResult, Instant now) {
        Instant added = keyResult.definition().addedAt();
        LocalDate own = keyResult.definition().due();
        Instant due = own == null ? end : endOf(own);
        Instant at = earlier(now, due);
        at = earlier(at, keyResult.droppedAt());
        at = earlier(at, objective.droppedAt());
        at = earlier(at, objective.closedAt());
        at = earlier(at, closedAt);
        return new Term(added.isAfter(start) ? added : start, due, at);
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }
}
