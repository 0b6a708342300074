package dev.cairn.command.objective;

import static dev.cairn.command.ReasonNeeded.SENTENCE;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violations;
import dev.cairn.events.objective.ObjectiveClosed;
import dev.cairn.events.objective.ObjectiveDeclined;
import dev.cairn.events.objective.ObjectiveDropped;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveProposed;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveReopened;
import dev.cairn.events.objective.ObjectiveReturned;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The stages of a goal's life. What leads to the stage it is in already is no event. */
final class LifeCycle {

    private LifeCycle() {}

    static List<ObjectiveEvent> decide(Situation situation, LifeCycleCommand command) {
        return switch (command) {
            case ProposeObjective ignored -> propose(situation);
            case ReturnObjective ignored -> giveBack(situation);
            case DeclineObjective ignored -> decline(situation);
            case PublishObjective ignored -> publish(situation);
            case CloseObjective ignored -> close(situation);
            case DropObjective ignored -> drop(situation);
            case ReopenObjective ignored -> reopen(situation);
        };
    }

    private static List<ObjectiveEvent> propose(Situation situation) {
        if (situation.state().stage() == Stage.PROPOSED) {
            return List.of();
        }
        situation.openCycle();
        situation.requireStage(Set.of(Stage.DRAFT), "Only a draft is proposed.");
        Violations violations = new Violations();
        checkReviewer(situation, violations);
        violations.throwIfAny();
        return List.of(new ObjectiveProposed(situation.id(), situation.act()));
    }

    private static List<ObjectiveEvent> giveBack(Situation situation) {
        if (situation.state().stage() == Stage.DRAFT) {
            return List.of();
        }
        situation.openCycle();
        situation.requireStage(Set.of(Stage.PROPOSED), "Only a proposal is returned.");
        return List.of(new ObjectiveReturned(situation.id(), situation.act()));
    }

    private static List<ObjectiveEvent> decline(Situation situation) {
        if (situation.state().stage() == Stage.DECLINED) {
            return List.of();
        }
        situation.openCycle();
        situation.requireStage(Set.of(Stage.PROPOSED), "Only a proposal is declined.");
        return List.of(new ObjectiveDeclined(situation.id(), situation.act()));
    }

    private static List<ObjectiveEvent> publish(Situation situation) {
        if (situation.state().stage() == Stage.PUBLISHED) {
            return List.of();
        }
        situation.openCycle();
        situation.requireStage(Set.of(Stage.DRAFT, Stage.PROPOSED), "Only a draft or a proposal is published.");
        if (!situation.occasion().imported()) {
            Violations violations = new Violations();
            checkReviewer(situation, violations);
            if (situation.goal().keyResults().values().stream().allMatch(KeyResult::dropped)) {
                violations.add(RuleBroken.conflict(
                        "no-key-result",
                        "objectiveId",
                        "A goal is published with at least one key result that is not dropped.",
                        "add a key result first"));
            }
            violations.throwIfAny();
        }
        List<ObjectiveEvent> events = new ArrayList<>(Baselines.fixed(situation));
        events.add(new ObjectivePublished(situation.id(), situation.act()));
        return events;
    }

    private static List<ObjectiveEvent> close(Situation situation) {
        if (situation.state().stage() == Stage.CLOSED) {
            return List.of();
        }
        situation.openCycle();
        situation.requireStage(Set.of(Stage.PUBLISHED), "Only a published goal is closed.");
        return List.of(new ObjectiveClosed(situation.id(), situation.act()));
    }

    private static List<ObjectiveEvent> drop(Situation situation) {
        if (situation.state().stage() == Stage.DROPPED) {
            return List.of();
        }
        situation.openCycle();
        situation.requireStage(
                Set.of(Stage.DRAFT, Stage.PROPOSED, Stage.PUBLISHED),
                "A goal is dropped while it is a draft, proposed or published.");
        return List.of(new ObjectiveDropped(
                situation.id(), situation.actOnceCommitted(situation.goal().lastChangeAt(), SENTENCE)));
    }

    private static List<ObjectiveEvent> reopen(Situation situation) {
        boolean over = switch (situation.state().stage()) {
            case CLOSED, DROPPED, DECLINED -> true;
            case DRAFT, PROPOSED, PUBLISHED -> false;
        };
        if (!over) {
            return List.of();
        }
        situation.openCycle();
        return List.of(new ObjectiveReopened(
                situation.id(), situation.act(situation.goal().lastChangeAt(), SENTENCE)));
    }

    /** Files often do not say who reviews; for them none is asked. */
    private static void checkReviewer(Situation situation, Violations violations) {
        Goal goal = situation.goal();
        if (situation.occasion().imported()) {
            return;
        }
        if (goal.reviewerId() == null) {
            violations.add(RuleBroken.conflict(
                    "reviewer-missing",
                    "reviewerId",
                    "Somebody who is not the owner reviews a goal before it is in force.",
                    "name a reviewer first"));
        } else if (goal.reviewerId().equals(goal.answerableId())) {
            violations.add(Drafting.reviewerIsOwner("reviewerId"));
        }
    }
}
