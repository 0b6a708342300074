package dev.cairn.command.objective;

import dev.cairn.events.objective.AlignmentWithdrawn;
import dev.cairn.events.objective.ContributorAdded;
import dev.cairn.events.objective.ContributorRemoved;
import dev.cairn.events.objective.InitiativeAdded;
import dev.cairn.events.objective.InitiativeDropped;
import dev.cairn.events.objective.InitiativeFinished;
import dev.cairn.events.objective.InitiativeStarted;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.ObjectiveAligned;
import dev.cairn.events.objective.ObjectiveCarriedForward;
import dev.cairn.events.objective.ObjectiveClosed;
import dev.cairn.events.objective.ObjectiveDeclined;
import dev.cairn.events.objective.ObjectiveDescribed;
import dev.cairn.events.objective.ObjectiveDropped;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveKindChanged;
import dev.cairn.events.objective.ObjectiveLabelled;
import dev.cairn.events.objective.ObjectiveMoved;
import dev.cairn.events.objective.ObjectiveOwnerAssigned;
import dev.cairn.events.objective.ObjectiveProposed;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveReopened;
import dev.cairn.events.objective.ObjectiveReturned;
import dev.cairn.events.objective.ObjectiveReworded;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.objective.ObjectiveUnlabelled;
import dev.cairn.events.objective.PredecessorNamed;
import dev.cairn.events.objective.PredecessorWithdrawn;
import dev.cairn.events.objective.ReviewerNamed;
import dev.cairn.events.objective.ScoreCorrected;
import dev.cairn.events.objective.ScoresReviewed;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What decisions about a goal rest on, whatever stage it is in. It is never changed once it was handed out: each event makes
 * another one. Every event fills its own slot, and one whose subject is not there changes nothing.
 */
final class Goal {

    private final ObjectiveSet set;
    private String wording;
    private @Nullable String description;
    private String kind;
    private @Nullable String teamId;
    private @Nullable String personId;
    private @Nullable String ownerId;
    private @Nullable String reviewerId;
    private Map<String, Boolean> contributors = Map.of();
    private Map<String, String> labels = Map.of();
    private @Nullable Instant publishedAt;
    private boolean scoresReviewed;
    private Instant lastChangeAt;
    private Map<Alignment.Target, Alignment> alignments = Map.of();
    private Predecessor predecessor = Predecessor.NONE;
    private Map<String, ObjectiveCarriedForward> carriedTo = Map.of();
    private Instant lastCarriedAt = Instant.MIN;
    private Map<String, KeyResult> keyResults = Map.of();
    private Map<String, Initiative> initiatives = Map.of();

    private Goal(ObjectiveSet set) {
        this.set = set;
        wording = set.wording();
        kind = set.kind();
        teamId = set.teamId();
        personId = set.personId();
        ownerId = set.ownerId();
        lastChangeAt = set.act().effectiveAt();
    }

    private Goal(Goal other) {
        set = other.set;
        wording = other.wording;
        description = other.description;
        kind = other.kind;
        teamId = other.teamId;
        personId = other.personId;
        ownerId = other.ownerId;
        reviewerId = other.reviewerId;
        contributors = other.contributors;
        labels = other.labels;
        publishedAt = other.publishedAt;
        scoresReviewed = other.scoresReviewed;
        lastChangeAt = other.lastChangeAt;
        alignments = other.alignments;
        predecessor = other.predecessor;
        carriedTo = other.carriedTo;
        lastCarriedAt = other.lastCarriedAt;
        keyResults = other.keyResults;
        initiatives = other.initiatives;
    }

    static Goal of(ObjectiveSet set) {
        return new Goal(set);
    }

    /** The goal after the event. */
    Goal evolve(ObjectiveEvent event, Instant recordedAt) {
        Goal next = new Goal(this);
        next.take(event, recordedAt);
        return next;
    }

    private void take(ObjectiveEvent event, Instant recordedAt) {
        Instant at = event.act().effectiveAt();
        switch (event) {
            case KeyResultEvent ofKeyResult -> take(ofKeyResult, recordedAt);
            case ObjectiveAligned aligned ->
                align(aligned.toObjectiveId(), aligned.toKeyResultId(), new Alignment(true, at));
            case AlignmentWithdrawn withdrawn ->
                align(withdrawn.toObjectiveId(), withdrawn.toKeyResultId(), new Alignment(false, at));
            case PredecessorNamed named -> predecessor = new Predecessor(named.predecessorId(), at);
            case PredecessorWithdrawn ignored -> predecessor = new Predecessor(null, at);
            case ObjectiveCarriedForward carried -> {
                carriedTo = Maps.with(carriedTo, carried.toObjectiveId(), carried);
                lastCarriedAt = at;
            }
            case InitiativeAdded added ->
                initiatives = initiatives.containsKey(added.initiativeId())
                        ? initiatives
                        : Maps.with(initiatives, added.initiativeId(), Initiative.of(added));
            case InitiativeStarted started -> turn(started.initiativeId(), Initiative.Stage.STARTED, at);
            case InitiativeFinished finished -> turn(finished.initiativeId(), Initiative.Stage.FINISHED, at);
            case InitiativeDropped dropped -> turn(dropped.initiativeId(), Initiative.Stage.DROPPED, at);
            default -> {
                takeDefinition(event, at);
                lastChangeAt = at;
            }
        }
    }

