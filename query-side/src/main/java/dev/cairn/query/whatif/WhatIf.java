package dev.cairn.query.whatif;

import dev.cairn.query.Basis;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.hypothesis.Rules;
import dev.cairn.query.overview.Summary;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a cycle came out, and how it would have come out under other rules.
 *
 * @param basis what the answer stands on
 * @param cycle the cycle as it really is
 * @param rules what is supposed
 * @param reality what its goals come to
 * @param hypothetical what they would come to, or null where by the rules nobody would know of the cycle
 * @param progressBy how much further the mean progress would be, below 0 where it would be less; null where one is unknown
 * @param scoreBy the same of the mean score
 * @param goals the goals that would be different, in the order in which they were set
 */
public record WhatIf(
        Basis basis,
        CycleInForce cycle,
        Rules rules,
        Summary reality,
        @Nullable Summary hypothetical,
        @Nullable BigDecimal progressBy,
        @Nullable BigDecimal scoreBy,
        List<GoalWhatIf> goals) {

    /** Takes a copy of the goals. */
    public WhatIf {
        goals = List.copyOf(goals);
    }
}
