package dev.cairn.query.progress;

import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.CheckInRetracted;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.KeyResultLabelled;
import dev.cairn.events.objective.KeyResultOwnerAssigned;
import dev.cairn.events.objective.KeyResultPredecessorNamed;
import dev.cairn.events.objective.KeyResultPredecessorWithdrawn;
import dev.cairn.events.objective.KeyResultRescheduled;
import dev.cairn.events.objective.KeyResultRestored;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.KeyResultReweighted;
import dev.cairn.events.objective.KeyResultReworded;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.KeyResultUnlabelled;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ScoreCorrected;
import dev.cairn.query.progress.RankedEvents.Ranked;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a key result's events in the order of rank: each event fills its own slot. How it stands can be asked after
 * each of them.
 */
public final class KeyResultSlots {

    private @Nullable Ranked<KeyResultEvent> addition;
    private boolean implied;
    private @Nullable String wording;
    private @Nullable Metric metric;
    private @Nullable BigDecimal weight;
    private @Nullable String ownerId;
    private @Nullable LocalDate due;
    private final SortedMap<String, String> labels = new TreeMap<>();
    private @Nullable String predecessorId;
    private boolean baselineFollows;
    private @Nullable Instant droppedAt;
    private @Nullable Score score;
    private final RunningReadings readings = new RunningReadings();
    private @Nullable KeyResultDefinition definition;
    private @Nullable KeyResultStanding standing;

    void take(Ranked<KeyResultEvent> ranked) {
        standing = null;
        if (ReadingSlot.checkInId(ranked.event()) != null) {
            readings.take(ranked);
            return;
        }
        definition = null;
        Instant at = ranked.effectiveAt();
        switch (ranked.event()) {
            case KeyResultAdded added -> add(ranked, added);
            case KeyResultReworded reworded -> wording = reworded.wording();
            case KeyResultRetargeted retargeted -> measureBy(retargeted.metric(), ranked);
            case KeyResultReweighted reweighted -> weight = reweighted.weight();
            case KeyResultOwnerAssigned assigned -> ownerId = assigned.ownerId();
            case KeyResultRescheduled rescheduled -> due = rescheduled.due();
            case KeyResultLabelled labelled -> labels.put(labelled.key(), labelled.value());
            case KeyResultUnlabelled unlabelled -> labels.remove(unlabelled.key());
            case KeyResultPredecessorNamed named -> {
                predecessorId = named.predecessorId();
                baselineFollows = named.baselineFollows();
            }
            case KeyResultPredecessorWithdrawn withdrawn -> {
                predecessorId = null;
                baselineFollows = false;
            }
            case KeyResultDropped dropped -> droppedAt = droppedAt == null ? at : droppedAt;
            case KeyResultRestored restored -> droppedAt = null;
            case KeyResultScored scored -> scored(scored.score(), at, false);
            case ScoreCorrected corrected -> scored(corrected.score(), at, true);
            case CheckInRecorded recorded -> {}
            case CheckInCorrected corrected -> {}
            case CheckInRetracted retracted -> {}
        }
    }

    private void add(Ranked<KeyResultEvent> ranked, KeyResultAdded added) {
        if (addition == null) {
            addition = ranked;
        }
        implied = added.implied();
        wording = added.wording();
        measureBy(added.metric(), ranked);
        weight = added.weight();
        ownerId = added.ownerId();
        due = added.due();
    }

    private void measureBy(Metric next, Ranked<KeyResultEvent> ranked) {
        metric = next;
        readings.measureBy(new MetricChange(ranked.rank(), next));
    }

    private void scored(BigDecimal value, Instant at, boolean correction) {
        score = score == null ? new Score(value, at, value, correction ? 1 : 0) : score.then(value, at, correction);
    }

    /** How it stands, or null where it was never added. */
    @Nullable
    KeyResultStanding standing() {
        KeyResultDefinition asked = definition();
        if (standing == null && asked != null) {
            standing = new KeyResultStanding(asked, droppedAt, readings.measurement(asked.metric()), score);
        }
        return standing;
    }

    /** What it asks for, or null where it was never added. */
    private @Nullable KeyResultDefinition definition() {
        if (definition == null && addition != null && wording != null && metric != null && weight != null) {
            definition = new KeyResultDefinition(
                    addition.event().keyResultId(),
                    addition.event().objectiveId(),
                    addition.position(),
                    addition.effectiveAt(),
                    implied,
                    wording,
                    metric,
                    weight,
                    ownerId,
                    due,
                    labels,
                    predecessorId,
                    baselineFollows);
        }
        return definition;
    }

    /** What it was told so far of check-ins, and what they are held against. */
    RunningReadings readings() {
        return readings;
    }
}
