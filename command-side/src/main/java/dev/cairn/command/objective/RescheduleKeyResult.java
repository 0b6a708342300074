package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Sets another day on which a key result is due.
 *
 * @param objectiveId the goal
 * @param keyResultId the key result, one of that goal
 * @param due the new last day, within the cycle, or null for the cycle's last day
 * @param occasion who asks, when, and why
 */
public record RescheduleKeyResult(
        ObjectiveId objectiveId,
        KeyResultId keyResultId,
        @Nullable LocalDate due,
        Occasion occasion) implements KeyResultCommand {}
