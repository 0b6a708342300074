package dev.cairn.query.comparison;

import dev.cairn.query.audit.Change;
import dev.cairn.query.audit.Easing;
import dev.cairn.query.audit.Easings;
import dev.cairn.query.audit.Fields;
import dev.cairn.query.progress.Goal;
import dev.cairn.query.progress.GoalMeans;
import dev.cairn.query.progress.GoalsView;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.Measurement;
import dev.cairn.query.progress.ObjectiveStanding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells in which ways a goal and its key results are different, and by which events. */
final class Differences {

    private final GoalDifference goal;
    private final @Nullable ObjectiveStanding was;
    private final @Nullable ObjectiveStanding is;
    private final @Nullable LocalDate lastDayWas;
    private final @Nullable LocalDate lastDayIs;

    Differences(GoalDifference goal, CycleDifference cycle) {
        this.goal = goal;
        this.lastDayWas =
                cycle.from().cycle() == null ? null : cycle.from().cycle().lastDay();
        this.lastDayIs = cycle.to().cycle() == null ? null : cycle.to().cycle().lastDay();
        this.was = goal.before() == null ? null : goal.before().objective();
        this.is = goal.after() == null ? null : goal.after().objective();
    }

    GoalComparison compared() {
        ObjectiveStanding named = goal.named().objective();
        GoalMeans before = means(goal.before());
        GoalMeans after = means(goal.after());
        return new GoalComparison(
                named.objectiveId(),
                named.wording(),
                named.teamId(),
                named.personId(),
                named.stage(),
                before == null ? null : before.progress().value(),
                after == null ? null : after.progress().value(),
                before == null ? null : before.score().value(),
                after == null ? null : after.score().value(),
                ofGoal(),
                ofKeyResults());
    }

    private static @Nullable GoalMeans means(@Nullable Goal goal) {
        return goal == null ? null : GoalMeans.of(goal.objective(), goal.keyResults());
    }

    private List<Difference> ofGoal() {
        List<Change> changes = Fields.of(was).changesTo(Fields.of(is));
        return differences(was != null, is != null, changes, List.of(), causes(null), this::easing, null);
    }

    private @Nullable Easing easing(Aspect aspect) {
        if (was == null || is == null) {
            return null;
        }
        return switch (aspect) {
            case KIND_CHANGED -> Easings.ofKind(was.kind(), is.kind());
            case DROPPED, RESTORED -> Easings.ofStage(was.stage(), is.stage());
            default -> null;
        };
    }

    private List<KeyResultComparison> ofKeyResults() {
        Map<String, KeyResultStanding> before = byId(goal.before());
        Map<String, KeyResultStanding> after = byId(goal.after());
        Map<String, KeyResultStanding> named = new TreeMap<>(before);
        named.putAll(after);
        return named.values().stream()
                .sorted(GoalsView.AS_ADDED)
                .map(keyResult -> ofKeyResult(
                        keyResult,
                        before.get(keyResult.definition().keyResultId()),
                        after.get(keyResult.definition().keyResultId())))
                .filter(keyResult -> !keyResult.differences().isEmpty())
                .toList();
    }

    static Map<String, KeyResultStanding> byId(@Nullable Goal goal) {
        return goal == null
                ? Map.of()
                : goal.keyResults().stream()
                        .collect(Collectors.toMap(
                                keyResult -> keyResult.definition().keyResultId(), Function.identity()));
    }

    private KeyResultComparison ofKeyResult(
            KeyResultStanding named, @Nullable KeyResultStanding before, @Nullable KeyResultStanding after) {
        List<Change> changes = Fields.of(before).changesTo(Fields.of(after)).stream()
                .filter(change -> !(change.field().equals("dropped") && !isDrop(change)))
                .toList();
        Map<Aspect, List<Cause>> causes = causes(named.definition().keyResultId());
        return new KeyResultComparison(
                named.definition().keyResultId(),
                named.definition().wording(),
                before == null ? null : before.progress(),
                after == null ? null : after.progress(),
                differences(
                        before != null,
                        after != null,
                        changes,
                        said(before, after),
                        causes,
                        aspect -> easing(aspect, before, after),
                        before == null || after == null
                                ? null
                                : Retargeting.share(
                                        before.definition().metric(),
                                        after.definition().metric())));
    }

