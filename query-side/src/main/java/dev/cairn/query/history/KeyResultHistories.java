package dev.cairn.query.history;

import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.ScoreCorrected;
import dev.cairn.events.organisation.Settings;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.directory.CycleStanding;
import dev.cairn.query.progress.Assessment;
import dev.cairn.query.progress.FollowedBaseline;
import dev.cairn.query.progress.GoalFold;
import dev.cairn.query.progress.KeyResultDefinition;
import dev.cairn.query.progress.KeyResultFold;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.progress.RankedEvents.Ranked;
import dev.cairn.query.progress.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the key results of a goal together, with all that was said of them. */
final class KeyResultHistories {

    private final GoalFold fold;
    private final ObjectiveStanding objective;
    private final List<KeyResultStanding> ofPredecessor;
    private final Map<Long, RecordedEvent> recorded;
    private final @Nullable CycleStanding cycle;
    private final Settings settings;
    private final Instant at;

    KeyResultHistories(
            GoalFold fold,
            ObjectiveStanding objective,
            List<KeyResultStanding> ofPredecessor,
            List<RecordedEvent> events,
            @Nullable CycleStanding cycle,
            Settings settings,
            Instant at) {
        this.fold = fold;
        this.objective = objective;
        this.ofPredecessor = ofPredecessor;
        this.recorded = events.stream().collect(Collectors.toMap(RecordedEvent::position, Function.identity()));
        this.cycle = cycle;
        this.settings = settings;
        this.at = at;
    }

    /** In the order of their addition. */
    List<KeyResultInFull> all() {
        return fold.keyResultStandings().stream().map(this::inFull).toList();
    }

    private KeyResultInFull inFull(KeyResultStanding standing) {
        KeyResultDefinition definition = standing.definition();
        KeyResultFold own = Objects.requireNonNull(fold.keyResults().get(definition.keyResultId()));
        LocalDate lastDay = cycle == null ? null : cycle.lastDay();
        List<TargetSet> targets = new ArrayList<>();
        List<Scoring> scorings = new ArrayList<>();
        for (Ranked<KeyResultEvent> ranked : own.events().inOrder()) {
            switch (ranked.event()) {
                case KeyResultAdded added -> targets.add(new TargetSet(occurrence(ranked.position()), added.metric()));
                case KeyResultRetargeted retargeted ->
                    targets.add(new TargetSet(occurrence(ranked.position()), retargeted.metric()));
                case KeyResultScored scored ->
                    scorings.add(new Scoring(occurrence(ranked.position()), scored.score(), false));
                case ScoreCorrected corrected ->
                    scorings.add(new Scoring(occurrence(ranked.position()), corrected.score(), true));
                default -> {} // what else happened is in the standing and the timeline
            }
        }
        return new KeyResultInFull(
                standing,
                definition.ownerId() != null ? definition.ownerId() : objective.ownerId(),
                definition.due() != null ? definition.due() : lastDay,
                FollowedBaseline.of(objective, standing, ofPredecessor),
                cycle == null ? null : Assessment.of(objective, standing, cycle.term(settings), settings, at),
                own.readings().stream().map(reading -> reading(own, reading)).toList(),
                targets,
                scorings);
    }

    private ReadingInFull reading(KeyResultFold own, Reading reading) {
        List<ReadingInFull.Said> said =
                reading.contents().stream().map(this::said).toList();
        Long retracted = reading.retractedPosition();
        return new ReadingInFull(
                reading.checkInId(),
                said.getLast(),
                said.subList(0, said.size() - 1),
                retracted == null ? null : occurrence(retracted),
                reading.inForce() ? own.progressAfter(reading.rank()) : null);
    }

    private ReadingInFull.Said said(Reading.Content content) {
        return new ReadingInFull.Said(
                occurrence(content.position()),
                content.value(),
                content.steps(),
                content.confidence(),
                content.forecast());
    }

    private Occurrence occurrence(long position) {
        return Occurrence.of(Objects.requireNonNull(recorded.get(position)));
    }
}
