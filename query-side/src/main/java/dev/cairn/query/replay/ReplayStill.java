package dev.cairn.query.replay;

import dev.cairn.query.Basis;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.hypothesis.Hypothesis;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.progress.CycleTerm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One moment of a replay, told in full and not as a difference: what a frame of that moment says, and what lies around it.
 *
 * @param basis what the moment stands on; the overview from the same viewpoint says the same
 * @param term the days of the cycle, as they are at the end of the replay
 * @param at the moment that is shown
 * @param end the moment with which the replay ends
 * @param before when something happened last before the moment, since the cycle's first day began; null where nothing did
 * @param after when something happens next, or null where nothing does
 * @param state the cycle at the moment, or null where it is not there yet
 * @param whatIf the same as it is supposed; null where nothing is, or by the rules the cycle is not there
 * @param last the cycle at the end of the replay, with every goal that is in it then
 * @param events what happened last before the moment or at it, in the order of the replay
 * @param leftOut the positions of those events that the rules leave out
 */
public record ReplayStill(
        Basis basis,
        CycleTerm term,
        Instant at,
        Instant end,
        @Nullable Instant before,
        @Nullable Instant after,
        @Nullable CycleState state,
        @Nullable CycleState whatIf,
        CycleState last,
        List<Happening> events,
        Set<Long> leftOut) {

    /** How many events a moment tells at most. */
    public static final int MOST_EVENTS = 40;

    /** Takes copies. */
    public ReplayStill {
        events = List.copyOf(events);
        leftOut = Set.copyOf(leftOut);
    }

    /**
     * That moment.
     *
     * @param past the events of the cycle, up to that position
     * @param position the position of the log that the answer is true for
     * @param teamIds the teams that the rules suppose to have made no late changes, with those below them
     * @throws dev.cairn.query.NotThereException where the cycle is not there at the end of the replay, or a key result with a
     *     supposed weight is not in it
     */
    public static ReplayStill of(
            ReplayAt question, CyclePast past, long position, Collection<String> teamIds, ChangesView changes) {
        Occurrences occurrences = Occurrences.of(past, question.order(), question.viewpoint());
        CycleEnd cycle = CycleEnd.of(past, occurrences.events());
        Hypothesis hypothesis = question.rules().none()
                ? null
                : cycle.hypothesis(question.rules(), question.viewpoint().witnessed(), teamIds);
        CycleTerm term = cycle.term();
        Instant end = occurrences.end();
        Instant at = moment(question.at(), term.start(), end);
        boolean atTheEnd = at.equals(end);
        Viewpoint viewpoint = atTheEnd ? question.viewpoint() : occurrences.from(at);

        List<RecordedEvent> until = occurrences.events().stream()
                .filter(event -> atTheEnd || !occurrences.occursAt(event).isAfter(at))
                .toList();
        List<RecordedEvent> rest =
                occurrences.events().subList(until.size(), occurrences.events().size());
        RunningCycle reality = new RunningCycle(past, null);
        until.forEach(reality::take);
        CycleOverview now = reality.overview(viewpoint, position);
        rest.forEach(reality::take);
        CycleOverview last = atTheEnd && now != null
                ? now
                : Objects.requireNonNull(reality.overview(question.viewpoint(), position));

        List<RecordedEvent> told = until.stream()
                .filter(event -> !occurrences.occursAt(event).isBefore(term.start()))
                .toList();
        List<RecordedEvent> passing = told.subList(Math.max(0, told.size() - MOST_EVENTS), told.size());
        return new ReplayStill(
                now == null ? Basis.of(position, viewpoint, false) : now.basis(),
                term,
                at,
                end,
                before(told, occurrences, at),
                rest.isEmpty() ? null : after(rest, occurrences, term.start()),
                now == null ? null : CycleState.of(now),
                supposed(past, hypothesis, until, viewpoint, position),
                CycleState.of(last),
                happenings(passing, changes),
                passing.stream()
                        .filter(event -> hypothesis != null
                                && !hypothesis.leavingOut(event).isEmpty())
                        .map(RecordedEvent::position)
                        .collect(Collectors.toSet()));
    }

    private static Instant moment(@Nullable Instant wanted, Instant start, Instant end) {
        if (wanted == null || !wanted.isBefore(end) || !start.isBefore(end)) {
            return end;
        }
        return wanted.isBefore(start) ? start : wanted;
    }

    private static @Nullable Instant before(List<RecordedEvent> told, Occurrences occurrences, Instant at) {
        for (RecordedEvent event : told.reversed()) {
            Instant occurred = occurrences.occursAt(event);
            if (occurred.isBefore(at)) {
                return occurred;
            }
        }
        return null;
    }

    private static @Nullable Instant after(List<RecordedEvent> rest, Occurrences occurrences, Instant start) {
        return rest.stream()
                .map(occurrences::occursAt)
                .filter(occurs -> !occurs.isBefore(start))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable CycleState supposed(
            CyclePast past,
            @Nullable Hypothesis hypothesis,
            List<RecordedEvent> until,
            Viewpoint viewpoint,
            long position) {
        if (hypothesis == null) {
            return null;
        }
        RunningCycle supposed = new RunningCycle(past, hypothesis);
        until.forEach(supposed::take);
        CycleOverview overview = supposed.overview(viewpoint, position);
        return overview == null ? null : CycleState.of(overview);
    }

    private static List<Happening> happenings(List<RecordedEvent> events, ChangesView changes) {
        Map<Long, ChangesView.Changed> changed = new HashMap<>(
                changes.of(events.stream().map(RecordedEvent::position).toList()));
        List<Happening> told = new ArrayList<>();
        for (RecordedEvent event : events) {
            told.add(Happening.of(event, changed.getOrDefault(event.position(), ChangesView.Changed.NOTHING)));
        }
        return told;
    }
}
