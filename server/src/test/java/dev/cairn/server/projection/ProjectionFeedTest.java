package dev.cairn.server.projection;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.MetadataKeys;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.Projections;
import dev.cairn.query.Projector;
import dev.cairn.query.RecordedEvent;
import dev.cairn.server.log.OpenWriter;
import dev.cairn.server.log.OrderedReader;
import dev.cairn.server.log.PostgresEventStorageEngine;
import dev.cairn.server.log.PostgresLog;
import dev.cairn.server.log.SampleEvents;
import dev.cairn.server.log.StoredEventSerializer;
import dev.cairn.server.postgres.TestPostgres;
import dev.cairn.server.telemetry.ProjectionLag;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ProjectionFeedTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String ACTOR = "person:1";

    /** Remembers what came, and refuses what it is told to. */
    private static final class Listening implements Projector {

        private final List<String> taken = new CopyOnWriteArrayList<>();
        private final List<Integer> batches = new CopyOnWriteArrayList<>();
        private final CountDownLatch refusedTwice = new CountDownLatch(2);
        private volatile String refused = "";

        @Override
        public String name() {
            return "listening";
        }

        @Override
        public void project(long after, List<RecordedEvent> batch) {
            List<String> names =
                    batch.stream().map(event -> named(event.event())).toList();
            if (names.contains(refused)) {
                if (names.size() == 1) {
                    refusedTwice.countDown();
                }
                throw new IllegalArgumentException("no " + refused);
            }
            batches.add(names.size());
            taken.addAll(names);
        }

        private static String named(DomainEvent event) {
            return event instanceof dev.cairn.events.team.TeamFormed formed ? formed.name() : "?";
        }
    }

    private final Listening projector = new Listening();
    private HikariDataSource database;
    private TransactionTemplate transaction;
    private ProjectionPosition position;
    private ReadYourWrites writes;
    private PostgresEventStorageEngine log;
    private ProjectionFeed feed;
    private OrderedReader reader;

    @BeforeEach
    void wire() {
        database = TestPostgres.pool(TestPostgres.freshDatabase(), 6);
        JdbcClient jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        position = new ProjectionPosition(jdbc);
        writes = new ReadYourWrites(position, () -> false);
        reader = new OrderedReader(jdbc, Clock.systemUTC());
        log = PostgresEventStorageEngine.over(
                new JdbcTemplate(database), reader, new StoredEventSerializer(), (last, actors) -> {
                    writes.wrote(actors, last);
                    feed.wake();
                });
        feed = feed();
    }

    private PostgresLog eventLog() {
        return new PostgresLog(log, reader, JdbcClient.create(database));
    }

    private ProjectionFeed feed() {
        return new ProjectionFeed(
                eventLog(),
                new Projections(position, List.of(projector)),
                position,
                transaction,
                () -> true,
                Duration.ofMillis(1),
                Duration.ofMillis(5));
    }

    @AfterEach
    void stop() {
        feed.stop();
        database.close();
    }

    @Test
    void takesInWhatWasThereBeforeItInBatches() throws InterruptedException {
        append("a", "b", "c");
        feed.start();

        assertThat(writes.await(ACTOR)).isTrue();
        assertThat(projector.taken).containsExactly("a", "b", "c");
        assertThat(projector.batches).containsExactly(3);
    }

    @Test
    void takesInWhatComesWhileItRuns() throws InterruptedException {
        feed.start();
        for (String name : List.of("a", "b", "c")) {
            append(name);
            assertThat(writes.await(ACTOR)).isTrue();
            assertThat(projector.taken).last().isEqualTo(name);
        }
    }

    @Test
    void goesOnWhereItWasAfterARestart() throws InterruptedException {
        append("a");
        feed.start();
        writes.await(ACTOR);
        feed.stop();
        append("b");
        feed = feed();
        feed.start();

        assertThat(writes.await(ACTOR)).isTrue();
        assertThat(projector.taken).containsExactly("a", "b");
    }

    @Test
    void stopsLoudlyAtAnEventThatCannotBeTakenInAndSkipsNothing() throws InterruptedException {
        projector.refused = "bad";
        append("a", "bad", "c");
        feed.start();

        assertThat(projector.refusedTwice.await(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(projector.taken).containsExactly("a");
        assertThat(feed.stopped())
                .extracting(ProjectionFeed.Stopped::failure)
                .extracting(Throwable::getMessage)
                .asString()
                .contains("listening", "team.team-formed at position ", "no bad");
        assertThat(health())
                .returns(Status.DOWN, Health::getStatus)
                .extracting(Health::getDetails, as(map(String.class, Object.class)))
                .containsEntry("position", 1L)
                .containsEntry("lastOfLog", 3L);

        projector.refused = "";
        assertThat(writes.await(ACTOR)).isTrue();
        assertThat(projector.taken).containsExactly("a", "bad", "c");
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void stopsAtAnEventThatCannotBeRead() throws InterruptedException {
        append("a");
        JdbcClient.create(database).sql("""
                insert into log.event (stream_id, sequence, event_id, recorded_at, name, revision, data, metadata)
                values ('team:x', 0, 'x', now(), 'team.team-praised', 1, '{}', '{}')
                """).update();
        feed.start();

        assertThat(writes.await(ACTOR)).isTrue();
        assertThat(projector.taken).containsExactly("a");
    }

    @Test
    void saysWhoHoldsBackTheReader() throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("set application_name = 'somebody else'");
            statement.execute("select pg_current_xact_id()");
            transaction.executeWithoutResult(status -> {
                log.appendEvents(List.of(SampleEvents.formed(TeamId.random(), "rolled back")));
                status.setRollbackOnly();
            });
            append("a");

            assertThat(log.readEvents(null, false)).isEmpty();
            assertThat(health().getDetails().get("openWriters"))
                    .asInstanceOf(list(OpenWriter.class))
                    .extracting(OpenWriter::application)
                    .contains("somebody else");
            other.rollback();
        }
        assertThat(log.readEvents(null, false)).hasSize(1);
    }

    @Test
    void nobodyWaitsWhoHasWrittenNothing() throws InterruptedException {
        append("a");

        assertThat(writes.await("person:2")).isTrue();
    }

    private Health health() {
        ProjectionLag lag = new ProjectionLag(() -> 0, () -> 0, Clock.systemUTC());
        return Objects.requireNonNull(
                new ProjectionHealth(feed, () -> true, position, eventLog(), lag, () -> false, LIMIT).health());
    }

    private void append(String... names) {
        List<DomainEventMessage<DomainEvent>> events = List.of(names).stream()
                .map(name -> SampleEvents.formed(TeamId.random(), name, Map.of(MetadataKeys.ACTOR, ACTOR)))
                .toList();
        transaction.executeWithoutResult(status -> log.appendEvents(events));
    }
}
