package dev.cairn.server.access;

import static dev.cairn.server.access.Relation.CONTRIBUTOR;
import static dev.cairn.server.access.Relation.KEY_RESULT_OWNER;
import static dev.cairn.server.access.Relation.LEAD;
import static dev.cairn.server.access.Relation.MEMBER_WHILE_DRAFT;
import static dev.cairn.server.access.Relation.OWNER;
import static dev.cairn.server.access.Relation.REVIEWER;

import dev.cairn.command.objective.AddContributor;
import dev.cairn.command.objective.AddKeyResult;
import dev.cairn.command.objective.AlignmentCommand;
import dev.cairn.command.objective.AssignKeyResultOwner;
import dev.cairn.command.objective.AssignObjectiveOwner;
import dev.cairn.command.objective.CarryForwardObjective;
import dev.cairn.command.objective.ChangeObjectiveKind;
import dev.cairn.command.objective.CheckInCommand;
import dev.cairn.command.objective.CloseObjective;
import dev.cairn.command.objective.CorrectScore;
import dev.cairn.command.objective.DeclineObjective;
import dev.cairn.command.objective.DescribeObjective;
import dev.cairn.command.objective.DropKeyResult;
import dev.cairn.command.objective.DropObjective;
import dev.cairn.command.objective.InitiativeCommand;
import dev.cairn.command.objective.LabelCommand;
import dev.cairn.command.objective.MoveObjective;
import dev.cairn.command.objective.NamePredecessor;
import dev.cairn.command.objective.NameReviewer;
import dev.cairn.command.objective.ObjectiveCommand;
import dev.cairn.command.objective.ProposeObjective;
import dev.cairn.command.objective.PublishObjective;
import dev.cairn.command.objective.RemoveContributor;
import dev.cairn.command.objective.ReopenObjective;
import dev.cairn.command.objective.RescheduleKeyResult;
import dev.cairn.command.objective.RestoreKeyResult;
import dev.cairn.command.objective.RetargetKeyResult;
import dev.cairn.command.objective.ReturnObjective;
import dev.cairn.command.objective.ReviewScores;
import dev.cairn.command.objective.ReweightKeyResult;
import dev.cairn.command.objective.RewordKeyResult;
import dev.cairn.command.objective.RewordObjective;
import dev.cairn.command.objective.ScoreKeyResult;
import dev.cairn.command.objective.SetObjective;
import dev.cairn.command.objective.WithdrawPredecessor;
import java.util.List;

/** What may be done with a goal, and what one has to be to the goal for it. Who runs the programme may do all of it. */
enum GoalRight {
    SET("set-goal", "A goal is set by those who work in its team, and a personal goal by the person."),
    MOVE(
            "move-goal",
            "A goal is moved by who may change it, to where they may set goals.",
            OWNER,
            MEMBER_WHILE_DRAFT,
            LEAD),
    DEFINE("define-goal", "A goal is changed by who answers for it.", OWNER, MEMBER_WHILE_DRAFT, LEAD),
    TAKE_BACK("return-goal", "A proposal is returned by who reviews it or answers for it.", REVIEWER, OWNER, LEAD),
    REVIEW("review-goal", "A goal is put in force or turned down by who reviews it.", REVIEWER, LEAD),
    END("end-goal", "A goal is closed or reopened by who answers for it.", OWNER, LEAD),
    CARRY("carry-goal", "A goal is carried forward by who answers for it.", OWNER, LEAD),
    CHECK_IN("check-in", "One checks in on what one works on.", OWNER, KEY_RESULT_OWNER, CONTRIBUTOR, LEAD),
    WORK(
            "work-on-goal",
            "Initiatives are kept by who works on the goal.",
            OWNER,
            KEY_RESULT_OWNER,
            CONTRIBUTOR,
            MEMBER_WHILE_DRAFT,
            LEAD),
    SCORE("score-goal", "Key results are scored by who answers for them.", OWNER, KEY_RESULT_OWNER, LEAD);

    private final String code;
    private final String rule;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes one that never changes.
    private final List<Relation> relations;

    GoalRight(String code, String rule, Relation... relations) {
        this.code = code;
        this.rule = rule;
        this.relations = List.of(relations);
    }

    /** What the command needs. A command without an entry does not compile. */
    static GoalRight of(ObjectiveCommand command) {
        return switch (command) {
            case SetObjective ignored -> SET;
            case MoveObjective ignored -> MOVE;
            case RewordObjective ignored -> DEFINE;
            case DescribeObjective ignored -> DEFINE;
            case ChangeObjectiveKind ignored -> DEFINE;
            case AssignObjectiveOwner ignored -> DEFINE;
            case AddContributor ignored -> DEFINE;
            case RemoveContributor ignored -> DEFINE;
            case NameReviewer ignored -> DEFINE;
            case AlignmentCommand ignored -> DEFINE;
            case LabelCommand ignored -> DEFINE;
            case NamePredecessor ignored -> DEFINE;
            case WithdrawPredecessor ignored -> DEFINE;
            case CarryForwardObjective ignored -> CARRY;
            case AddKeyResult ignored -> DEFINE;
            case RewordKeyResult ignored -> DEFINE;
            case RetargetKeyResult ignored -> DEFINE;
            case ReweightKeyResult ignored -> DEFINE;
            case AssignKeyResultOwner ignored -> DEFINE;
            case RescheduleKeyResult ignored -> DEFINE;
            case DropKeyResult ignored -> DEFINE;
            case RestoreKeyResult ignored -> DEFINE;
            case ProposeObjective ignored -> DEFINE;
            case DropObjective ignored -> DEFINE;
            case ReturnObjective ignored -> TAKE_BACK;
            case DeclineObjective ignored -> REVIEW;
            case PublishObjective ignored -> REVIEW;
            case ReviewScores ignored -> REVIEW;
            case CloseObjective ignored -> END;
            case ReopenObjective ignored -> END;
            case CheckInCommand ignored -> CHECK_IN;
            case InitiativeCommand ignored -> WORK;
            case ScoreKeyResult ignored -> SCORE;
            case CorrectScore ignored -> SCORE;
        };
    }

    /** Which rule, for programs. */
    String code() {
        return code;
    }

    /** The rule in a sentence. */
    String rule() {
        return rule;
    }

    /** What one has to be to the goal, any of these; the cheapest to find out comes first. */
    List<Relation> relations() {
        return relations;
    }
}
