package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import java.math.BigDecimal;

/**
 * The key result counts for more or for less in its goal.
 *
 * @param objectiveId the goal this happened to
 * @param keyResultId the key result this happened to
 * @param weight the new weight, above 0
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.key-result-reweighted", revision = 1)
public record KeyResultReweighted(String objectiveId, String keyResultId, BigDecimal weight, Act act)
        implements KeyResultEvent {}
