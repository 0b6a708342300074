package dev.cairn.server.exports;

import dev.cairn.events.objective.AlignmentWithdrawn;
import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.CheckInRetracted;
import dev.cairn.events.objective.ContributorAdded;
import dev.cairn.events.objective.ContributorRemoved;
import dev.cairn.events.objective.InitiativeAdded;
import dev.cairn.events.objective.InitiativeDropped;
import dev.cairn.events.objective.InitiativeFinished;
import dev.cairn.events.objective.InitiativeStarted;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.KeyResultId;
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
import dev.cairn.events.objective.StepDone;
import dev.cairn.server.imports.history.Column;
import dev.cairn.server.imports.history.LineageForms;
import dev.cairn.server.imports.history.StepList;
import dev.cairn.server.naming.Goal;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The row of what happened to a goal. The words of the rows that people write by hand are used here too; every other change
 * goes by the word of its event.
 */
final class RowOfGoalEvent {

    private final RowOfEvent row;

    RowOfGoalEvent(RowOfEvent row) {
        this.row = row;
    }

    void write(ObjectiveEvent event) {
        switch (event) {
            case ObjectiveSet set -> set(set);
            case KeyResultEvent of -> {
                place(of.objectiveId());
                write(of);
            }
            default -> {
                place(event.objectiveId());
                writeOfWhole(event);
            }
        }
    }

    private void set(ObjectiveSet set) {
        // A goal that was set is a draft; the word for that, in files, is another one.
        row.put(Column.CHANGE, "objective-drafted");
        row.put(Column.ID, set.objectiveId());
        row.put(Column.CYCLE, row.names().cycleName(set.cycleId()));
        row.team(Column.TEAM, set.teamId());
        row.person(Column.PERSON, set.personId());
        row.put(Column.OBJECTIVE, set.wording());
        row.put(Column.KIND, set.kind());
        row.person(Column.OWNER, set.ownerId());
        row.flag(Column.IMPLIED, set.implied());
    }

    private void writeOfWhole(ObjectiveEvent event) {
        switch (event) {
            case ObjectiveReworded reworded -> row.put(Column.VALUE, reworded.wording());
            case ObjectiveDescribed described -> row.text(Column.VALUE, described.description());
            case ObjectiveKindChanged changed -> row.put(Column.KIND, changed.kind());
            case ObjectiveMoved moved -> {
                row.team(Column.TO_TEAM, moved.teamId());
                row.person(Column.TO_PERSON, moved.personId());
            }
            case ObjectiveOwnerAssigned assigned -> {
                row.put(Column.CHANGE, "owner-changed");
                row.person(Column.OWNER, assigned.ownerId());
            }
            case ContributorAdded added -> row.person(Column.CONTRIBUTOR, added.contributorId());
            case ContributorRemoved removed -> row.person(Column.CONTRIBUTOR, removed.contributorId());
            case ReviewerNamed named -> row.person(Column.REVIEWER, named.reviewerId());
            case ObjectiveAligned aligned -> other(aligned.toObjectiveId(), aligned.toKeyResultId());
            case AlignmentWithdrawn withdrawn -> other(withdrawn.toObjectiveId(), withdrawn.toKeyResultId());
            case PredecessorNamed named -> other(named.predecessorId(), null);
            case PredecessorWithdrawn ignored -> saidByItsWord();
            case ObjectiveCarriedForward carried -> {
                other(carried.toObjectiveId(), null);
                row.put(Column.VALUE, String.join("; ", carried.keyResultIds()));
            }
            case ObjectiveLabelled labelled -> label("labelled", labelled.key(), labelled.value());
            case ObjectiveUnlabelled unlabelled -> label("unlabelled", unlabelled.key(), null);
            case InitiativeAdded added -> {
                row.put(Column.ID, added.initiativeId());
                row.put(Column.INITIATIVE, added.wording());
                row.person(Column.OWNER, added.ownerId());
                if (added.keyResultId() != null) {
                    row.put(Column.KEY_RESULT, row.names().keyResultName(added.keyResultId()));
                }
            }
            case InitiativeStarted started -> initiative(started.objectiveId(), started.initiativeId());
            case InitiativeFinished finished -> initiative(finished.objectiveId(), finished.initiativeId());
            case InitiativeDropped dropped -> initiative(dropped.objectiveId(), dropped.initiativeId());
            case ObjectiveProposed ignored -> saidByItsWord();
            case ObjectiveReturned ignored -> saidByItsWord();
            case ObjectiveDeclined ignored -> saidByItsWord();
            case ObjectivePublished ignored -> saidByItsWord();
            case ObjectiveClosed ignored -> saidByItsWord();
            case ObjectiveDropped ignored -> saidByItsWord();
            case ObjectiveReopened ignored -> saidByItsWord();
            case ScoresReviewed ignored -> saidByItsWord();
            case ObjectiveSet ignored -> throw new IllegalArgumentException("written elsewhere");
            case KeyResultEvent ignored -> throw new IllegalArgumentException("written elsewhere");
        }
    }

