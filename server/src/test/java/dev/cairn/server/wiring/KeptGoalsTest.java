package dev.cairn.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.command.Command;
import dev.cairn.command.Name;
import dev.cairn.command.Occasion;
import dev.cairn.command.Rehearsal;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violation;
import dev.cairn.command.Wording;
import dev.cairn.command.cycle.CycleDates;
import dev.cairn.command.cycle.DefineCycle;
import dev.cairn.command.objective.AddContributor;
import dev.cairn.command.objective.AddKeyResult;
import dev.cairn.command.objective.CloseObjective;
import dev.cairn.command.objective.Kind;
import dev.cairn.command.objective.Label;
import dev.cairn.command.objective.LabelKey;
import dev.cairn.command.objective.LabelObjective;
import dev.cairn.command.objective.MetricDefinition;
import dev.cairn.command.objective.NameReviewer;
import dev.cairn.command.objective.Objective;
import dev.cairn.command.objective.PublishObjective;
import dev.cairn.command.objective.Reading;
import dev.cairn.command.objective.RecordCheckIn;
import dev.cairn.command.objective.RemoveContributor;
import dev.cairn.command.objective.ReopenObjective;
import dev.cairn.command.objective.SetObjective;
import dev.cairn.command.objective.UnlabelObjective;
import dev.cairn.command.objective.Weight;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.FreeText;
import dev.cairn.events.MetadataKeys;
import dev.cairn.events.Reason;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveClosed;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectiveReopened;
import dev.cairn.events.person.PersonId;
import dev.cairn.server.CairnApplication;
import dev.cairn.server.ServerTest;
import dev.cairn.server.access.Operator;
import dev.cairn.server.request.RequestMetadata;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Two Cairns on one database keep states of the same goal, and decide as if they kept none. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptGoalsTest {

    private static final List<PersonId> OTHERS = List.of(PersonId.random(), PersonId.random(), PersonId.random());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EventStore log;

    @Autowired
    private Operator operator;

    private ConfigurableApplicationContext secondContext;
    private CommandGateway first;
    private CommandGateway second;
    private KeptStates<Objective> kept;

    private Rehearsal model;
    private CycleId cycle;
    private ObjectiveId goal;
    private KeyResultId keyResult;

    @BeforeAll
    @SuppressWarnings("unchecked")
    void startTheOther(@TempDir Path home) {
        Environment settings = context.getEnvironment();
        secondContext = new SpringApplicationBuilder(CairnApplication.class)
                .run(
                        "--server.port=0",
                        "--cairn.home=" + home,
                        "--cairn.postgres.url=" + settings.getProperty("cairn.postgres.url"),
                        "--cairn.postgres.username=" + settings.getProperty("cairn.postgres.username"),
                        "--cairn.postgres.password=" + settings.getProperty("cairn.postgres.password"),
                        "--cairn.postgres.require-durable=false");
        first = context.getBean(CommandGateway.class);
        second = secondContext.getBean(CommandGateway.class);
        kept = context.getBean(KeptStates.class);
    }

    @AfterAll
    void stopTheOther() {
        secondContext.close();
    }

    @BeforeEach
    void publishAGoal() {
        model = new Rehearsal();
        cycle = CycleId.random();
        goal = ObjectiveId.random();
        keyResult = KeyResultId.random();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        CycleDates dates = new CycleDates(today.minusDays(5), today.plusDays(60));
        both(new DefineCycle(cycle, new Name("Cycle " + cycle.value()), dates, null, null, now()));
        both(new SetObjective(
                goal,
                cycle,
                null,
                operator.personId(),
                new Wording("Bread"),
                Kind.COMMITTED,
                operator.personId(),
                false,
                now()));
        both(new AddKeyResult(
                goal,
                keyResult,
                new Wording("Loaves"),
                MetricDefinition.increase(null, BigDecimal.ZERO, BigDecimal.TEN),
                Weight.ONE,
                null,
                null,
                false,
                now()));
        both(new NameReviewer(goal, OTHERS.getFirst(), now()));
        both(new PublishObjective(goal, now()));
        send(second, label("seen", "by both"));
        send(first, label("seen", "by both of them"));
    }

    @Test
    void aGoalIsKeptOnceItsEventsAreCommitted() {
        assertThat(kept.take(goal.value()))
                .isNotNull()
                .satisfies(state -> assertThat(state.sequence()).isEqualTo(length() - 1));
    }

    @Test
    void aRefusalBringsNoStateBack() {
        assertThatThrownBy(() -> send(first, new CloseObjective(goal, tomorrow())))
                .isInstanceOf(RuleBroken.class);

        assertThat(kept.take(goal.value())).isNull();
    }

    @Test
    void whatIsAllowedByNowIsNotRefused() {
        send(first, new CloseObjective(goal, now()));
        send(second, new ReopenObjective(goal, now().because(because())));

        send(first, checkIn(CheckInId.random(), 3));

        assertThat(events()).last().isInstanceOf(CheckInRecorded.class);
    }

    @Test
    void whatIsForbiddenByNowIsRefused() {
        send(second, new CloseObjective(goal, now()));

        assertThatThrownBy(() -> send(first, checkIn(CheckInId.random(), 3))).isInstanceOf(RuleBroken.class);
        assertThat(events()).last().isInstanceOf(ObjectiveClosed.class);
    }

    @Test
    void whatHeldOnceIsDoneAgainWhereItDoesNotHoldAnyMore() {
        long before = length();
        send(second, new UnlabelObjective(goal, new LabelKey("seen"), now()));

        send(first, label("seen", "by both of them"));

        assertThat(length()).isEqualTo(before + 2);
    }

    @Test
    void aRevisionThatOnlyTheOtherOneKnowsIsMet() {
        long before = length();
        send(second, label("seen", "once more"));

        first.sendAndWait(message(label("seen", "and again"))
                .andMetaData(Map.of(RequestMetadata.IF_MATCH, Long.toString(length() - 1))));

        assertThat(length()).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyCommandsToEitherAreDecidedAsIfNothingWereKept(long seed) {
        Random random = new Random(seed);
        model.decide(label("seen", "by both"));
        model.decide(label("seen", "by both of them"));
        for (int i = 0; i < 150; i++) {
            Command command = anyCommand(random);
            List<Violation> expected = refusalOf(() -> model.decide(command));
            CommandGateway either = random.nextBoolean() ? first : second;

            assertThat(refusalOf(() -> send(either, command)))
                    .as("%d of seed %d: %s", i, seed, command)
                    .isEqualTo(expected);
        }
        assertThat(model.objective(goal.value())).isNotNull();
        Rehearsal replayed = new Rehearsal();
        events().forEach(event -> replayed.remember(event, Instant.EPOCH));
        assertThat(replayed.objective(goal.value()).getClass())
                .isEqualTo(model.objective(goal.value()).getClass());
    }

    @Test
    void commandsToBothAtOnceNeverGetPastARule() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Random random = new Random(i);
                CommandGateway gateway = i % 2 == 0 ? first : second;
                done.add(people.submit(() -> {
                    for (int n = 0; n < 40; n++) {
                        Command command = anyCommand(random);
                        refusalOf(() -> send(gateway, command));
                    }
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }

        boolean closed = false;
        for (DomainEvent event : events()) {
            switch (event) {
                case ObjectiveClosed ignored -> closed = true;
                case ObjectiveReopened ignored -> closed = false;
                case CheckInRecorded recorded ->
                    assertThat(closed).as("closed at %s", recorded.checkInId()).isFalse();
                default -> {
                    // Says nothing about the stage.
                }
            }
        }
        assertThat(events()).hasSizeGreaterThan(20);
    }

    private Command anyCommand(Random random) {
        PersonId other = OTHERS.get(random.nextInt(OTHERS.size()));
        return switch (random.nextInt(8)) {
            case 0 -> new CloseObjective(goal, now());
            case 1, 2 -> new ReopenObjective(goal, now().because(because()));
            case 3 -> new AddContributor(goal, other, now());
            case 4 -> new RemoveContributor(goal, other, now());
            case 5 -> label("word", random.nextBoolean() ? "yes" : "no");
            case 6 -> new UnlabelObjective(goal, new LabelKey("word"), now());
            default -> checkIn(CheckInId.fromKey(goal + "/" + random.nextInt(6)), random.nextInt(3));
        };
    }

    private static List<Violation> refusalOf(Runnable command) {
        try {
            command.run();
            return List.of();
        } catch (RuleBroken refusal) {
            return refusal.violations();
        }
    }

    private GenericCommandMessage<Command> message(Command command) {
        return new GenericCommandMessage<>(
                command, Map.of(MetadataKeys.ACTOR, operator.personId().value()));
    }

    private void send(CommandGateway gateway, Command command) {
        gateway.sendAndWait(message(command));
    }

    private void both(Command command) {
        send(first, command);
        model.decide(command);
    }

    private RecordCheckIn checkIn(CheckInId checkInId, int value) {
        Reading reading = new Reading(keyResult, checkInId, BigDecimal.valueOf(value), null, null, null, null);
        return new RecordCheckIn(goal, List.of(reading), now());
    }

    private LabelObjective label(String key, String value) {
        return new LabelObjective(goal, new Label(new LabelKey(key), value), now());
    }

    private static Reason because() {
        return new Reason("other", new FreeText("We were too early."));
    }

    private Occasion now() {
        return Occasion.live(Instant.now().truncatedTo(ChronoUnit.MILLIS), operator.personId());
    }

    private Occasion tomorrow() {
        return now().effective(Instant.now().plus(1, ChronoUnit.DAYS));
    }

    private List<DomainEvent> events() {
        return log.readEvents(goal.value())
                .asStream()
                .map(event -> (DomainEvent) event.getPayload())
                .toList();
    }

    private long length() {
        return events().size();
    }
}
