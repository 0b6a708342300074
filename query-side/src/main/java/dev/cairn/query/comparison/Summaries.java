package dev.cairn.query.comparison;

import dev.cairn.query.audit.Easing;
import dev.cairn.query.audit.Easings;
import dev.cairn.query.progress.Arithmetic;
import dev.cairn.query.progress.Goal;
import dev.cairn.query.progress.GoalMeans;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.progress.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the differences between two moments come to. */
final class Summaries {

    private Summaries() {}

    static ComparisonSummary of(CycleDifference difference) {
        return new ComparisonSummary(
                ComparisonSummary.Standing.of(difference.from().totals()),
                ComparisonSummary.Standing.of(difference.to().totals()),
                scope(difference),
                targets(difference),
                progress(difference));
    }

    private static ComparisonSummary.Scope scope(CycleDifference difference) {
        int objectivesAdded = 0;
        int objectivesDropped = 0;
        int keyResultsAdded = 0;
        int keyResultsDropped = 0;
        for (GoalDifference goal : difference.goals().values()) {
            boolean was = inScope(goal.before());
            boolean is = inScope(goal.after());
            objectivesAdded += !was && is ? 1 : 0;
            objectivesDropped += was && !is ? 1 : 0;
            Set<String> before = keyResultsInScope(goal.before()).keySet();
            Set<String> after = keyResultsInScope(goal.after()).keySet();
            keyResultsAdded +=
                    (int) after.stream().filter(id -> !before.contains(id)).count();
            keyResultsDropped +=
                    (int) before.stream().filter(id -> !after.contains(id)).count();
        }
        return new ComparisonSummary.Scope(objectivesAdded, objectivesDropped, keyResultsAdded, keyResultsDropped);
    }

    private static boolean inScope(@Nullable Goal goal) {
        return goal != null
                && goal.objective().stage() != Stage.DROPPED
                && goal.objective().stage() != Stage.DECLINED;
    }

    private static Map<String, KeyResultStanding> keyResultsInScope(@Nullable Goal goal) {
        return goal == null || !inScope(goal)
                ? Map.of()
                : Differences.byId(goal).entrySet().stream()
                        .filter(keyResult -> !keyResult.getValue().dropped())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ComparisonSummary.Targets targets(CycleDifference difference) {
        int eased = 0;
        int raised = 0;
        List<BigDecimal> easedBy = new ArrayList<>();
        List<BigDecimal> raisedBy = new ArrayList<>();
        for (GoalDifference goal : difference.goals().values()) {
            Map<String, KeyResultStanding> after = keyResultsInScope(goal.after());
            for (Map.Entry<String, KeyResultStanding> before :
                    keyResultsInScope(goal.before()).entrySet()) {
                KeyResultStanding next = after.get(before.getKey());
                if (next == null) {
                    continue;
                }
                var was = before.getValue().definition().metric();
                var is = next.definition().metric();
                Easing easing = Easings.ofMetric(was, is);
                BigDecimal share = Retargeting.share(was, is);
                if (easing == Easing.EASED) {
                    eased++;
                    add(easedBy, share, -1);
                } else if (easing == Easing.RAISED) {
                    raised++;
                    add(raisedBy, share, 1);
                }
            }
        }
        return new ComparisonSummary.Targets(eased, mean(easedBy), raised, mean(raisedBy));
    }

    /** Another set of steps can ask for as much as before, and a way of no length is no measure. */
    private static void add(List<BigDecimal> shares, @Nullable BigDecimal share, int sign) {
        if (share != null && share.signum() == sign) {
            shares.add(share);
        }
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> shares) {
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return shares.isEmpty() ? null : Arithmetic.ratio(sum, BigDecimal.valueOf(shares.size()));
    }

    private static ComparisonSummary.Progress progress(CycleDifference difference) {
        CycleTotals from = difference.from().totals();
        BigDecimal was = from.progress().value();
        BigDecimal is = difference.to().totals().progress().value();
        BigDecimal gross = was == null || is == null ? null : is.subtract(was);
        if (was == null) {
            return new ComparisonSummary.Progress(gross, null, null);
        }
        BigDecimal sum = from.progressSum();
        for (GoalDifference goal : difference.goals().values()) {
            sum = sum.add(gained(goal));
        }
        BigDecimal net =
                Arithmetic.ratio(sum, BigDecimal.valueOf(from.withProgress())).subtract(was);
        return new ComparisonSummary.Progress(gross, net, gross == null ? null : gross.subtract(net));
    }

    /** What a goal that counted gained by readings alone: by the measures and weights that it had. */
    private static BigDecimal gained(GoalDifference difference) {
        Goal before = difference.before();
        if (before == null || !before.objective().stage().counts()) {
            return BigDecimal.ZERO;
        }
        Map<String, KeyResultStanding> after = Differences.byId(difference.after());
        List<KeyResultStanding> measured = before.keyResults().stream()
                .map(was -> {
                    KeyResultStanding is = after.get(was.definition().keyResultId());
                    return is == null
                            ? was
                            : new KeyResultStanding(was.definition(), was.droppedAt(), is.measurement(), was.score());
                })
                .toList();
        BigDecimal was = progress(before.objective(), before.keyResults());
        BigDecimal is = progress(before.objective(), measured);
        return was == null || is == null ? BigDecimal.ZERO : is.subtract(was);
    }

    private static @Nullable BigDecimal progress(ObjectiveStanding objective, List<KeyResultStanding> keyResults) {
        return GoalMeans.of(objective, keyResults).progress().value();
    }
}
