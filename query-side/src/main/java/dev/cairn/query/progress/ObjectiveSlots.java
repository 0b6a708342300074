package dev.cairn.query.progress;

import dev.cairn.events.FreeText;
import dev.cairn.events.objective.AlignmentWithdrawn;
import dev.cairn.events.objective.ContributorAdded;
import dev.cairn.events.objective.ContributorRemoved;
import dev.cairn.events.objective.InitiativeAdded;
import dev.cairn.events.objective.InitiativeDropped;
import dev.cairn.events.objective.InitiativeFinished;
import dev.cairn.events.objective.InitiativeStarted;
import dev.cairn.events.objective.KeyResultEvent;
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
import dev.cairn.events.objective.ScoresReviewed;
import dev.cairn.query.progress.RankedEvents.Ranked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a goal's events in the order of rank: each event fills its own slot. How the goal stands can be asked after
 * each of them.
 */
public final class ObjectiveSlots {

    private record Edge(String toObjectiveId, @Nullable String toKeyResultId) {}

    private @Nullable Ranked<ObjectiveEvent> setting;
    private boolean implied;
    private @Nullable String cycleId;
    private @Nullable String teamId;
    private @Nullable String personId;
    private @Nullable String wording;
    private @Nullable FreeText description;
    private @Nullable String kind;
    private @Nullable String ownerId;
    private @Nullable String reviewerId;
    private final SortedSet<String> contributors = new TreeSet<>();
    private final SortedMap<String, String> labels = new TreeMap<>();
    private final Map<Edge, Alignment> alignments = new LinkedHashMap<>();
    private @Nullable String predecessorId;
    private final SortedSet<String> carriedTo = new TreeSet<>();
    private final LifeCycle lifeCycle = new LifeCycle();
    private @Nullable Instant scoresReviewedAt;
    private @Nullable ObjectiveStanding standing;

    void take(Ranked<ObjectiveEvent> ranked) {
        standing = null;
        Instant at = ranked.effectiveAt();
        switch (ranked.event()) {
            case ObjectiveSet set -> set(ranked, set);
            case ObjectiveReworded reworded -> wording = reworded.wording();
            case ObjectiveDescribed described -> description = described.description();
            case ObjectiveKindChanged changed -> kind = changed.kind();
            case ObjectiveMoved moved -> {
                teamId = moved.teamId();
                personId = moved.personId();
            }
            case ObjectiveOwnerAssigned assigned -> ownerId = assigned.ownerId();
            case ReviewerNamed named -> reviewerId = named.reviewerId();
            case ContributorAdded added -> contributors.add(added.contributorId());
            case ContributorRemoved removed -> contributors.remove(removed.contributorId());
            case ObjectiveLabelled labelled -> labels.put(labelled.key(), labelled.value());
            case ObjectiveUnlabelled unlabelled -> labels.remove(unlabelled.key());
            case ObjectiveAligned aligned -> align(aligned, at);
            case AlignmentWithdrawn withdrawn ->
                alignments.remove(new Edge(withdrawn.toObjectiveId(), withdrawn.toKeyResultId()));
            case PredecessorNamed named -> predecessorId = named.predecessorId();
            case PredecessorWithdrawn withdrawn -> predecessorId = null;
            case ObjectiveCarriedForward carried -> carriedTo.add(carried.toObjectiveId());
            case ObjectiveProposed proposed -> lifeCycle.enter(Stage.PROPOSED, at);
            case ObjectiveReturned returned -> lifeCycle.enter(Stage.DRAFT, at);
            case ObjectivePublished published -> lifeCycle.enter(Stage.PUBLISHED, at);
            case ObjectiveDeclined declined -> lifeCycle.end(Stage.DECLINED, at);
            case ObjectiveClosed closed -> lifeCycle.end(Stage.CLOSED, at);
            case ObjectiveDropped dropped -> lifeCycle.end(Stage.DROPPED, at);
            case ObjectiveReopened reopened -> lifeCycle.reopen(at);
            case ScoresReviewed reviewed -> scoresReviewedAt = at;
            case InitiativeAdded added -> {}
            case InitiativeStarted started -> {}
            case InitiativeFinished finished -> {}
            case InitiativeDropped dropped -> {}
            case KeyResultEvent ofKeyResult -> {}
        }
    }

    private void set(Ranked<ObjectiveEvent> ranked, ObjectiveSet set) {
        if (setting == null) {
            setting = ranked;
        }
        implied = set.implied();
        cycleId = set.cycleId();
        teamId = set.teamId();
        personId = set.personId();
        wording = set.wording();
        kind = set.kind();
        ownerId = set.ownerId();
    }

    private void align(ObjectiveAligned aligned, Instant at) {
        Edge edge = new Edge(aligned.toObjectiveId(), aligned.toKeyResultId());
        alignments.putIfAbsent(edge, new Alignment(aligned.toObjectiveId(), aligned.toKeyResultId(), at));
    }

    /** How the goal stands, or null where it was never set. */
    @Nullable
    ObjectiveStanding standing() {
        if (standing != null || setting == null || cycleId == null || wording == null || kind == null) {
            return standing;
        }
        Instant setAt = setting.effectiveAt();
        Instant stageSince = lifeCycle.stageSince();
        standing = new ObjectiveStanding(
                setting.event().objectiveId(),
                setting.position(),
                setAt,
                implied,
                cycleId,
                teamId,
                personId,
                wording,
                description,
                kind,
                ownerId,
                reviewerId,
                contributors,
                labels,
                new ArrayList<>(alignments.values()),
                predecessorId,
                carriedTo,
                lifeCycle.stage(),
                stageSince == null ? setAt : stageSince,
                lifeCycle.publishedAt(),
                scoresReviewedAt);
        return standing;
    }
}
