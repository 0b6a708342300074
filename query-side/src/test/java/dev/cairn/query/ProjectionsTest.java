package dev.cairn.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.events.team.TeamId;
import dev.cairn.events.team.TeamRenamed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProjectionsTest {

    private static final String TEAM = TeamId.fromKey("sample").value();

    private final QueryDatabase database = QueryDatabase.get();
    private final ProjectionPosition position = new ProjectionPosition(database.jdbc());
    private final Remembering remembering = new Remembering();
    private final Projections projections = new Projections(position, List.of(remembering));
    private final List<RecordedEvent> events = new History()
            .at("2026-01-01", act -> new TeamRenamed(TEAM, "One", act))
            .at("2026-01-02", act -> new TeamRenamed(TEAM, "Two", act))
            .at("2026-01-03", act -> new TeamRenamed(TEAM, "Three", act))
            .events();

    @BeforeEach
    void emptyTables() {
        database.empty();
    }

    @Test
    void takesInEachEventOnce() {
        database.inTransaction(() -> projections.project(events.subList(0, 2)));
        database.inTransaction(() -> projections.project(events));

        assertThat(remembering.taken).containsExactlyElementsOf(events);
    }

    @Test
    void storesThePositionThatItReached() {
        database.inTransaction(() -> projections.project(events));

        assertThat(position.current()).isEqualTo(events.getLast().position());
    }

    @Test
    void reachesNothingWhenTheTransactionIsRolledBack() throws InterruptedException {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    projections.project(events);
                    throw new IllegalStateException("something else failed");
                }))
                .hasMessage("something else failed");

        assertThat(position.current()).isEqualTo(-1);
        assertThat(position.awaitAtLeast(0, Duration.ZERO)).isFalse();
    }

    @Test
    void tellsWhichProjectorFailedAndWhy() {
        remembering.failure = new IllegalStateException("cannot deal with it");

        assertThatThrownBy(() -> database.inTransaction(() -> projections.project(events)))
                .isInstanceOf(ProjectionFailedException.class)
                .hasRootCauseMessage("cannot deal with it");
        assertThat(position.current()).isEqualTo(-1);
    }

    @Test
    void refusesEventsOutOfOrder() {
        assertThatThrownBy(() -> database.inTransaction(() -> projections.project(events.reversed())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToWorkOutsideATransaction() {
        assertThatThrownBy(() -> projections.project(events)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wakesAReaderThatWaitsForAPosition() throws Exception {
        long last = events.getLast().position();
        ProjectionPosition alone = new ProjectionPosition(JdbcClient.create(database.manyConnections()));
        Projections live = new Projections(alone, List.of(remembering));
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return alone.awaitAtLeast(last, Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        database.inTransaction(() -> live.project(events));

        assertThat(waiting.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void givesUpWaitingAfterTheLimit() throws InterruptedException {
        assertThat(position.awaitAtLeast(0, Duration.ofMillis(1))).isFalse();
    }

    @Test
    void findsWhatWasTakenInBeforeItsStart() throws InterruptedException {
        database.inTransaction(() -> projections.project(events));
        ProjectionPosition afterRestart = new ProjectionPosition(database.jdbc());

        assertThat(afterRestart.awaitAtLeast(events.getLast().position(), Duration.ZERO))
                .isTrue();
    }

    /** Remembers what it was fed, for a table is not what these tests are about. */
    private static final class Remembering implements Projector {

        private final List<RecordedEvent> taken = new ArrayList<>();
        private @Nullable RuntimeException failure;

        @Override
        public String name() {
            return "remembering";
        }

        @Override
        public void project(long after, List<RecordedEvent> batch) {
            if (failure != null) {
                throw failure;
            }
            taken.addAll(batch);
        }
    }
}
