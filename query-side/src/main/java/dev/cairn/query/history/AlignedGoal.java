package dev.cairn.query.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The other end of an alignment.
 *
 * @param objectiveId the other goal
 * @param wording its wording, or null where it is not there
 * @param cycleId its cycle, or null where it is not there
 * @param teamId its team, or null where it is not there or a person's
 * @param keyResultId the key result that is served, or null where it is the goal as a whole
 * @param keyResultWording the wording of that key result, or null
 * @param since from when on, effective
 */
public record AlignedGoal(
        String objectiveId,
        @Nullable String wording,
        @Nullable String cycleId,
        @Nullable String teamId,
        @Nullable String keyResultId,
        @Nullable String keyResultWording,
        Instant since) {}
