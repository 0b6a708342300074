package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reading was wrong; this is all of its content as it should have been. It is effective when the reading was,
 * and keeps its rank.
 *
 * @param objectiveId the goal this happened to
 * @param keyResultId the key result this happened to
 * @param checkInId the reading
 * @param value the measured value in the metric's unit, or null where none was given or the metric is a milestone
 * @param steps for a milestone: how far the steps that were reported are done; null for other metrics or where none was given
 * @param confidence 0 to 1: how sure a person is that it will be reached; null where nothing was said
 * @param forecast 0 to 1: what final score a person expects; null where nothing was said
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.check-in-corrected", revision = 1)
public record CheckInCorrected(
        String objectiveId,
        String keyResultId,
        String checkInId,
        @Nullable BigDecimal value,
        @Nullable List<StepDone> steps,
        @Nullable BigDecimal confidence,
        @Nullable BigDecimal forecast,
        Act act)
        implements KeyResultEvent {}