    private @Nullable Easing easing(
            Aspect aspect, @Nullable KeyResultStanding before, @Nullable KeyResultStanding after) {
        if (before == null || after == null) {
            return null;
        }
        return switch (aspect) {
            case RETARGETED ->
                Easings.ofMetric(
                        before.definition().metric(), after.definition().metric());
            case RESCHEDULED -> Easings.ofDue(due(before, lastDayWas), due(after, lastDayIs));
            case DROPPED, RESTORED -> Easings.ofDrop(before.dropped(), after.dropped());
            default -> null;
        };
    }

    /** That something which was added is not dropped goes without saying. */
    private static boolean isDrop(Change change) {
        return change.before() instanceof Boolean || Boolean.TRUE.equals(change.after());
    }

    private static @Nullable LocalDate due(KeyResultStanding keyResult, @Nullable LocalDate lastDay) {
        LocalDate own = keyResult.definition().due();
        return own == null ? lastDay : own;
    }

    /** What the readings say, without when they were taken. */
    private static List<Change> said(@Nullable KeyResultStanding before, @Nullable KeyResultStanding after) {
        return fields(before).changesTo(fields(after));
    }

    private static Fields fields(@Nullable KeyResultStanding keyResult) {
        Fields fields = new Fields();
        if (keyResult == null || keyResult.measurement().checkIns() == 0) {
            return fields;
        }
        Measurement said = keyResult.measurement();
        fields.put("checkIns", BigDecimal.valueOf(said.checkIns())).put("value", said.value());
        said.stepsDone().forEach((step, done) -> fields.put("steps." + step + ".done", done));
        return fields.put("confidence", said.confidence()).put("forecast", said.forecast());
    }

    /** What one moment sees and the other does not, by what it makes different; of the goal itself where no key result is named. */
    private Map<Aspect, List<Cause>> causes(@Nullable String keyResultId) {
        Map<Aspect, List<Cause>> causes = new EnumMap<>(Aspect.class);
        for (SeenOnce seen : goal.seenOnce().values()) {
            Aspect aspect = Aspect.ofEvent(seen.entry().change());
            if (aspect != null && Objects.equals(seen.entry().subject().keyResultId(), keyResultId)) {
                causes.computeIfAbsent(aspect, first -> new ArrayList<>()).add(Cause.of(seen));
            }
        }
        return causes;
    }

    private static List<Difference> differences(
            boolean before,
            boolean after,
            List<Change> fields,
            List<Change> said,
            Map<Aspect, List<Cause>> causes,
            Function<Aspect, @Nullable Easing> easing,
            @Nullable BigDecimal by) {
        Map<Aspect, List<Change>> changes = new EnumMap<>(Aspect.class);
        for (Change change : fields) {
            Aspect aspect = after ? Aspect.ofField(change) : Aspect.GONE;
            if (!before && aspect != Aspect.DROPPED && aspect != Aspect.SCORED) {
                aspect = Aspect.ADDED;
            }
            changes.computeIfAbsent(aspect, first -> new ArrayList<>()).add(change);
        }
        if (!said.isEmpty()) {
            changes.computeIfAbsent(after ? Aspect.CHECKED_IN : Aspect.GONE, first -> new ArrayList<>())
                    .addAll(said);
        }
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        aspects.addAll(changes.keySet());
        aspects.addAll(causes.keySet());
        return aspects.stream()
                .map(aspect -> new Difference(
                        aspect,
                        changes.getOrDefault(aspect, List.of()),
                        easing.apply(aspect),
                        aspect == Aspect.RETARGETED && changes.containsKey(aspect) ? by : null,
                        causes.getOrDefault(aspect, List.of())))
                .toList();
    }
}
