package dev.cairn.command.objective;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What decisions about one key result rest on. It is never changed once it was handed out: each event makes another one. */
final class KeyResult {

    /** A measure, and since when it holds. */
    record MetricSince(Instant effectiveAt, Metric metric) {}

    private final KeyResultAdded added;
    private String wording;
    private List<MetricSince> metrics;
    private BigDecimal weight;
    private @Nullable String ownerId;
    private @Nullable LocalDate due;
    private Map<String, String> labels = Map.of();
    private boolean dropped;
    private Predecessor predecessor = Predecessor.NONE;
    private boolean baselineFollows;
    private Instant lastChangeAt;
    private RecordedReadings readings = RecordedReadings.NONE;
    private @Nullable BigDecimal firstScore;
    private @Nullable BigDecimal score;
    private Instant lastScoringAt;

    private KeyResult(KeyResultAdded added) {
        this.added = added;
        wording = added.wording();
        metrics = List.of(new MetricSince(added.act().effectiveAt(), added.metric()));
        weight = added.weight();
        ownerId = added.ownerId();
        due = added.due();
        lastChangeAt = added.act().effectiveAt();
        lastScoringAt = added.act().effectiveAt();
    }

    private KeyResult(KeyResult other) {
        added = other.added;
        wording = other.wording;
        metrics = other.metrics;
        weight = other.weight;
        ownerId = other.ownerId;
        due = other.due;
        labels = other.labels;
        dropped = other.dropped;
        predecessor = other.predecessor;
        baselineFollows = other.baselineFollows;
        lastChangeAt = other.lastChangeAt;
        readings = other.readings;
        firstScore = other.firstScore;
        score = other.score;
        lastScoringAt = other.lastScoringAt;
    }

    static KeyResult of(KeyResultAdded added) {
        return new KeyResult(added);
    }

    /** The key result after the event. */
    KeyResult evolve(KeyResultEvent event, Instant recordedAt) {
        KeyResult next = new KeyResult(this);
        next.take(event, recordedAt);
        return next;
    }

    private void take(KeyResultEvent event, Instant recordedAt) {
        Instant at = event.act().effectiveAt();
        switch (event) {
            case KeyResultAdded ignored -> {
                // It is there already; a second addition adds nothing.
            }
            case CheckInRecorded recorded -> readings = readings.with(RecordedReading.of(recorded, recordedAt));
            case CheckInCorrected corrected -> replace(corrected.checkInId(), reading -> reading.corrected(corrected));
            case CheckInRetracted retracted -> replace(retracted.checkInId(), RecordedReading::asRetracted);
            case KeyResultScored scored -> {
                firstScore = firstScore == null ? scored.score() : firstScore;
                score = scored.score();
                lastScoringAt = at;
            }
            case ScoreCorrected corrected -> {
                score = corrected.score();
                lastScoringAt = at;
            }
            case KeyResultReworded reworded -> wording = reworded.wording();
            case KeyResultRetargeted retargeted ->
                metrics = Stream.concat(Stream.of(new MetricSince(at, retargeted.metric())), metrics.stream())
                        .toList();
            case KeyResultReweighted reweighted -> weight = reweighted.weight();
            case KeyResultOwnerAssigned assigned -> ownerId = assigned.ownerId();
            case KeyResultRescheduled rescheduled -> due = rescheduled.due();
            case KeyResultLabelled labelled -> labels = Maps.with(labels, labelled.key(), labelled.value());
            case KeyResultUnlabelled unlabelled -> labels = Maps.without(labels, unlabelled.key());
            case KeyResultPredecessorNamed named -> {
                predecessor = new Predecessor(named.predecessorId(), at);
                baselineFollows = named.baselineFollows();
            }
            case KeyResultPredecessorWithdrawn ignored -> {
                predecessor = new Predecessor(null, at);
                baselineFollows = false;
            }
            case KeyResultDropped ignored -> dropped = true;
            case KeyResultRestored ignored -> dropped = false;
        }
        if (changesTheDefinition(event)) {
            lastChangeAt = at;
        }
    }

    private static boolean changesTheDefinition(KeyResultEvent event) {
        return switch (event) {
            case CheckInRecorded ignored -> false;
            case CheckInCorrected ignored -> false;
            case CheckInRetracted ignored -> false;
            case KeyResultScored ignored -> false;
            case ScoreCorrected ignored -> false;
            case KeyResultPredecessorNamed ignored -> false;
            case KeyResultPredecessorWithdrawn ignored -> false;
            case KeyResultAdded ignored -> false;
            default -> true;
        };
    }

    private void replace(String checkInId, UnaryOperator<RecordedReading> change) {
        RecordedReading reading = reading(Said.of(checkInId));
        if (reading != null) {
            readings = readings.with(change.apply(reading));
        }
    }

    /**
     * The reading as it is now, or null where there is none.
     *
     * @param checkIn the digest of its id
     */
    @Nullable
    RecordedReading reading(Said checkIn) {
        return readings.find(checkIn);
    }

    /** The readings as they are now, in the order in which they were first recorded; retracted ones included. */
    List<RecordedReading> readings() {
        return readings.inOrder();
    }

    /** What it goes on with. */
    Predecessor predecessor() {
        return predecessor;
    }

    /** Whether it starts from where its predecessor is last read, for as long as the goal was never published. */
    boolean baselineFollows() {
        return baselineFollows;
    }

    boolean hasReadings() {
        return !readings.isEmpty();
    }

    KeyResultAdded added() {
        return added;
    }

    String id() {
        return added.keyResultId();
    }

    /** Since when it exists in the world. */
    Instant existsFrom() {
        return added.act().effectiveAt();
    }

    String wording() {
        return wording;
    }

    /** The measure in force. */
    Metric metric() {
        return metrics.getFirst().metric();
    }

    /** The measure that was in force then; the first one for any time before. */
    Metric metricAt(Instant effectiveAt) {
        Metric oldest = metric();
        for (MetricSince since : metrics) {
            oldest = since.metric();
            if (!since.effectiveAt().isAfter(effectiveAt)) {
                break;
            }
        }
        return oldest;
    }

    /** The measures that were ever in force, the latest first. */
    List<MetricSince> metrics() {
        return metrics;
    }

    BigDecimal weight() {
        return weight;
    }

    @Nullable
    String ownerId() {
        return ownerId;
    }

    @Nullable
    LocalDate due() {
        return due;
    }

    Map<String, String> labels() {
        return labels;
    }

    boolean dropped() {
        return dropped;
    }

    /** When the last change of its definition took effect. */
    Instant lastChangeAt() {
        return lastChangeAt;
    }

    /** The score it was given first, or null. */
    @Nullable
    BigDecimal firstScore() {
        return firstScore;
    }

    /** The score in force, or null. */
    @Nullable
    BigDecimal score() {
        return score;
    }

    /** When it was last scored, or else added. */
    Instant lastScoringAt() {
        return lastScoringAt;
    }
}
