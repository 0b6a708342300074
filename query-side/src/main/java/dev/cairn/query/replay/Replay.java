package dev.cairn.query.replay;

import dev.cairn.query.Basis;
import dev.cairn.query.NotThereException;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.hypothesis.Hypothesis;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.progress.CycleTerm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a cycle's replay. Each is computed when it is asked for, from the one before and what happened since, so that
 * however many there are, no more than one is held. It is for one thread.
 */
public final class Replay implements Iterator<ReplayFrame> {

    /** For how many events it is looked up at once what they changed. */
    private static final int AHEAD = 1_000;

    private final FindReplay question;
    private final long position;
    private final CycleTerm term;
    private final Occurrences occurrences;
    private final List<Instant> times;
    private final ChangesView changes;
    private final Map<Long, ChangesView.Changed> changed = new HashMap<>();
    private final RunningCycle reality;
    private final @Nullable Hypothesis hypothesis;
    private final @Nullable RunningCycle supposed;
    private @Nullable CycleState realityBefore;
    private @Nullable CycleState supposedBefore;
    private int frame;
    private int taken;

    private Replay(
            FindReplay question,
            long position,
            CyclePast past,
            Occurrences occurrences,
            CycleTerm term,
            @Nullable Hypothesis hypothesis,
            ChangesView changes) {
        this.question = question;
        this.position = position;
        this.term = term;
        this.occurrences = occurrences;
        this.times = FrameTimes.of(question.by(), term, occurrences);
        this.changes = changes;
        this.reality = new RunningCycle(past, null);
        this.hypothesis = hypothesis;
        this.supposed = hypothesis == null ? null : new RunningCycle(past, hypothesis);
    }

    /**
     * The replay of that cycle.
     *
     * @param past its events, up to that position
     * @param position the position of the log that the replay is true for
     * @param teamIds the teams that the rules suppose to have made no late changes, with those below them
     * @throws NotThereException where the cycle is not there at the end of the replay, or a key result with a supposed weight is not
     *     in it
     */
    public static Replay of(
            FindReplay question, CyclePast past, long position, Collection<String> teamIds, ChangesView changes) {
        Occurrences occurrences = Occurrences.of(past, question.order(), question.viewpoint());
        CycleEnd end = CycleEnd.of(past, occurrences.events());
        Replay replay = new Replay(
                question,
                position,
                past,
                occurrences,
                end.term(),
                question.rules().none()
                        ? null
                        : end.hypothesis(question.rules(), question.viewpoint().witnessed(), teamIds),
                changes);
        if (question.after() != null) {
            replay.goOnAfter(question.after().frame());
        }
        return replay;
    }

    private void goOnAfter(int seen) {
        frame = Math.min(seen, times.size() - 1);
        take();
        Viewpoint viewpoint = viewpoint();
        realityBefore = state(reality.overview(viewpoint, position));
        supposedBefore = supposed == null ? null : state(supposed.overview(viewpoint, position));
        frame++;
    }

    @Override
    public boolean hasNext() {
        return frame < times.size();
    }

    @Override
    public ReplayFrame next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The replay has ended.");
        }
        boolean keyframe = frame == 0;
        List<RecordedEvent> happened = take();
        Viewpoint viewpoint = viewpoint();
        CycleOverview overview = reality.overview(viewpoint, position);
        CycleState real = state(overview);
        CycleState other = supposed == null ? null : state(supposed.overview(viewpoint, position));
        Instant at = times.get(frame);
        ReplayFrame next = new ReplayFrame(
                overview == null ? Basis.of(position, viewpoint, false) : overview.basis(),
                frame,
                times.size(),
                keyframe,
                isLast(),
                at,
                question.by() == FrameBy.EVENT ? null : LocalDate.ofInstant(at, term.zone()),
                cursor().toString(),
                MergePatch.between(realityBefore, real),
                supposed == null ? null : MergePatch.between(supposedBefore, other),
                happened.stream().map(this::happening).toList(),
                hypothesis == null ? null : leftOut(hypothesis, happened));
        realityBefore = real;
        supposedBefore = other;
        frame++;
        return next;
    }

    private boolean isLast() {
        return frame == times.size() - 1;
    }

    private Viewpoint viewpoint() {
        return isLast() ? question.viewpoint() : occurrences.from(times.get(frame));
    }

    private ReplayCursor cursor() {
        Viewpoint viewpoint = question.viewpoint();
        return new ReplayCursor(
                position, viewpoint.now(), viewpoint.asOf(), viewpoint.knownAt(), frame, question.key());
    }

    /** Takes what this frame sees beyond what was taken before; hands back what of it is told. */
    private List<RecordedEvent> take() {
        List<RecordedEvent> events = occurrences.events();
        List<RecordedEvent> told = new ArrayList<>();
        while (taken < events.size()
                && (isLast() || !occurrences.occursAt(events.get(taken)).isAfter(times.get(frame)))) {
            RecordedEvent event = events.get(taken++);
            reality.take(event);
            if (supposed != null) {
                supposed.take(event);
            }
            if (!occurrences.occursAt(event).isBefore(term.start())) {
                told.add(event);
            }
        }
        return told;
    }

    private static @Nullable CycleState state(@Nullable CycleOverview overview) {
        return overview == null ? null : CycleState.of(overview);
    }

    private Happening happening(RecordedEvent event) {
        if (!changed.containsKey(event.position())) {
            lookAhead(event);
        }
        return Happening.of(event, changed.getOrDefault(event.position(), ChangesView.Changed.NOTHING));
    }

    private void lookAhead(RecordedEvent first) {
        List<RecordedEvent> events = occurrences.events();
        int from = events.subList(0, taken).lastIndexOf(first);
        List<Long> positions = events.subList(from, Math.min(events.size(), from + AHEAD)).stream()
                .map(RecordedEvent::position)
                .toList();
        changed.clear();
        changed.putAll(changes.of(positions));
        positions.forEach(each -> changed.putIfAbsent(each, ChangesView.Changed.NOTHING));
    }

    private static List<Long> leftOut(Hypothesis hypothesis, List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> !hypothesis.leavingOut(event).isEmpty())
                .map(RecordedEvent::position)
                .toList();
    }
}
