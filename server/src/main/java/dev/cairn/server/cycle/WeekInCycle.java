package dev.cairn.server.cycle;

import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.Change;
import dev.cairn.query.audit.Easing;
import dev.cairn.query.comparison.Aspect;
import dev.cairn.query.comparison.Cause;
import dev.cairn.query.comparison.Comparison;
import dev.cairn.query.comparison.Difference;
import dev.cairn.query.comparison.GoalComparison;
import dev.cairn.query.comparison.KeyResultComparison;
import dev.cairn.server.cycle.CyclePage.ChangedGoal;
import dev.cairn.server.cycle.CyclePage.Happened;
import dev.cairn.server.cycle.CyclePage.Moved;
import dev.cairn.server.cycle.CyclePage.Week;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what changed in a cycle in the seven days before the moment that a page shows. */
final class WeekInCycle {

    private static final int DAYS = 7;
    private static final int MOST_GOALS = 12;

    /** What is counted, by the events that make it so. */
    private static final Map<String, String> COUNTED = counted();

    /** These have texts of their own, or say nothing that the others do not. */
    private static final List<Aspect> UNTOLD = List.of(Aspect.GONE, Aspect.DESCRIBED, Aspect.LABELLED);

    private final Address here;
    private final Words words;

    WeekInCycle(Address here, Words words) {
        this.here = here;
        this.words = words;
    }

    private static Map<String, String> counted() {
        Map<String, String> counted = new LinkedHashMap<>();
        counted.put("objective-set", "set");
        counted.put("objective-published", "published");
        counted.put("objective-dropped", "dropped");
        counted.put("objective-declined", "dropped");
        counted.put("key-result-dropped", "key-results-dropped");
        counted.put("key-result-scored", "scored");
        counted.put("objective-closed", "closed");
        return counted;
    }

    /**
     * The end of the day a week before. Where a page shows what was believed at a moment, it is what was believed then; otherwise
     * both moments know the same.
     *
     * @param to what the page shows
     */
    static Viewpoint before(Viewpoint to, ZoneId zone) {
        Instant end =
                firstDay(to, zone).plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
        return new Viewpoint(end, isBelief(to) ? end : to.knownAt(), to.witnessed(), to.now());
    }

    private static boolean isBelief(Viewpoint viewpoint) {
        return viewpoint.asOf() != null && viewpoint.asOf().equals(viewpoint.knownAt());
    }

    private static LocalDate firstDay(Viewpoint to, ZoneId zone) {
        return LocalDate.ofInstant(to.at(), zone).minusDays(DAYS);
    }

    /**
     * @param goals the goals that are looked at
     * @param some whether these are not all
     */
    Week week(Comparison comparison, Viewpoint from, Viewpoint to, Set<String> goals, boolean some) {
        List<GoalComparison> changed = comparison.goals().stream()
                .filter(goal -> goals.contains(goal.objectiveId()))
                .toList();
        BigDecimal before = comparison.summary().from().progress().value();
        BigDecimal after = comparison.summary().to().progress().value();
        return new Week(
                words.moment(from.at()),
                some || before == null || after == null ? null : moved(words.share(before), words.share(after)),
                counts(changed),
                changed.stream()
                        .sorted(Comparator.comparingLong(WeekInCycle::decisions)
                                .thenComparing(WeekInCycle::distance)
                                .reversed())
                        .limit(MOST_GOALS)
                        .map(this::goal)
                        .toList(),
                changed.size() > MOST_GOALS ? words.text("week.more", changed.size() - MOST_GOALS) : null,
                comparisonOf(comparison.cycle().cycleId(), from, to));
    }

    private String comparisonOf(String cycleId, Viewpoint from, Viewpoint to) {
        String day = LocalDate.ofInstant(from.at(), words.zone()).toString();
        Map<String, @Nullable String> moments = new LinkedHashMap<>();
        moments.put("from", day);
        moments.put("fromKnownAt", isBelief(to) ? day : here.knownAt());
        moments.put("to", here.asOf());
        moments.put("toKnownAt", here.knownAt());
        return new Address("/cycles/" + cycleId + "/comparison", List.of(), null, null, here.witnessed()).with(moments);
    }

