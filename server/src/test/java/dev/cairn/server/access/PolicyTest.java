package dev.cairn.server.access;

import static dev.cairn.server.access.Specimens.ASKER;
import static dev.cairn.server.access.Specimens.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.command.Command;
import dev.cairn.command.Involvement;
import dev.cairn.command.Name;
import dev.cairn.command.Occasion;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.TeamLevel;
import dev.cairn.command.Violation;
import dev.cairn.command.Wording;
import dev.cairn.command.cycle.CycleCommand;
import dev.cairn.command.objective.Kind;
import dev.cairn.command.objective.MoveObjective;
import dev.cairn.command.objective.ObjectiveCommand;
import dev.cairn.command.objective.PublishObjective;
import dev.cairn.command.objective.Reading;
import dev.cairn.command.objective.RecordCheckIn;
import dev.cairn.command.objective.RewordObjective;
import dev.cairn.command.objective.SetObjective;
import dev.cairn.command.organisation.OrganisationCommand;
import dev.cairn.command.report.ReportCommand;
import dev.cairn.command.retrospective.DecideAction;
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
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may ask for what, without a server: what somebody holds, what they are to a goal, and a command. */
class PolicyTest {

    private static final TeamId DEPARTMENT = TeamId.random();
    private static final TeamId COMPANY = TeamId.random();
    private static final TeamId ELSEWHERE = TeamId.random();
    private static final Map<TeamId, TeamId> PARENTS =
            Map.of(TEAM, DEPARTMENT, DEPARTMENT, COMPANY, ELSEWHERE, COMPANY);
    private static final Occasion NOW = Occasion.live(Instant.EPOCH, ASKER);
    private static final GoalOf OTHERS = new GoalOf(Set.of(), TEAM, null, false);

    static Stream<Class<?>> commands() {
        return Stream.of(
                        ObjectiveCommand.class,
                        TeamCommand.class,
                        CycleCommand.class,
                        OrganisationCommand.class,
                        RetrospectiveCommand.class,
                        ReportCommand.class)
                .flatMap(Specimens::kindsOf);
    }

