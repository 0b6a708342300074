package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.command.Wording;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Adds a measurable result to the goal.
 *
 * @param objectiveId the goal
 * @param keyResultId the key result, one of that goal
 * @param wording what will be seen when it is reached; unique within the goal
 * @param metric how it is measured, from where to where
 * @param weight its share in the goal's mean
 * @param ownerId who answers for it, or null where that is the goal's owner
 * @param due its own last day, within the cycle, or null for the cycle's last day
 * @param implied true where an import mentions a key result that was never added; imports only
 * @param occasion who asks, when, and why
 */
public record AddKeyResult(
        ObjectiveId objectiveId,
        KeyResultId keyResultId,
        Wording wording,
        MetricDefinition metric,
        Weight weight,
        @Nullable PersonId ownerId,
        @Nullable LocalDate due,
        boolean implied,
        Occasion occasion)
        implements KeyResultCommand {}