    private List<String> counts(List<GoalComparison> goals) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("check-ins", goals.stream().mapToLong(WeekInCycle::checkIns).sum());
        COUNTED.values().forEach(what -> counts.put(what, 0L));
        goals.stream()
                .flatMap(WeekInCycle::causes)
                .map(Cause::change)
                .map(COUNTED::get)
                .filter(Objects::nonNull)
                .forEach(what -> counts.merge(what, 1L, Long::sum));
        counts.put("eased", retargeted(goals, Easing.EASED));
        counts.put("raised", retargeted(goals, Easing.RAISED));
        counts.put("retargeted", retargeted(goals, null));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> words.text("week." + count.getKey(), count.getValue()))
                .toList();
    }

    private static long retargeted(List<GoalComparison> goals, @Nullable Easing easing) {
        return goals.stream()
                .flatMap(WeekInCycle::causes)
                .filter(cause -> cause.change().equals("key-result-retargeted") && cause.easing() == easing)
                .count();
    }

    /** The events that made it different. */
    private static Stream<Cause> causes(GoalComparison goal) {
        return differences(goal)
                .flatMap(difference -> difference.causes().stream())
                .filter(cause -> !cause.undone());
    }

    private static long checkIns(GoalComparison goal) {
        return goal.keyResults().stream().mapToLong(WeekInCycle::checkIns).sum();
    }

    /** How many more check-ins count than did before. */
    private static long checkIns(KeyResultComparison keyResult) {
        return keyResult.differences().stream()
                .flatMap(difference -> difference.changes().stream())
                .filter(change -> change.field().equals("checkIns"))
                .mapToLong(change -> number(change.after()) - number(change.before()))
                .sum();
    }

    private static long number(@Nullable Object count) {
        return count instanceof BigDecimal number ? number.longValue() : 0;
    }

    private static Stream<Difference> differences(GoalComparison goal) {
        return Stream.concat(
                goal.differences().stream(),
                goal.keyResults().stream().flatMap(keyResult -> keyResult.differences().stream()));
    }

    /** How much somebody decided about the goal; readings are none of it. */
    private static long decisions(GoalComparison goal) {
        return differences(goal)
                .filter(difference -> difference.aspect() != Aspect.CHECKED_IN)
                .count();
    }

    private static BigDecimal distance(GoalComparison goal) {
        BigDecimal before = goal.progressBefore() == null ? BigDecimal.ZERO : goal.progressBefore();
        return goal.progressAfter() == null
                ? BigDecimal.ZERO
                : goal.progressAfter().subtract(before).abs();
    }

    private ChangedGoal goal(GoalComparison goal) {
        List<Happened> happened = new ArrayList<>();
        boolean isNew = goal.differences().stream().anyMatch(difference -> difference.aspect() == Aspect.ADDED);
        goal.differences().forEach(difference -> told(difference, null, happened));
        for (KeyResultComparison keyResult : goal.keyResults()) {
            long checkIns = checkIns(keyResult);
            if (checkIns > 0) {
                happened.add(new Happened(words.text("week.check-ins", checkIns), keyResult.wording(), null, null));
            }
            keyResult.differences().stream()
                    .filter(difference -> !(isNew && difference.aspect() == Aspect.ADDED))
                    .forEach(difference -> told(difference, keyResult.wording(), happened));
        }
        return new ChangedGoal(
                here.to("/objectives/" + goal.objectiveId()),
                goal.wording(),
                moved(words.share(goal.progressBefore()), words.share(goal.progressAfter())),
                happened);
    }

    private void told(Difference difference, @Nullable String keyResult, List<Happened> happened) {
        Aspect aspect = difference.aspect();
        if (aspect == Aspect.CHECKED_IN || UNTOLD.contains(aspect)) {
            return;
        }
        // What came in the same week has no difference to its beginning, but what happened to it since is told by its
        // events.
        Cause last = difference.causes().isEmpty() ? null : difference.causes().getLast();
        boolean net = !difference.changes().isEmpty();
        Easing easing = net || last == null ? difference.easing() : last.easing();
        List<Change> changes = net || last == null ? difference.changes() : last.changes();
        happened.add(new Happened(
                words.word("aspect", aspect.word()),
                keyResult,
                easing == null ? null : easing.word(),
                aspect == Aspect.RETARGETED || aspect == Aspect.SCORED || aspect == Aspect.STAGE_CHANGED
                        ? changes.stream().findFirst().map(this::moved).orElse(null)
                        : null));
    }

    private @Nullable Moved moved(Change change) {
        return change.field().equals("stage")
                ? moved(stage(change.before()), stage(change.after()))
                : moved(words.value(change.before()), words.value(change.after()));
    }

    private String stage(@Nullable Object stage) {
        return stage == null ? words.text("nothing") : words.word("state", stage.toString());
    }

    private static @Nullable Moved moved(String before, String after) {
        return before.equals(after) ? null : new Moved(before, after);
    }
}
