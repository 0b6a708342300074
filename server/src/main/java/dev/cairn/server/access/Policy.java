package dev.cairn.server.access;

import dev.cairn.command.Command;
import dev.cairn.command.Involvement;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.cycle.CycleCommand;
import dev.cairn.command.objective.AddInitiative;
import dev.cairn.command.objective.CorrectCheckIn;
import dev.cairn.command.objective.CorrectScore;
import dev.cairn.command.objective.MoveObjective;
import dev.cairn.command.objective.ObjectiveCommand;
import dev.cairn.command.objective.Reading;
import dev.cairn.command.objective.RecordCheckIn;
import dev.cairn.command.objective.RetractCheckIn;
import dev.cairn.command.objective.ScoreKeyResult;
import dev.cairn.command.objective.SetObjective;
import dev.cairn.command.organisation.OrganisationCommand;
import dev.cairn.command.report.ReportCommand;
import dev.cairn.command.retrospective.CompleteRetrospective;
import dev.cairn.command.retrospective.DecideAction;
import dev.cairn.command.retrospective.DropAction;
import dev.cairn.command.retrospective.FinishAction;
import dev.cairn.command.retrospective.NoteObservation;
import dev.cairn.command.retrospective.OpenRetrospective;
import dev.cairn.command.retrospective.ReopenRetrospective;
import dev.cairn.command.retrospective.RetrospectiveCommand;
import dev.cairn.command.retrospective.WithdrawObservation;
import dev.cairn.command.team.DissolveTeam;
import dev.cairn.command.team.FormTeam;
import dev.cairn.command.team.MoveTeam;
import dev.cairn.command.team.RenameTeam;
import dev.cairn.command.team.TeamCommand;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask for what. Everything that changes the log is judged here and nowhere else, from what the asker holds and what
 * the asker is to the goal or team. docs/access.md shows the same as a table.
 */
final class Policy {

    private static final String PROGRAMME = "somebody who runs the programme, or an admin";

    private Policy() {}

    /**
     * Returns where the command is allowed.
     *
     * @param goal who has to do with the goal; null where there is none, which is told by whoever decides
     * @throws RuleBroken of the kind {@code NOT_ALLOWED} where it is not; it says who may
     */
    static void require(Grants who, Command command, @Nullable Involvement goal, TeamTree teams) {
        if (who.runsProgramme()) {
            return;
        }
        if (!who.takesPart()) {
            throw refused("look-on", "Viewers and auditors change nothing.", "a member, a lead, " + PROGRAMME);
        }
        switch (command) {
            case ObjectiveCommand ofGoal -> requireRight(who, ofGoal, goal, teams);
            case TeamCommand ofTeam -> {
                if (!mayShape(who, ofTeam, teams)) {
                    throw refused(
                            "shape-teams",
                            "Teams are formed, moved and dissolved by a lead above them, and renamed by their lead.",
                            "a lead, " + PROGRAMME);
                }
            }
            case CycleCommand ignored ->
                throw refused("run-cycles", "Cycles are kept by whoever runs the programme.", PROGRAMME);
            case RetrospectiveCommand ofRetrospective -> {
                if (!mayLookBack(who, ofRetrospective, goal, teams)) {
                    throw refused(
                            "look-back",
                            "A team looks back by itself; what somebody noted, they or a lead withdraw, and a lead reopens.",
                            "a lead of the team, " + PROGRAMME);
                }
            }
            case ReportCommand ignored ->
                throw refused(
                        "keep-reports",
                        "Reports are defined, revised and retired by whoever runs the programme.",
                        PROGRAMME);
            case OrganisationCommand ignored ->
                throw refused("change-settings", "Settings are kept by whoever runs the programme.", PROGRAMME);
            default -> throw new IllegalStateException("There is no rule for " + command.getClass());
        }
    }

    /** Whether somebody may give that role, or take it away: nobody gives what is not theirs to give. */
    static boolean mayGive(Grants who, Grant grant, TeamTree teams) {
        boolean ofTeam = grant.teamId() != null;
        return who.has(Role.ADMIN)
                || (ofTeam && who.has(Role.PROGRAMME))
                || (ofTeam && who.leads(grant.teamId(), teams));
    }

