package dev.cairn.query.history;

import dev.cairn.query.progress.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The goal before or after a goal on its way through the cycles.
 *
 * @param objectiveId the other goal
 * @param wording its wording
 * @param cycleId its cycle
 * @param teamId its team, or null where it is a person's
 * @param stage where it is in its life
 */
public record LinkedGoal(
        String objectiveId,
        String wording,
        String cycleId,
        @Nullable String teamId,
        Stage stage) {}
