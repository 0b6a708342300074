package dev.cairn.query.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a cycle matters for the time that its key results have.
 *
 * @param firstDay the cycle's first day
 * @param lastDay its last day, which belongs to it
 * @param zone the organisation's zone, in which days begin and end
 * @param cadenceDays days between check-ins, above 0: the cycle's own or the organisation's
 * @param closedAt when it was closed, effective, or null where it is not
 */
public record CycleTerm(
        LocalDate firstDay,
        LocalDate lastDay,
        ZoneId zone,
        int cadenceDays,
        @Nullable Instant closedAt) {

    /** The first millisecond of the cycle. */
    public Instant start() {
        return firstDay.atStartOfDay(zone).toInstant();
    }

    /** The last millisecond of that day in the organisation's zone. */
    public Instant endOf(LocalDate day) {
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
        Instant due = endOf(own == null ? lastDay : own);
        Instant at = Stream.of(now, due, keyResult.droppedAt(), objective.droppedAt(), objective.closedAt(), closedAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(now);
        return new Term(added.isAfter(start()) ? added : start(), due, at);
    }
}
