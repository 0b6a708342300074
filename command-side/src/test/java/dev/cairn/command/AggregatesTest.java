package dev.cairn.command;

import static dev.cairn.command.Sample.CYCLE;
import static dev.cairn.command.Sample.GOAL;
import static dev.cairn.command.Sample.READING;
import static dev.cairn.command.Sample.TEAM;
import static dev.cairn.command.Sample.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.command.cycle.CloseCycle;
import dev.cairn.command.cycle.Cycle;
import dev.cairn.command.cycle.CycleCommand;
import dev.cairn.command.cycle.DefineCycle;
import dev.cairn.command.objective.CorrectCheckIn;
import dev.cairn.command.objective.Objective;
import dev.cairn.command.objective.ObjectiveCommand;
import dev.cairn.command.objective.PublishObjective;
import dev.cairn.command.organisation.ChangeSettings;
import dev.cairn.command.organisation.Organisation;
import dev.cairn.command.organisation.OrganisationCommand;
import dev.cairn.command.report.DefineReport;
import dev.cairn.command.report.Report;
import dev.cairn.command.report.ReportCommand;
import dev.cairn.command.report.ReportContent;
import dev.cairn.command.report.ReportName;
import dev.cairn.command.report.RetireReport;
import dev.cairn.command.retrospective.CompleteRetrospective;
import dev.cairn.command.retrospective.OpenRetrospective;
import dev.cairn.command.retrospective.Retrospective;
import dev.cairn.command.retrospective.RetrospectiveCommand;
import dev.cairn.command.team.FormTeam;
import dev.cairn.command.team.Team;
import dev.cairn.command.team.TeamCommand;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.organisation.Settings;
import dev.cairn.events.report.ReportId;
import dev.cairn.events.report.ReportPresentation;
import dev.cairn.events.report.ReportRetired;
import dev.cairn.events.retrospective.RetrospectiveCompleted;
import dev.cairn.events.retrospective.RetrospectiveId;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shells around the deciders, as Axon runs them. */
class AggregatesTest {

    private static final Map<Class<? extends Command>, Class<?>> FAMILIES = Map.of(
            ObjectiveCommand.class, Objective.class,
            CycleCommand.class, Cycle.class,
            TeamCommand.class, Team.class,
            OrganisationCommand.class, Organisation.class,
            RetrospectiveCommand.class, Retrospective.class,
            ReportCommand.class, Report.class);

    static Stream<Class<?>> commands() {
        return FAMILIES.keySet().stream().flatMap(AggregatesTest::records);
    }

    private static Stream<Class<?>> records(Class<?> family) {
        Class<?>[] members = family.getPermittedSubclasses();
        return members == null ? Stream.of(family) : Arrays.stream(members).flatMap(AggregatesTest::records);
    }

