package dev.cairn.query.lineage;

import dev.cairn.query.Basis;
import java.math.BigDecimal;
import java.util.List;

/**
 * Goals of different cycles that may be one line, for a person to decide.
 *
 * @param basis what the answer stands on
 * @param proposals the most alike first; for each goal without a predecessor the one that is most alike
 */
public record LinkProposals(Basis basis, List<Proposal> proposals) {

    /**
     * A goal and what it may go on with.
     *
     * @param objectiveId the goal
     * @param wording what it says
     * @param predecessorId the goal that it may go on with
     * @param predecessorWording what that one says
     * @param predecessorCycleId the cycle of that one
     * @param sameTeam whether both are of one team, or of one person
     * @param likeness of the wordings, 0 to 1, see {@link Likeness}
     * @param keyResults the key results that may go on with one of that goal, the most alike first
     */
    public record Proposal(
            String objectiveId,
            String wording,
            String predecessorId,
            String predecessorWording,
            String predecessorCycleId,
            boolean sameTeam,
            BigDecimal likeness,
            List<OfKeyResult> keyResults) {}

    /**
     * A key result and what it may go on with.
     *
     * @param keyResultId the key result
     * @param wording what it says
     * @param predecessorId the key result that it may go on with
     * @param predecessorWording what that one says
     * @param likeness of the wordings, 0 to 1
     */
    public record OfKeyResult(
            String keyResultId, String wording, String predecessorId, String predecessorWording, BigDecimal likeness) {}
}
