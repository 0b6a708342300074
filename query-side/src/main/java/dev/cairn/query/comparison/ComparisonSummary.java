package dev.cairn.query.comparison;

import dev.cairn.query.progress.Mean;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the differences between two moments come to.
 *
 * @param from what the goals came to at the first moment
 * @param to what they came to at the second moment
 * @param scope what came and what went
 * @param targets which measures ask for less or for more
 * @param progress how far it went, and why
 */
public record ComparisonSummary(Standing from, Standing to, Scope scope, Targets targets, Progress progress) {

    /**
     * What goals come to at one moment. Drafts, proposals, and goals that were declined or dropped do not count.
     *
     * @param objectives how many goals count
     * @param keyResults how many key results of theirs are not dropped
     * @param progress the mean of their progress
     * @param score the mean of their scores
     */
    public record Standing(int objectives, int keyResults, Mean progress, Mean score) {

        static Standing of(CycleTotals totals) {
            return new Standing(totals.objectives(), totals.keyResults(), totals.progress(), totals.score());
        }
    }

    /**
     * What came into the cycle and what went out of it. A goal is in scope while it is neither dropped nor declined, and a key
     * result while it and its goal are; drafts are, too.
     *
     * @param objectivesAdded goals that are in scope at the second moment only
     * @param objectivesDropped goals that are in scope at the first moment only
     * @param keyResultsAdded key results that are in scope at the second moment only, those of added goals included
     * @param keyResultsDropped key results that are in scope at the first moment only, those of dropped goals included
     */
    public record Scope(int objectivesAdded, int objectivesDropped, int keyResultsAdded, int keyResultsDropped) {}

    /**
     * Key results that are measured otherwise, of those that are in scope at both moments.
     *
     * @param eased how many ask for less
     * @param easedBy the mean share by which they ask for less, below 0, or null where that can be said of none
     * @param raised how many ask for more
     * @param raisedBy the mean share by which they ask for more, above 0, or null where that can be said of none
     */
    public record Targets(
            int eased,
            @Nullable BigDecimal easedBy,
            int raised,
            @Nullable BigDecimal raisedBy) {}

    /**
     * How far the mean progress went, in parts of 1. Earned value management parts a change of performance from a change of
     * the baseline that it is measured against (PMI, Practice Standard for Earned Value Management); so is it done here.
     *
     * @param gross the difference of the two means; null where one of them is unknown
     * @param net the part of it that readings make: the goals of the first moment, by the measures and weights of the first
     *     moment, with the values of the second; null where there was no progress at the first moment
     * @param redefined the rest: what is due to other targets, weights and goals; null where one of both is
     */
    public record Progress(
            @Nullable BigDecimal gross,
            @Nullable BigDecimal net,
            @Nullable BigDecimal redefined) {}
}