    static Stream<Class<?>> commandsOfGoals() {
        return Specimens.kindsOf(ObjectiveCommand.class)
                .filter(kind -> kind != SetObjective.class && kind != MoveObjective.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everythingIsAllowedToWhoRunsTheProgramme(Class<?> kind) {
        assertThat(isAllowed(Specimens.of(kind), OTHERS, Grant.of(Role.PROGRAMME)))
                .isTrue();
        assertThat(isAllowed(Specimens.of(kind), OTHERS, Grant.of(Role.ADMIN))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void nothingIsAllowedToWhoOnlyLooksOn(Class<?> kind) {
        GoalOf theirs = new GoalOf(EnumSet.allOf(Relation.class), TEAM, ASKER, true);

        assertThat(isAllowed(Specimens.of(kind), theirs)).isFalse();
        assertThat(isAllowed(Specimens.of(kind), theirs, Grant.of(Role.VIEWER))).isFalse();
        assertThat(isAllowed(Specimens.of(kind), theirs, Grant.of(Role.AUDITOR)))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("commandsOfGoals")
    void aLeadAboveTheTeamMayWhatALeadOfItMay(Class<?> kind) {
        for (TeamId led : List.of(TEAM, DEPARTMENT, COMPANY)) {
            assertThat(isAllowed(Specimens.of(kind), OTHERS, new Grant(Role.LEAD, led)))
                    .isTrue();
        }
        assertThat(isAllowed(Specimens.of(kind), OTHERS, new Grant(Role.LEAD, ELSEWHERE)))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("commandsOfGoals")
    void whatIsNotThereIsToldByWhoeverDecides(Class<?> kind) {
        assertThat(isAllowed(Specimens.of(kind), null, Grant.of(Role.MEMBER))).isTrue();
    }

    @Test
    void aMemberSetsGoalsForTheTeamAndForThemselvesOnly() {
        Grant member = new Grant(Role.MEMBER, TEAM);

        assertThat(isAllowed(set(TEAM, null), null, member)).isTrue();
        assertThat(isAllowed(set(DEPARTMENT, null), null, member)).isFalse();
        assertThat(isAllowed(set(null, ASKER), null, member)).isTrue();
        assertThat(isAllowed(set(null, PersonId.random()), null, member)).isFalse();
    }

    @Test
    void aMemberOfAnotherTeamIsAStrangerToADraft() {
        GoalOf draft = new GoalOf(Set.of(), TEAM, null, true);

        assertThat(isAllowed(Specimens.of(RewordObjective.class), draft, new Grant(Role.MEMBER, TEAM)))
                .isTrue();
        assertThat(isAllowed(Specimens.of(RewordObjective.class), draft, new Grant(Role.MEMBER, ELSEWHERE)))
                .isFalse();
    }

    @Test
    void aPersonalGoalIsThePersonsAlsoWhereAnotherOneIsItsOwner() {
        GoalOf personal = new GoalOf(Set.of(), null, ASKER, false);

        assertThat(isAllowed(Specimens.of(RewordObjective.class), personal, Grant.of(Role.MEMBER)))
                .isTrue();
    }

    @Test
    void aGoalIsMovedOnlyToWhereOneMaySetGoals() {
        GoalOf own = new GoalOf(EnumSet.of(Relation.OWNER), TEAM, null, false);
        Grant member = new Grant(Role.MEMBER, TEAM);

        assertThat(isAllowed(move(TEAM), own, member)).isTrue();
        assertThat(isAllowed(move(ELSEWHERE), own, member)).isFalse();
        assertThat(isAllowed(move(TEAM), OTHERS, member)).isFalse();
        assertThat(isAllowed(move(ELSEWHERE), own, member, new Grant(Role.MEMBER, ELSEWHERE)))
                .isTrue();
    }

    @Test
    void theOwnerOfAKeyResultChecksInOnThatOneOnly() {
        GoalOf goal = new GoalOf(EnumSet.of(Relation.KEY_RESULT_OWNER), TEAM, null, false);
        RecordCheckIn own = checkIn(Specimens.KEY_RESULT);
        RecordCheckIn both = checkIn(Specimens.KEY_RESULT, KeyResultId.random());

        assertThat(isAllowed(own, goal, Grant.of(Role.MEMBER))).isTrue();
        assertThat(isAllowed(both, goal, Grant.of(Role.MEMBER))).isFalse();
    }

    @Test
    void aTeamLooksBackByItself() {
        GoalOf theirs = new GoalOf(Set.of(), TEAM, null, false);
        Grant member = new Grant(Role.MEMBER, TEAM);
        Grant stranger = new Grant(Role.MEMBER, ELSEWHERE);

        for (Class<?> kind :
                List.of(OpenRetrospective.class, NoteObservation.class, DecideAction.class, FinishAction.class)) {
            assertThat(isAllowed(Specimens.of(kind), theirs, member)).isTrue();
            assertThat(isAllowed(Specimens.of(kind), theirs, stranger)).isFalse();
        }
        assertThat(isAllowed(Specimens.of(ReopenRetrospective.class), theirs, member))
                .isFalse();
        assertThat(isAllowed(Specimens.of(ReopenRetrospective.class), theirs, new Grant(Role.LEAD, DEPARTMENT)))
                .isTrue();
    }

    @Test
    void whatSomebodyNotedOrIsToDoIsTheirs() {
        GoalOf own = new GoalOf(EnumSet.of(Relation.OWNER), TEAM, null, false);
        GoalOf ofSomebodyElse = new GoalOf(Set.of(), TEAM, null, false);
        Grant member = new Grant(Role.MEMBER, TEAM);
        Grant elsewhere = new Grant(Role.MEMBER, ELSEWHERE);

        assertThat(isAllowed(Specimens.of(WithdrawObservation.class), own, member))
                .isTrue();
        assertThat(isAllowed(Specimens.of(WithdrawObservation.class), ofSomebodyElse, member))
                .isFalse();
        assertThat(isAllowed(Specimens.of(FinishAction.class), own, elsewhere)).isTrue();
    }

    @Test
    void teamsAreShapedFromAbove() {
        Grant ofDepartment = new Grant(Role.LEAD, DEPARTMENT);
        Grant ofTeam = new Grant(Role.LEAD, TEAM);

        assertThat(isAllowed(form(DEPARTMENT), null, ofDepartment)).isTrue();
        assertThat(isAllowed(form(null), null, ofDepartment)).isFalse();
        assertThat(isAllowed(form(COMPANY), null, ofDepartment)).isFalse();
        assertThat(isAllowed(new RenameTeam(TEAM, new Name("Other"), NOW), null, ofTeam))
                .isTrue();
        assertThat(isAllowed(new DissolveTeam(TEAM, NOW), null, ofTeam)).isFalse();
        assertThat(isAllowed(new DissolveTeam(TEAM, NOW), null, ofDepartment)).isTrue();
        assertThat(isAllowed(new MoveTeam(TEAM, ELSEWHERE, NOW), null, ofDepartment))
                .isFalse();
        assertThat(isAllowed(new MoveTeam(TEAM, ELSEWHERE, NOW), null, new Grant(Role.LEAD, COMPANY)))
                .isTrue();
        assertThat(isAllowed(new MoveTeam(TEAM, null, NOW), null, ofDepartment)).isFalse();
        assertThat(isAllowed(form(TEAM), null, new Grant(Role.MEMBER, TEAM))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyGivesWhatIsNotTheirs(Role role) {
        Grant elsewhere = new Grant(Role.MEMBER, ELSEWHERE);
        Grant below = new Grant(Role.LEAD, TEAM);
        Grants admin = holding(Grant.of(Role.ADMIN));
        Grants lead = holding(new Grant(Role.LEAD, DEPARTMENT));
        Grant given = new Grant(role, role == Role.LEAD ? TEAM : null);

        assertThat(Policy.mayGive(admin, given, PARENTS::get)).isTrue();
        assertThat(Policy.mayGive(lead, given, PARENTS::get)).isEqualTo(role == Role.LEAD);
        assertThat(Policy.mayGive(lead, elsewhere, PARENTS::get)).isFalse();
        assertThat(Policy.mayGive(holding(new Grant(Role.MEMBER, TEAM)), below, PARENTS::get))
                .isFalse();
        assertThat(Policy.mayGive(holding(Grant.of(Role.PROGRAMME)), given, PARENTS::get))
                .isEqualTo(role == Role.LEAD);
    }

    @Test
    void aRefusalNamesTheRuleAndWhoMay() {
        assertThatThrownBy(() -> Policy.require(
                        holding(Grant.of(Role.MEMBER)), Specimens.of(PublishObjective.class), OTHERS, PARENTS::get))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> assertThat(refusal.violations())
                                .containsExactly(
                                        new Violation(
                                                Violation.Kind.NOT_ALLOWED,
                                                "review-goal",
                                                "",
                                                "A goal is put in force or turned down by who reviews it.",
                                                "its reviewer, a lead of its team, somebody who runs the programme, or an admin")));
    }

    @Test
    void aTreeOfTeamsThatGoesInCirclesEnds() {
        Map<TeamId, TeamId> circle = Map.of(TEAM, DEPARTMENT, DEPARTMENT, TEAM);

        assertThat(holding(new Grant(Role.LEAD, ELSEWHERE)).leads(TEAM, circle::get))
                .isFalse();
    }

    static boolean isAllowed(Command command, @Nullable Involvement goal, Grant... held) {
        try {
            Policy.require(holding(held), command, goal, PARENTS::get);
            return true;
        } catch (RuleBroken refusal) {
            assertThat(refusal.violations()).allSatisfy(violation -> {
                assertThat(violation.kind()).isEqualTo(Violation.Kind.NOT_ALLOWED);
                assertThat(violation.accepted()).isNotBlank();
            });
            return false;
        }
    }

    private static Grants holding(Grant... held) {
        return new Grants(ASKER, Set.of(held));
    }

    private static SetObjective set(@Nullable TeamId team, @Nullable PersonId person) {
        return new SetObjective(
                ObjectiveId.random(),
                CycleId.random(),
                team,
                person,
                new Wording("Sample"),
                Kind.COMMITTED,
                null,
                false,
                NOW);
    }

    private static MoveObjective move(TeamId team) {
        return new MoveObjective(ObjectiveId.random(), team, null, NOW);
    }

    private static FormTeam form(@Nullable TeamId parent) {
        return new FormTeam(TeamId.random(), new Name("Sample"), TeamLevel.TEAM, parent, false, NOW);
    }

    private static RecordCheckIn checkIn(KeyResultId... keyResults) {
        return new RecordCheckIn(
                ObjectiveId.random(),
                Stream.of(keyResults)
                        .map(id -> new Reading(id, CheckInId.random(), null, null, null, null, null))
                        .toList(),
                NOW);
    }
}
