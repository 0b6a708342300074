package dev.cairn.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.cairn.command.cycle.CycleDates;
import dev.cairn.command.cycle.DefineCycle;
import dev.cairn.command.objective.AddKeyResult;
import dev.cairn.command.objective.Kind;
import dev.cairn.command.objective.MetricDefinition;
import dev.cairn.command.objective.ObjectiveState;
import dev.cairn.command.objective.SetObjective;
import dev.cairn.command.objective.Weight;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.EventCodec;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.objective.AlignmentWithdrawn;
import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.CheckInRetracted;
import dev.cairn.events.objective.InitiativeAdded;
import dev.cairn.events.objective.InitiativeDropped;
import dev.cairn.events.objective.InitiativeFinished;
import dev.cairn.events.objective.InitiativeStarted;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.KeyResultPredecessorNamed;
import dev.cairn.events.objective.KeyResultPredecessorWithdrawn;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.ObjectiveAligned;
import dev.cairn.events.objective.ObjectiveCarriedForward;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.objective.PredecessorNamed;
import dev.cairn.events.objective.PredecessorWithdrawn;
import dev.cairn.events.objective.ScoreCorrected;
import dev.cairn.events.retrospective.ObservationNoted;
import dev.cairn.events.retrospective.RetrospectiveOpened;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds whatever is asked, in whatever order. Half of what is asked of a history is refused, and that is no harm. */
class AnyHistoryTest {

    private static final int EXAMPLES = 120;
    private static final int MANY_EXAMPLES = 5_000;

    private record Recorded(DomainEvent event, Instant recordedAt) {}

    /** A quarter that is asked all that the seeds say, hours apart. */
    private static final class History {
        private final Rehearsal rehearsal = new Rehearsal();
        private final List<Recorded> log = new ArrayList<>();
        private Instant now = Sample.FIRST_DAY;

        private History() {
            Sample sample = Sample.published();
            sample.when(sample.set(AnyCommand.SECOND_GOAL, "Second goal"));
            sample.when(new DefineCycle(
                    AnyCommand.LATER,
                    new Name("2026-Q2"),
                    new CycleDates(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-30")),
                    null,
                    null,
                    sample.live()));
            sample.when(new SetObjective(
                    AnyCommand.NEXT_GOAL,
                    AnyCommand.LATER,
                    Sample.TEAM,
                    null,
                    new Wording("Next goal"),
                    Kind.COMMITTED,
                    null,
                    false,
                    sample.live()));
            sample.when(new AddKeyResult(
                    AnyCommand.NEXT_GOAL,
                    AnyCommand.NEXT_KEY_RESULT,
                    new Wording("Next key result"),
                    MetricDefinition.increase("users", Sample.decimal("0"), Sample.decimal("60")),
                    Weight.ONE,
                    null,
                    null,
                    false,
                    sample.live()));
            sample.log().forEach(event -> record(event, now));
            now = sample.now();
        }

        private void record(DomainEvent event, Instant recordedAt) {
            rehearsal.apply(event, recordedAt);
            add(event, recordedAt);
        }

        private void add(DomainEvent event, Instant recordedAt) {
            rehearsal.identify(AnyCommand.eventId(log.size()), event.streamId());
            log.add(new Recorded(event, recordedAt));
        }

        /** What the command made happen, or nothing where it was refused. */
        private List<DomainEvent> ask(Command command) {
            try {
                List<DomainEvent> events = rehearsal.decide(command);
                events.forEach(event -> add(event, now));
                return events;
            } catch (RuleBroken refusal) {
                assertThat(refusal.violations()).isNotEmpty().allSatisfy(violation -> {
                    assertThat(violation.code()).matches("[a-z]+(-[a-z]+)*");
                    assertThat(violation.field()).isNotBlank();
                    assertThat(violation.rule()).endsWith(".");
                });
                return List.of();
            }
        }
    }

    private static void forAnyHistory(int examples, BiConsumer<History, List<Long>> property) {
        qt().withExamples(examples)
                .withShrinkCycles(200)
                .forAll(lists().of(longs().between(0, Long.MAX_VALUE)).ofSizeBetween(1, 60))
                .checkAssert(seeds -> property.accept(new History(), seeds));
    }

    private static void askAll(History history, List<Long> seeds) {
        for (long seed : seeds) {
            history.now = history.now.plus(Duration.ofHours(1 + Math.floorMod(seed, 48)));
            history.ask(AnyCommand.of(seed, history.now));
        }
    }

    @Test
    void aRepeatedCommandDecidesNothing() {
        forAnyHistory(EXAMPLES, (history, seeds) -> {
            for (long seed : seeds) {
                history.now = history.now.plus(Duration.ofHours(1 + Math.floorMod(seed, 48)));
                Command command = AnyCommand.of(seed, history.now);
                if (!history.ask(command).isEmpty()) {
                    assertThat(history.rehearsal.decide(command))
                            .as("%s", command)
                            .isEmpty();
                }
            }
        });
    }

    @Test
    void aStateReadFromTheLogIsTheOneThatWasEvolved() {
        forAnyHistory(EXAMPLES, AnyHistoryTest::checkStates);
    }

    @Test
    @Tag("full")
    void aStateReadFromTheLogIsTheOneThatWasEvolvedInManyHistories() {
        forAnyHistory(MANY_EXAMPLES, AnyHistoryTest::checkStates);
    }

