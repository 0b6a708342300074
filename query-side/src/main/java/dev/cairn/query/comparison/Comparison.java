package dev.cairn.query.comparison;

import dev.cairn.query.Basis;
import dev.cairn.query.directory.CycleInForce;
import java.util.List;

/**
 * What is different in a cycle between two moments.
 *
 * @param from what the first moment stands on
 * @param to what the second moment stands on
 * @param cycle the cycle at the second moment, or at the first where the second does not know it
 * @param summary what it comes to
 * @param goals the goals that are different, in the order in which they were set
 */
public record Comparison(
        Basis from, Basis to, CycleInForce cycle, ComparisonSummary summary, List<GoalComparison> goals) {}
