package dev.cairn.query.whatif;

import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.KeyResultReweighted;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ScoreCorrected;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.hypothesis.Hypothesis;
import dev.cairn.query.hypothesis.ProgressCounting;
import dev.cairn.query.hypothesis.Rule;
import dev.cairn.query.hypothesis.Rules;
import dev.cairn.query.hypothesis.ScoreCounting;
import dev.cairn.query.progress.KeyResultFold;
import dev.cairn.query.progress.Reading;
import dev.cairn.query.replay.ChangesView;
import dev.cairn.query.replay.Happening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The events that can make something different under rules: those that are left out; and of those that count, the ones that say
 * what is weighed or counted otherwise, which are the last weight, the last reading that measures, and every scoring.
 */
final class Causes {

    private final Map<String, List<Candidate>> bySubject = new HashMap<>();
    private final Map<Long, ChangesView.Changed> changed;

    private record Candidate(RecordedEvent event, List<Rule> rules, boolean leftOut) {}

    /** @param seen the events that are seen, in effective order */
    Causes(Hypothesis hypothesis, List<RecordedEvent> seen, ChangesView changes) {
        Map<String, List<RecordedEvent>> counting = new HashMap<>();
        for (RecordedEvent recorded : seen) {
            String subject = subject(recorded);
            if (subject == null) {
                continue;
            }
            Set<Rule> leavingOut = hypothesis.leavingOut(recorded);
            if (leavingOut.isEmpty()) {
                counting.computeIfAbsent(subject, first -> new ArrayList<>()).add(recorded);
            } else {
                add(subject, new Candidate(recorded, List.copyOf(leavingOut), true));
            }
        }
        counting.forEach((subject, events) -> {
            if (events.getFirst().event() instanceof KeyResultEvent) {
                addCounted(subject, events, hypothesis.rules());
            }
        });
        changed = changes.of(bySubject.values().stream()
                .flatMap(List::stream)
                .map(candidate -> candidate.event().position())
                .toList());
    }

    private static @Nullable String subject(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case KeyResultEvent event -> event.keyResultId();
            case ObjectiveEvent event -> event.objectiveId();
            default -> null;
        };
    }

    private void add(String subject, Candidate candidate) {
        bySubject.computeIfAbsent(subject, first -> new ArrayList<>()).add(candidate);
    }

    private void addCounted(String keyResultId, List<RecordedEvent> events, Rules rules) {
        if (rules.equalWeights() || rules.weights().containsKey(keyResultId)) {
            events.stream()
                    .filter(recorded -> recorded.event() instanceof KeyResultAdded
                            || recorded.event() instanceof KeyResultReweighted)
                    .reduce((one, later) -> later)
                    .ifPresent(last -> add(keyResultId, new Candidate(last, List.of(Rule.WEIGHTS), false)));
        }
        if (rules.progress() != ProgressCounting.LINEAR) {
            Long measured = lastMeasured(keyResultId, events);
            events.stream()
                    .filter(recorded -> measured != null && recorded.position() == measured)
                    .forEach(last -> add(keyResultId, new Candidate(last, List.of(Rule.PROGRESS), false)));
        }
        if (rules.score() != ScoreCounting.GIVEN) {
            events.stream()
                    .filter(recorded ->
                            recorded.event() instanceof KeyResultScored || recorded.event() instanceof ScoreCorrected)
                    .forEach(scored -> add(keyResultId, new Candidate(scored, List.of(Rule.SCORE), false)));
        }
    }

    /** The position of what the last reading that measures says, or null where there is none. */
    private static @Nullable Long lastMeasured(String keyResultId, List<RecordedEvent> events) {
        KeyResultFold fold = KeyResultFold.of(keyResultId);
        for (RecordedEvent recorded : events) {
            fold = fold.with(recorded.position(), (KeyResultEvent) recorded.event());
        }
        Long position = null;
        for (Reading reading : fold.readings()) {
            Reading.Content said = reading.content();
            if (reading.inForce() && (said.value() != null || !said.steps().isEmpty())) {
                position = said.position();
            }
        }
        return position;
    }

    /**
     * The causes that a goal itself, or a key result, has.
     *
     * @param ways by which rules it is different where the events count
     */
    List<WhatIfCause> of(String subject, Predicate<Rule> ways) {
        return bySubject.getOrDefault(subject, List.of()).stream()
                .filter(candidate ->
                        candidate.leftOut() || candidate.rules().stream().anyMatch(ways))
                .sorted(Comparator.comparingLong(candidate -> candidate.event().position()))
                .map(this::told)
                .toList();
    }

    private WhatIfCause told(Candidate candidate) {
        ChangesView.Changed what = changed.getOrDefault(candidate.event().position(), ChangesView.Changed.NOTHING);
        return new WhatIfCause(candidate.rules(), candidate.leftOut(), Happening.of(candidate.event(), what));
    }
}
