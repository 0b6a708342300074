package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import java.math.BigDecimal;

/**
 * The key result was given its score.
 *
 * @param objectiveId the goal this happened to
 * @param keyResultId the key result this happened to
 * @param score 0 to 1
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.key-result-scored", revision = 1)
public record KeyResultScored(String objectiveId, String keyResultId, BigDecimal score, Act act)
        implements KeyResultEvent {}
