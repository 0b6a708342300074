package dev.cairn.query.due;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A check-in that is owed.
 *
 * @param cycleId the cycle
 * @param teamId the team whose goal it is, or null for a personal goal
 * @param objectiveId the goal
 * @param objective the goal's wording
 * @param keyResultId the key result to check in
 * @param keyResult the key result's wording
 * @param owedBy who owes it: the key result's owner, else the goal's, else the person whose goal it is; null where nobody is
 *     named
 * @param due the working day on which it is due
 * @param state {@code overdue}, {@code today} or {@code upcoming}
 * @param lastCheckInAt when somebody last checked in, effective, or null
 * @param stale whether that is too long ago
 */
public record DueCheckIn(
        String cycleId,
        @Nullable String teamId,
        String objectiveId,
        String objective,
        String keyResultId,
        String keyResult,
        @Nullable String owedBy,
        LocalDate due,
        String state,
        @Nullable Instant lastCheckInAt,
        boolean stale) {}
