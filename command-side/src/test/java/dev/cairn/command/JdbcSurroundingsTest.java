package dev.cairn.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.command.cycle.CycleDecider;
import dev.cairn.command.cycle.CycleState;
import dev.cairn.command.cycle.DefineCycle;
import dev.cairn.command.objective.ObjectiveState;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.ObjectiveId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcSurroundingsTest extends SurroundingsContract {

    private final RuleDatabase database = RuleDatabase.get();
    private final Map<String, String> streams = new HashMap<>();
    private final JdbcSurroundings surroundings = new JdbcSurroundings(
            database.jdbc(),
            (command, goal, around) -> {},
            eventId -> Optional.ofNullable(streams.get(eventId)),
            goal -> ObjectiveState.initial());
    private final RuleTables tables = new RuleTables(database.jdbc());

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Override
    void apply(List<DomainEvent> events) {
        database.transaction().executeWithoutResult(status -> tables.apply(events));
    }

    @Override
    void identify(String eventId, String streamId) {
        streams.put(eventId, streamId);
    }

    @Override
    <T> Optional<T> ask(Function<Surroundings, @Nullable T> question) {
        return Objects.requireNonNull(
                database.transaction().execute(status -> Optional.ofNullable(question.apply(surroundings))));
    }

    private void quarter() {
        Occasion occasion = Sample.quarter().live();
        apply(List.copyOf(CycleDecider.decide(
                CycleState.initial(),
                new DefineCycle(Sample.CYCLE, new Name("2026-Q1"), Sample.QUARTER, null, null, occasion),
                new InMemorySurroundings(goal -> ObjectiveState.initial()))));
    }

    /** Asks from another transaction that does not wait long for its turn. */
    private void meanwhile(Consumer<Surroundings> question) throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> answer = other.submit(() -> database.transaction().executeWithoutResult(status -> {
                database.jdbc().execute("set local lock_timeout = '100ms'");
                question.accept(surroundings);
            }));
            try {
                answer.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException refused) {
                    throw refused;
                }
                throw e;
            }
        }
    }

    private void whileAsking(Consumer<Surroundings> first, Consumer<Surroundings> second) {
        database.transaction().executeWithoutResult(status -> {
            first.accept(surroundings);
            try {
                meanwhile(second);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** PostgreSQL's state for a lock that was not to be had in time. */
    private static void hadToWait(Throwable refused) {
        assertThat(refused)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        cause -> assertThat(cause.getSQLState()).isEqualTo("55P03"));
    }

    @Test
    void aCycleIsNotChangedWhileSomebodyReliesOnIt() {
        quarter();

        assertThatThrownBy(() -> whileAsking(
                        around -> around.cycle(Sample.CYCLE), around -> around.deciding(Sample.CYCLE.value())))
                .satisfies(JdbcSurroundingsTest::hadToWait);
    }

    @Test
    void nobodyReliesOnACycleThatIsAboutToChange() {
        quarter();

        assertThatThrownBy(() -> whileAsking(
                        around -> around.deciding(Sample.CYCLE.value()), around -> around.cycle(Sample.CYCLE)))
                .satisfies(JdbcSurroundingsTest::hadToWait);
    }

    @Test
    void manyRelyOnACycleAtTheSameTime() {
        quarter();

        assertThatCode(() -> whileAsking(around -> around.cycle(Sample.CYCLE), around -> around.cycle(Sample.CYCLE)))
                .doesNotThrowAnyException();
    }

    @Test
    void twoWhoWantTheSameNameTakeTurns() {
        Name name = new Name("Wanted");

        assertThatThrownBy(() -> whileAsking(around -> around.teamNamed(name), around -> around.teamNamed(name)))
                .satisfies(JdbcSurroundingsTest::hadToWait);
    }

    @Test
    void twoWhoWantToOpenTheSameRetrospectiveTakeTurns() {
        Consumer<Surroundings> open = around -> around.retrospective(Sample.CYCLE, Sample.TEAM);

        assertThatThrownBy(() -> whileAsking(open, open)).satisfies(JdbcSurroundingsTest::hadToWait);
    }

    @Test
    void twoWhoAlignGoalsTakeTurns() {
        Consumer<Surroundings> align = around -> around.serves(Sample.GOAL, ObjectiveId.fromKey("other"));

        assertThatThrownBy(() -> whileAsking(align, align)).satisfies(JdbcSurroundingsTest::hadToWait);
    }

    @Test
    void eventsThatWereTakenAlreadyChangeNothing() {
        quarter();
        quarter();

        assertThat(ask(around -> around.cycleNamed(new Name("2026-Q1")))).contains(CycleId.fromKey("2026-Q1"));
    }
}