    private static Class<?> aggregateOf(Class<?> command) {
        return FAMILIES.entrySet().stream()
                .filter(entry -> entry.getKey().isAssignableFrom(command))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static <T> FixtureConfiguration<T> fixture(Class<T> aggregate, Sample sample) {
        FixtureConfiguration<T> fixture = new AggregateTestFixture<>(aggregate);
        // The state holds what it was told and nothing that a handler could change outside of it.
        fixture.setReportIllegalStateChange(false);
        fixture.registerInjectableResource(sample.rehearsal.surroundings());
        return fixture;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasItsHandlerAndMayFindNoStream(Class<?> command) {
        List<Method> handlers = new ArrayList<>();
        for (Method method : aggregateOf(command).getDeclaredMethods()) {
            if (method.isAnnotationPresent(CommandHandler.class) && method.getParameterTypes()[0].equals(command)) {
                handlers.add(method);
            }
        }

        assertThat(handlers)
                .singleElement()
                .satisfies(handler -> assertThat(handler.isAnnotationPresent(CreationPolicy.class))
                        .isTrue());
    }

    @Test
    void aCommandIsRoutedToTheStreamThatItNames() {
        Sample sample = Sample.quarter();
        Command command = new PublishObjective(GOAL, sample.live());

        assertThat(AnnotationCommandTargetResolver.builder()
                        .build()
                        .resolveTarget(new GenericCommandMessage<>(command))
                        .getIdentifier())
                .isEqualTo(GOAL.value());
    }

    @Test
    void aGoalBeginsWithItsFirstCommand() {
        Sample sample = Sample.quarter();
        Sample same = Sample.quarter();

        fixture(Objective.class, sample)
                .givenNoPriorActivity()
                .when(sample.set(GOAL, "Sample goal"))
                .expectEvents(same.event(same.set(GOAL, "Sample goal")));
    }

    @Test
    void aGoalThatIsNotThereRefusesWhatIsAskedOfIt() {
        Sample sample = Sample.quarter();

        fixture(Objective.class, sample)
                .givenNoPriorActivity()
                .when(new PublishObjective(GOAL, sample.live()))
                .expectException(RuleBroken.class)
                .expectNoEvents();
    }

    @Test
    void aGoalDecidesByItsPastAndByItsSurroundings() {
        Sample sample = Sample.published().onDay(10);
        List<DomainEvent> past = past(Sample.published());
        DomainEvent expected = Sample.published().onDay(10).event(sample.checkIn(READING, "7"));

        fixture(Objective.class, sample)
                .given(past)
                .when(sample.checkIn(READING, "7"))
                .expectEvents(expected);
    }

    @Test
    void whenAReadingWasRecordedIsTheTimestampOfItsMessage() {
        Sample sample = Sample.published().onDay(10);
        DomainEvent recorded = Sample.published().onDay(10).event(sample.checkIn(READING, "7"));
        Instant recordedAt = sample.now().minus(Duration.ofHours(25));

        fixture(Objective.class, sample)
                .givenCurrentTime(recordedAt)
                .andGiven(past(Sample.published()))
                .andGiven(recorded)
                .when(new CorrectCheckIn(GOAL, reading(READING, "8"), sample.live()))
                .expectException(RuleBroken.class);
    }

    @Test
    void aCycleATeamAndTheOrganisationDecideToo() {
        Sample sample = new Sample();
        DefineCycle define = new DefineCycle(CYCLE, new Name("2026-Q1"), Sample.QUARTER, null, null, sample.live());
        FormTeam form = new FormTeam(TEAM, new Name("Sample"), TeamLevel.TEAM, null, false, sample.live());
        CloseCycle close = new CloseCycle(CYCLE, sample.live());
        DomainEvent defined = new Sample().event(define);

        fixture(Cycle.class, sample).given(defined).when(close).expectSuccessfulHandlerExecution();
        fixture(Cycle.class, sample).givenNoPriorActivity().when(define).expectEvents(defined);
        fixture(Team.class, sample).givenNoPriorActivity().when(form).expectEvents(new Sample().event(form));
    }

    @Test
    void aRetrospectiveIsOpenedOnceAndCompleted() {
        RetrospectiveId id = RetrospectiveId.fromKey("retrospective");
        Sample sample = Sample.quarter();
        OpenRetrospective open = new OpenRetrospective(id, CYCLE, TEAM, sample.live());
        CompleteRetrospective complete = new CompleteRetrospective(id, sample.live());
        DomainEvent opened = Sample.quarter().event(open);

        fixture(Retrospective.class, sample).givenNoPriorActivity().when(open).expectEvents(opened);
        fixture(Retrospective.class, sample).given(opened).when(open).expectNoEvents();
        fixture(Retrospective.class, sample)
                .given(opened)
                .when(complete)
                .expectEvents(new RetrospectiveCompleted(id.value(), opened.act()));
        fixture(Retrospective.class, sample)
                .givenNoPriorActivity()
                .when(complete)
                .expectException(RuleBroken.class)
                .expectNoEvents();
    }

    @Test
    void aReportIsDefinedOnceAndRetired() {
        ReportId id = ReportId.fromKey("report");
        Sample sample = new Sample();
        ReportContent content = ReportContent.of(
                "Sample question",
                "select 1 as one",
                List.of(),
                new ReportPresentation("table", null, null, List.of()));
        DefineReport define = new DefineReport(id, new ReportName("sample"), content, sample.live());
        RetireReport retire = new RetireReport(id, sample.live());
        DomainEvent defined = new Sample().event(define);

        fixture(Report.class, sample).givenNoPriorActivity().when(define).expectEvents(defined);
        fixture(Report.class, sample).given(defined).when(define).expectNoEvents();
        fixture(Report.class, sample)
                .given(defined)
                .when(retire)
                .expectEvents(new ReportRetired(id.value(), defined.act()));
        fixture(Report.class, sample)
                .givenNoPriorActivity()
                .when(retire)
                .expectException(RuleBroken.class)
                .expectNoEvents();
    }

    @Test
    void settingsThatHoldAlreadyAreNoEventAlsoAtTheVeryBeginning() {
        Sample sample = new Sample();

        fixture(Organisation.class, sample)
                .givenNoPriorActivity()
                .when(new ChangeSettings(Settings.DEFAULTS, sample.live()))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    private static List<DomainEvent> past(Sample sample) {
        return sample.log().stream()
                .filter(event -> event.streamId().equals(GOAL.value()))
                .toList();
    }
}
