package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import java.math.BigDecimal;

/**
 * The score was wrong. This is a new scoring, true from its own day.
 *
 * @param objectiveId the goal this happened to
 * @param keyResultId the key result this happened to
 * @param score 0 to 1
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.score-corrected", revision = 1)
public record ScoreCorrected(String objectiveId, String keyResultId, BigDecimal score, Act act)
        implements KeyResultEvent {}
