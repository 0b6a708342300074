package dev.cairn.query.whatif;

import dev.cairn.query.NotThereException;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.hypothesis.Hypothesis;
import dev.cairn.query.hypothesis.Rule;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.KeyResultOverview;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.overview.Summary;
import dev.cairn.query.progress.Arithmetic;
import dev.cairn.query.replay.ChangesView;
import dev.cairn.query.replay.CycleEnd;
import dev.cairn.query.replay.CyclePast;
import dev.cairn.query.replay.KeyResultState;
import dev.cairn.query.replay.RunningCycle;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what would be beside what is, from the events of a cycle, wherever they come from. */
public final class WhatIfs {

    private final Map<String, ObjectiveOverview> reality;
    private final Map<String, ObjectiveOverview> hypothetical;
    private final Causes causes;

    private WhatIfs(CycleOverview real, @Nullable CycleOverview supposed, Causes causes) {
        this.reality = byId(real.objectives());
        this.hypothetical = supposed == null ? Map.of() : byId(supposed.objectives());
        this.causes = causes;
    }

    /**
     * What would be different.
     *
     * @param past the events of the cycle, up to that position
     * @param position the position of the log that the answer is true for
     * @param teamIds the teams that the rules suppose to have made no late changes, with those below them
     * @throws NotThereException where the cycle, or a key result with a supposed weight, is not there
     */
    public static WhatIf of(
            FindWhatIf question, CyclePast past, long position, Collection<String> teamIds, ChangesView changes) {
        Viewpoint viewpoint = question.viewpoint();
        List<RecordedEvent> seen = past.events().stream()
                .filter(viewpoint::sees)
                .sorted(Comparator.comparing(RecordedEvent::effectiveAt).thenComparingLong(RecordedEvent::position))
                .toList();
        Hypothesis hypothesis = CycleEnd.of(past, seen).hypothesis(question.rules(), viewpoint.witnessed(), teamIds);
        CycleOverview real = overview(new RunningCycle(past, null), seen, viewpoint, position);
        CycleOverview supposed = overview(new RunningCycle(past, hypothesis), seen, viewpoint, position);
        if (real == null) {
            throw new NotThereException("cycle", question.cycleId());
        }
        Causes causes = new Causes(hypothesis, seen, changes);
        List<GoalWhatIf> goals = new WhatIfs(real, supposed, causes).goals();
        Summary would = supposed == null ? null : supposed.summary();
        return new WhatIf(
                real.basis(),
                real.cycle(),
                question.rules(),
                real.summary(),
                would,
                would == null
                        ? null
                        : by(real.summary().progress().value(), would.progress().value()),
                would == null
                        ? null
                        : by(real.summary().score().value(), would.score().value()),
                goals);
    }

    private static @Nullable CycleOverview overview(
            RunningCycle cycle, List<RecordedEvent> seen, Viewpoint viewpoint, long position) {
        seen.forEach(cycle::take);
        return cycle.overview(viewpoint, position);
    }

    private static Map<String, ObjectiveOverview> byId(List<ObjectiveOverview> goals) {
        Map<String, ObjectiveOverview> byId = new LinkedHashMap<>();
        goals.forEach(goal -> byId.put(goal.objectiveId(), goal));
        return byId;
    }

    private static Map<String, KeyResultOverview> keyResults(@Nullable ObjectiveOverview goal) {
        return goal == null
                ? Map.of()
                : goal.keyResults().stream()
                        .collect(Collectors.toMap(
                                KeyResultOverview::keyResultId,
                                Function.identity(),
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    private List<GoalWhatIf> goals() {
        Set<String> ids = new LinkedHashSet<>(reality.keySet());
        ids.addAll(hypothetical.keySet());
        return ids.stream().map(this::goal).filter(Objects::nonNull).toList();
    }

    private @Nullable GoalWhatIf goal(String id) {
        ObjectiveOverview real = reality.get(id);
        ObjectiveOverview other = hypothetical.get(id);
        GoalOutcome is = real == null ? null : GoalOutcome.of(real);
        GoalOutcome would = other == null ? null : GoalOutcome.of(other);
        List<KeyResultWhatIf> keyResults = keyResults(real, other);
        if (Objects.equals(is, would) && keyResults.isEmpty()) {
            return null;
        }
        return new GoalWhatIf(
                id,
                is,
                would,
                is == null || would == null
                        ? null
                        : by(is.progress().value(), would.progress().value()),
                is == null || would == null
                        ? null
                        : by(is.score().value(), would.score().value()),
                causes.of(id, rule -> false),
                keyResults);
    }

    private List<KeyResultWhatIf> keyResults(@Nullable ObjectiveOverview real, @Nullable ObjectiveOverview other) {
        Map<String, KeyResultOverview> are = keyResults(real);
        Map<String, KeyResultOverview> would = keyResults(other);
        Set<String> ids = new LinkedHashSet<>(are.keySet());
        ids.addAll(would.keySet());
        return ids.stream()
                .map(id -> keyResult(id, are.get(id), would.get(id)))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable KeyResultWhatIf keyResult(
            String id, @Nullable KeyResultOverview real, @Nullable KeyResultOverview other) {
        KeyResultState is = real == null ? null : KeyResultState.of(real);
        KeyResultState would = other == null ? null : KeyResultState.of(other);
        if (Objects.equals(is, would)) {
            return null;
        }
        return new KeyResultWhatIf(
                id,
                is,
                would,
                is == null || would == null ? null : by(is.progress(), would.progress()),
                is == null || would == null ? null : by(is.score(), would.score()),
                causes.of(id, rule -> isDifferent(rule, is, would, other)));
    }

    /** Whether what counts is different by this rule, which leaves nothing out. */
    private static boolean isDifferent(
            Rule rule, @Nullable KeyResultState is, @Nullable KeyResultState would, @Nullable KeyResultOverview other) {
        if (would == null || other == null) {
            return false;
        }
        return switch (rule) {
            case WEIGHTS -> is == null || is.weight().compareTo(would.weight()) != 0;
            case PROGRESS ->
                !same(
                        would.progress(),
                        Arithmetic.progress(
                                would.metric(), would.value(), other.said().stepsDone()));
            case SCORE -> is == null || !same(is.score(), would.score());
            default -> false;
        };
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private static @Nullable BigDecimal by(@Nullable BigDecimal is, @Nullable BigDecimal would) {
        return is == null || would == null ? null : would.subtract(is);
    }
}