    private static void requireRight(Grants who, ObjectiveCommand command, @Nullable Involvement goal, TeamTree teams) {
        GoalRight right = GoalRight.of(command);
        boolean allowed = switch (command) {
            case SetObjective set -> maySet(who, set.teamId(), set.personId(), teams);
            case MoveObjective move ->
                goal == null
                        || (isAny(right, who, move, goal, teams) && maySet(who, move.teamId(), move.personId(), teams));
            default -> goal == null || isAny(right, who, command, goal, teams);
        };
        if (!allowed) {
            throw refused(right.code(), right.rule(), whoMay(right));
        }
    }

    private static boolean maySet(Grants who, @Nullable TeamId team, @Nullable PersonId person, TeamTree teams) {
        return who.personId().equals(person) || who.isMemberOf(team) || who.leads(team, teams);
    }

    private static boolean isAny(
            GoalRight right, Grants who, ObjectiveCommand command, Involvement goal, TeamTree teams) {
        return right.relations().stream().anyMatch(relation -> is(relation, who, command, goal, teams));
    }

    private static boolean is(
            Relation relation, Grants who, ObjectiveCommand command, Involvement goal, TeamTree teams) {
        PersonId person = who.personId();
        return switch (relation) {
            case OWNER -> goal.isOwner(person) || person.equals(goal.personId());
            case KEY_RESULT_OWNER -> {
                List<KeyResultId> about = keyResults(command);
                yield about.isEmpty()
                        ? goal.isOwnerOfAny(person)
                        : about.stream().allMatch(keyResult -> goal.isOwnerOf(keyResult, person));
            }
            case CONTRIBUTOR -> goal.isContributor(person);
            case REVIEWER -> goal.isReviewer(person);
            case MEMBER_WHILE_DRAFT -> goal.isDraft() && who.isMemberOf(goal.teamId());
            case LEAD -> who.leads(goal.teamId(), teams);
        };
    }

    /** The key results that the command names, of those commands that owners of key results may ask for. */
    private static List<KeyResultId> keyResults(ObjectiveCommand command) {
        return switch (command) {
            case RecordCheckIn record ->
                record.readings().stream().map(Reading::keyResultId).toList();
            case CorrectCheckIn correct -> List.of(correct.reading().keyResultId());
            case RetractCheckIn retract -> List.of(retract.keyResultId());
            case ScoreKeyResult score -> List.of(score.keyResultId());
            case CorrectScore correct -> List.of(correct.keyResultId());
            case AddInitiative add -> Stream.ofNullable(add.keyResultId()).toList();
            default -> List.of();
        };
    }

    private static boolean mayShape(Grants who, TeamCommand command, TeamTree teams) {
        return switch (command) {
            case FormTeam form -> who.leads(form.parentTeamId(), teams);
            case RenameTeam rename -> who.leads(rename.teamId(), teams);
            case MoveTeam move -> who.leadsAbove(move.teamId(), teams) && who.leads(move.parentTeamId(), teams);
            case DissolveTeam dissolve -> who.leadsAbove(dissolve.teamId(), teams);
        };
    }

    private static boolean mayLookBack(
            Grants who, RetrospectiveCommand command, @Nullable Involvement retrospective, TeamTree teams) {
        if (command instanceof OpenRetrospective open) {
            return who.isMemberOf(open.teamId()) || who.leads(open.teamId(), teams);
        }
        if (retrospective == null || who.leads(retrospective.teamId(), teams)) {
            return true;
        }
        boolean member = who.isMemberOf(retrospective.teamId());
        return switch (command) {
            case OpenRetrospective ignored -> member;
            case NoteObservation ignored -> member;
            case DecideAction ignored -> member;
            case CompleteRetrospective ignored -> member;
            case FinishAction ignored -> member || retrospective.isOwner(who.personId());
            case DropAction ignored -> member || retrospective.isOwner(who.personId());
            case WithdrawObservation ignored -> retrospective.isOwner(who.personId());
            case ReopenRetrospective ignored -> false;
        };
    }

    private static String whoMay(GoalRight right) {
        String those = right == GoalRight.SET
                ? "the person, a member or a lead of the team"
                : right.relations().stream().map(Relation::words).collect(Collectors.joining(", "));
        return those + ", " + PROGRAMME;
    }

    private static RuleBroken refused(String code, String rule, String whoMay) {
        return RuleBroken.notAllowed(code, "", rule, whoMay);
    }
}