    private void write(KeyResultEvent event) {
        if (event instanceof KeyResultAdded added) {
            added(added);
            return;
        }
        row.put(Column.KEY_RESULT, row.names().keyResultName(event.keyResultId()));
        switch (event) {
            case KeyResultAdded ignored -> throw new IllegalArgumentException("written elsewhere");
            case KeyResultReworded reworded -> row.put(Column.VALUE, reworded.wording());
            case KeyResultRetargeted retargeted -> metric(retargeted.metric());
            case KeyResultPredecessorNamed named -> {
                otherOfKeyResult(named.predecessorId());
                if (named.baselineFollows()) {
                    row.put(Column.VALUE, LineageForms.BASELINE_FOLLOWS);
                }
            }
            case KeyResultPredecessorWithdrawn ignored -> saidByItsWord();
            case KeyResultReweighted reweighted -> number(Column.WEIGHT, reweighted.weight());
            case KeyResultRescheduled rescheduled -> {
                if (rescheduled.due() != null) {
                    row.put(Column.DUE, rescheduled.due().toString());
                }
            }
            case KeyResultOwnerAssigned assigned -> {
                row.put(Column.CHANGE, "owner-changed");
                row.person(Column.OWNER, assigned.ownerId());
            }
            case KeyResultLabelled labelled -> label("labelled", labelled.key(), labelled.value());
            case KeyResultUnlabelled unlabelled -> label("unlabelled", unlabelled.key(), null);
            case KeyResultDropped ignored -> saidByItsWord();
            case KeyResultRestored ignored -> saidByItsWord();
            case CheckInRecorded recorded -> {
                row.put(Column.CHANGE, "check-in");
                row.put(Column.ID, recorded.checkInId());
                reading(recorded.value(), recorded.steps(), recorded.confidence(), recorded.forecast());
            }
            case CheckInCorrected corrected -> {
                row.put(Column.ID, corrected.checkInId());
                reading(corrected.value(), corrected.steps(), corrected.confidence(), corrected.forecast());
            }
            case CheckInRetracted retracted -> row.put(Column.ID, retracted.checkInId());
            case KeyResultScored scored -> {
                row.put(Column.CHANGE, "score");
                number(Column.VALUE, scored.score());
            }
            case ScoreCorrected corrected -> number(Column.VALUE, corrected.score());
        }
    }

    private void added(KeyResultAdded added) {
        row.put(Column.ID, added.keyResultId());
        row.put(Column.KEY_RESULT, added.wording());
        metric(added.metric());
        number(Column.WEIGHT, added.weight());
        row.person(Column.OWNER, added.ownerId());
        if (added.due() != null) {
            row.put(Column.DUE, added.due().toString());
        }
        row.flag(Column.IMPLIED, added.implied());
    }

    private void place(String objectiveId) {
        Goal goal = goal(objectiveId);
        row.put(Column.CYCLE, row.names().cycleName(goal.cycleId()));
        row.team(Column.TEAM, goal.teamId());
        row.person(Column.PERSON, goal.personId());
        row.put(Column.OBJECTIVE, row.names().objectiveName(objectiveId));
    }

    private void other(String objectiveId, @Nullable String keyResultId) {
        Goal goal = goal(objectiveId);
        row.put(Column.TO_CYCLE, row.names().cycleName(goal.cycleId()));
        row.team(Column.TO_TEAM, goal.teamId());
        row.person(Column.TO_PERSON, goal.personId());
        row.put(Column.TO_OBJECTIVE, row.names().objectiveName(objectiveId));
        if (keyResultId != null) {
            row.put(Column.TO_KEY_RESULT, row.names().keyResultName(keyResultId));
        }
    }

    private void otherOfKeyResult(String keyResultId) {
        Goal goal = row.names().goalOf(new KeyResultId(keyResultId));
        if (goal == null) {
            throw new IllegalArgumentException("No key result " + keyResultId + " was ever added.");
        }
        other(goal.objectiveId(), keyResultId);
    }

    private void initiative(String objectiveId, String initiativeId) {
        row.put(Column.INITIATIVE, row.names().initiativeName(objectiveId, initiativeId));
    }

    private void label(String change, String key, @Nullable String value) {
        row.put(Column.CHANGE, change);
        row.put(Column.LABEL, key);
        if (value != null) {
            row.put(Column.VALUE, value);
        }
    }

    private void metric(Metric metric) {
        row.put(Column.METRIC, metric.type());
        if (metric.unit() != null) {
            row.put(Column.UNIT, metric.unit());
        }
        number(Column.BASELINE, metric.baseline());
        number(Column.TARGET, metric.target());
        number(Column.LOW, metric.low());
        number(Column.HIGH, metric.high());
        if (metric.steps() != null) {
            row.put(Column.STEPS, StepList.ofDefinitions(metric.steps()));
        }
    }

    private void reading(
            @Nullable BigDecimal value,
            @Nullable List<StepDone> steps,
            @Nullable BigDecimal confidence,
            @Nullable BigDecimal forecast) {
        number(Column.VALUE, value);
        if (steps != null) {
            row.put(Column.STEPS, StepList.ofReported(steps));
        }
        number(Column.CONFIDENCE, confidence);
        number(Column.FORECAST, forecast);
    }

    private void number(Column column, @Nullable BigDecimal number) {
        if (number != null) {
            row.put(column, number.toPlainString());
        }
    }

    private Goal goal(String objectiveId) {
        Goal goal = row.names().goal(objectiveId);
        if (goal == null) {
            throw new IllegalArgumentException("No goal " + objectiveId + " was ever set.");
        }
        return goal;
    }

    /** The change word says it all. */
    private static void saidByItsWord() {}
}