    private void takeDefinition(ObjectiveEvent event, Instant at) {
        switch (event) {
            case ObjectiveReworded reworded -> wording = reworded.wording();
            case ObjectiveDescribed described ->
                description = described.description() == null
                        ? null
                        : described.description().text();
            case ObjectiveKindChanged changed -> kind = changed.kind();
            case ObjectiveMoved moved -> {
                teamId = moved.teamId();
                personId = moved.personId();
            }
            case ObjectiveOwnerAssigned assigned -> ownerId = assigned.ownerId();
            case ContributorAdded added -> contributors = Maps.with(contributors, added.contributorId(), true);
            case ContributorRemoved removed -> contributors = Maps.without(contributors, removed.contributorId());
            case ReviewerNamed named -> reviewerId = named.reviewerId();
            case ObjectiveLabelled labelled -> labels = Maps.with(labels, labelled.key(), labelled.value());
            case ObjectiveUnlabelled unlabelled -> labels = Maps.without(labels, unlabelled.key());
            case ObjectivePublished ignored -> publishedAt = publishedAt == null ? at : publishedAt;
            case ScoresReviewed ignored -> scoresReviewed = true;
            case ObjectiveSet ignored -> stageOnly();
            case ObjectiveProposed ignored -> stageOnly();
            case ObjectiveReturned ignored -> stageOnly();
            case ObjectiveDeclined ignored -> stageOnly();
            case ObjectiveClosed ignored -> stageOnly();
            case ObjectiveDropped ignored -> stageOnly();
            case ObjectiveReopened ignored -> stageOnly();
            default -> throw new IllegalArgumentException("Not a goal's own definition: " + event);
        }
    }

    private void take(KeyResultEvent event, Instant recordedAt) {
        KeyResult keyResult = keyResults.get(event.keyResultId());
        if (keyResult != null) {
            keyResults = Maps.with(keyResults, event.keyResultId(), keyResult.evolve(event, recordedAt));
        } else if (event instanceof KeyResultAdded added) {
            keyResults = Maps.with(keyResults, added.keyResultId(), KeyResult.of(added));
        }
        if (event instanceof KeyResultScored || event instanceof ScoreCorrected) {
            scoresReviewed = false;
        }
    }

    /** The stage is kept by the state around the goal. */
    private static void stageOnly() {}

    private void align(String objectiveId, @Nullable String keyResultId, Alignment alignment) {
        alignments = Maps.with(alignments, new Alignment.Target(objectiveId, keyResultId), alignment);
    }

    private void turn(String initiativeId, Initiative.Stage stage, Instant at) {
        Initiative initiative = initiatives.get(initiativeId);
        if (initiative != null) {
            initiatives = Maps.with(initiatives, initiativeId, initiative.in(stage, at));
        }
    }

    ObjectiveSet set() {
        return set;
    }

    String id() {
        return set.objectiveId();
    }

    /** Since when it exists in the world. */
    Instant existsFrom() {
        return set.act().effectiveAt();
    }

    String wording() {
        return wording;
    }

    @Nullable
    String description() {
        return description;
    }

    String kind() {
        return kind;
    }

    @Nullable
    String teamId() {
        return teamId;
    }

    @Nullable
    String personId() {
        return personId;
    }

    @Nullable
    String ownerId() {
        return ownerId;
    }

    /** Who answers for it: its owner, or the person whose goal it is. */
    @Nullable
    String answerableId() {
        return ownerId != null ? ownerId : personId;
    }

    @Nullable
    String reviewerId() {
        return reviewerId;
    }

    boolean hasContributor(String contributorId) {
        return contributors.containsKey(contributorId);
    }

    Map<String, String> labels() {
        return labels;
    }

    /** When it was first published, or null where it never was. */
    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    /** Whether its reviewer agreed with the scores as they are. */
    boolean scoresReviewed() {
        return scoresReviewed;
    }

    /** When the last change of its own definition or stage took effect. */
    Instant lastChangeAt() {
        return lastChangeAt;
    }

    /** What it goes on with. */
    Predecessor predecessor() {
        return predecessor;
    }

    /** How it goes on in that other goal, or null where it does not. */
    @Nullable
    ObjectiveCarriedForward carriedTo(String objectiveId) {
        return carriedTo.get(objectiveId);
    }

    /** When it was last carried forward, or long ago. */
    Instant lastCarriedAt() {
        return lastCarriedAt;
    }

    @Nullable
    Alignment alignment(Alignment.Target target) {
        return alignments.get(target);
    }

    /** The key results by id, in the order in which they were added, dropped ones included. */
    Map<String, KeyResult> keyResults() {
        return keyResults;
    }

    /** The initiatives by id, in the order in which they were added. */
    Map<String, Initiative> initiatives() {
        return initiatives;
    }
}
