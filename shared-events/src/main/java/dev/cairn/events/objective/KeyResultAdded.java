package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measurable result was added to the goal.
 *
 * @param objectiveId the goal this happened to
 * @param keyResultId the key result this happened to
 * @param wording what will be seen when it is reached
 * @param metric how it is measured, from where to where
 * @param weight its share in the goal's mean, above 0; 1 where nothing else is said
 * @param ownerId the person who answers for it, or null where that is the goal's owner
 * @param due its own last day, or null where that is the cycle's last day
 * @param implied true where an import mentioned the key result without ever having added it
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.key-result-added", revision = 1)
public record KeyResultAdded(
        String objectiveId,
        String keyResultId,
        String wording,
        Metric metric,
        BigDecimal weight,
        @Nullable String ownerId,
        @Nullable LocalDate due,
        boolean implied,
        Act act)
        implements KeyResultEvent {}