    private static void checkStates(History history, List<Long> seeds) {
        askAll(history, seeds);
        Map<String, ObjectiveState> read = new HashMap<>();
        for (Recorded recorded : history.log) {
            if (storedAndRead(recorded.event) instanceof ObjectiveEvent event) {
                ObjectiveState before = read.getOrDefault(event.streamId(), ObjectiveState.initial());
                read.put(event.streamId(), before.evolve(event, recorded.recordedAt));
            }
        }
        read.forEach((streamId, state) ->
                assertThat(state).usingRecursiveComparison().isEqualTo(history.rehearsal.objective(streamId)));
    }

    private static DomainEvent storedAndRead(DomainEvent event) {
        DomainEvent read = EventCodec.read(
                EventCatalogue.name(event.getClass()),
                EventCatalogue.revision(event.getClass()),
                EventCodec.write(event));
        assertThat(read).isEqualTo(event);
        return read;
    }

    @Test
    void definitionsTakeEffectInTheirOrderForEachSubject() {
        forAnyHistory(EXAMPLES, (history, seeds) -> {
            askAll(history, seeds);
            Map<String, Instant> last = new HashMap<>();
            for (Recorded recorded : history.log) {
                String subject = subject(recorded.event);
                if (subject != null) {
                    Instant at = recorded.event.act().effectiveAt();
                    assertThat(at).isAfterOrEqualTo(last.getOrDefault(subject, Instant.MIN));
                    last.put(subject, at);
                }
            }
        });
    }

    /** What the event defines, or null for a reading. */
    private static @Nullable String subject(DomainEvent event) {
        return switch (event) {
            case CheckInRecorded ignored -> null;
            case CheckInCorrected ignored -> null;
            case CheckInRetracted ignored -> null;
            case KeyResultScored scored -> scored.objectiveId() + "/score of " + scored.keyResultId();
            case ScoreCorrected corrected -> corrected.objectiveId() + "/score of " + corrected.keyResultId();
            case KeyResultPredecessorNamed named -> named.objectiveId() + "/before " + named.keyResultId();
            case KeyResultPredecessorWithdrawn withdrawn ->
                withdrawn.objectiveId() + "/before " + withdrawn.keyResultId();
            case KeyResultEvent of -> of.objectiveId() + "/" + of.keyResultId();
            case PredecessorNamed named -> named.objectiveId() + "/before";
            case PredecessorWithdrawn withdrawn -> withdrawn.objectiveId() + "/before";
            case ObjectiveCarriedForward carried -> carried.objectiveId() + "/after";
            case ObjectiveAligned of -> of.objectiveId() + "/" + of.toObjectiveId() + "/" + of.toKeyResultId();
            case AlignmentWithdrawn of -> of.objectiveId() + "/" + of.toObjectiveId() + "/" + of.toKeyResultId();
            case InitiativeAdded of -> of.objectiveId() + "/" + of.initiativeId();
            case InitiativeStarted of -> of.objectiveId() + "/" + of.initiativeId();
            case InitiativeFinished of -> of.objectiveId() + "/" + of.initiativeId();
            case InitiativeDropped of -> of.objectiveId() + "/" + of.initiativeId();
            default -> event.streamId();
        };
    }

    @Test
    void whateverIsCitedCameBeforeAndBelongsToTheCycleOfTheRetrospective() {
        forAnyHistory(EXAMPLES, (history, seeds) -> {
            askAll(history, seeds);
            Map<String, String> cycleOfEvent = new HashMap<>();
            Map<String, String> cycleOfStream = new HashMap<>();
            for (int i = 0; i < history.log.size(); i++) {
                DomainEvent event = history.log.get(i).event();
                switch (event) {
                    case CycleDefined defined -> cycleOfStream.put(event.streamId(), defined.cycleId());
                    case ObjectiveSet set -> cycleOfStream.put(event.streamId(), set.cycleId());
                    case RetrospectiveOpened opened -> cycleOfStream.put(event.streamId(), opened.cycleId());
                    case ObservationNoted noted ->
                        assertThat(noted.citedEventIds())
                                .allSatisfy(cited -> assertThat(cycleOfEvent.get(cited))
                                        .isNotNull()
                                        .isEqualTo(cycleOfStream.get(event.streamId())));
                    default -> {}
                }
                cycleOfEvent.put(AnyCommand.eventId(i), cycleOfStream.get(event.streamId()));
            }
        });
    }

    @Test
    void aTeamHasOneRetrospectiveForEachCycle() {
        forAnyHistory(EXAMPLES, (history, seeds) -> {
            askAll(history, seeds);
            assertThat(history.log.stream()
                            .map(Recorded::event)
                            .filter(RetrospectiveOpened.class::isInstance)
                            .map(RetrospectiveOpened.class::cast)
                            .map(opened -> opened.cycleId() + "/" + opened.teamId()))
                    .doesNotHaveDuplicates();
        });
    }

    /** The generator must not miss what it is there for. */
    @Test
    void anyHistoriesTogetherHoldEveryKindOfEvent() {
        Set<Class<?>> happened = new HashSet<>();
        for (long seed = 0; seed < 800; seed++) {
            History history = new History();
            List<Long> seeds =
                    new Random(seed).longs(120, 0, Long.MAX_VALUE).boxed().toList();
            askAll(history, seeds);
            history.log.forEach(recorded -> happened.add(recorded.event.getClass()));
        }

        assertThat(happened).containsAll(EventCatalogue.all());
    }

    @Test
    void everyKindOfCommandIsGenerated() {
        Set<Class<?>> generated = new HashSet<>();
        for (int kind = 0; kind < AnyCommand.KINDS; kind++) {
            generated.add(AnyCommand.of(kind, 1, Sample.FIRST_DAY).getClass());
        }

        assertThat(generated)
                .containsExactlyInAnyOrderElementsOf(AggregatesTest.commands().toList());
    }
}
