package dev.cairn.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.events.MetadataKeys;
import dev.cairn.events.UnreadableEventException;
import dev.cairn.events.team.TeamId;
import dev.cairn.server.postgres.TestPostgres;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PostgresEventStorageEngineTest {

    private record Heard(long position, Set<String> actors) {}

    private final List<Heard> heard = new ArrayList<>();
    private final TeamId team = TeamId.random();
    private HikariDataSource database;
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private PostgresEventStorageEngine engine;

    @BeforeEach
    void openAnEmptyLog() {
        database = TestPostgres.pool(TestPostgres.freshDatabase(), 5);
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        engine = PostgresEventStorageEngine.over(
                new JdbcTemplate(database),
                new OrderedReader(jdbc, Clock.systemUTC()),
                new StoredEventSerializer(),
                (position, actors) -> heard.add(new Heard(position, actors)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void readsAStreamAsItWasAppended() {
        DomainEventMessage<?> formed = SampleEvents.formed(team, "Sample team", Map.of(MetadataKeys.SOURCE, "api"));
        append(formed, SampleEvents.renamed(team, 1, "Other name"));

        List<? extends DomainEventMessage<?>> stream =
                engine.readEvents(team.value()).asStream().toList();

        assertThat(stream).hasSize(2);
        assertThat(stream.getFirst().getPayload()).isEqualTo(formed.getPayload());
        assertThat(stream.getFirst().getIdentifier()).isEqualTo(formed.getIdentifier());
        assertThat(stream.getFirst().getMetaData()).isEqualTo(formed.getMetaData());
        assertThat(stream.getFirst().getTimestamp())
                .isEqualTo(formed.getTimestamp().truncatedTo(ChronoUnit.MILLIS));
        assertThat(engine.lastSequenceNumberFor(team.value())).contains(1L);
    }

    @Test
    void readsAStreamOfManyPages() {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        events.add(SampleEvents.formed(team, "Sample team"));
        for (int i = 1; i <= 1200; i++) {
            events.add(SampleEvents.renamed(team, i, "Name " + i));
        }
        append(events.toArray(DomainEventMessage<?>[]::new));

        assertThat(engine.readEvents(team.value(), 3).asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .hasSize(1198)
                .isSorted();
        assertThat(engine.readEvents(null, false)).hasSize(1201);
    }

    @Test
    void storesJsonUnderStoredNamesAndNoClassNames() {
        append(SampleEvents.formed(
                team, "Sample team", Map.of(MetadataKeys.SOURCE, "api", MetadataKeys.ACTOR, "person:1")));

        assertThat(jdbc.sql("select name, revision, data::text, metadata::text from log.event")
                        .query()
                        .singleRow())
                .containsEntry("name", "team.team-formed")
                .containsEntry("revision", 1)
                .containsEntry(
                        "data",
                        "{\"teamId\":\"" + team.value()
                                + "\",\"name\":\"Sample team\",\"level\":\"team\",\"implied\":false,\"act\":{\"effectiveAt\":"
                                + "\"2031-03-01T09:00:00Z\",\"note\":{\"text\":\"sample\"}}}")
                .containsEntry("metadata", "{\"actor\":\"person:1\",\"source\":\"api\"}");
    }

    @Test
    void tellsAfterTheCommitWhatWasAppendedAndForWhom() {
        transaction.executeWithoutResult(status -> {
            engine.appendEvents(
                    List.of(SampleEvents.formed(team, "Sample team", Map.of(MetadataKeys.ACTOR, "person:1"))));
            assertThat(heard).isEmpty();
        });

        long position = jdbc.sql("select max(position) from log.event")
                .query(Long.class)
                .single();
        assertThat(heard).containsExactly(new Heard(position, Set.of("person:1")));
    }

    @Test
    void tellsNothingOfWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            engine.appendEvents(List.of(SampleEvents.formed(team, "Sample team")));
            status.setRollbackOnly();
        });

        assertThat(heard).isEmpty();
        assertThat(engine.readEvents(null, false)).isEmpty();
    }

    @Test
    void refusesASecondEventAtTheSamePlaceOfAStream() {
        append(SampleEvents.formed(team, "Sample team"), SampleEvents.renamed(team, 1, "Other name"));

        assertThatThrownBy(() -> append(SampleEvents.renamed(team, 1, "Yet another")))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> append(SampleEvents.formed(team, "Sample team")))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void refusesToAppendOutsideOfATransaction() {
        assertThatThrownBy(() -> engine.appendEvents(List.of(SampleEvents.formed(team, "Sample team"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesWhatBelongsToNoStream() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> engine.appendEvents(List.of(new GenericEventMessage<>("anything")))))
                .hasMessageContaining("belongs to no stream");
    }

    @Test
    void refusesMetadataThatIsNoString() {
        DomainEventMessage<?> numbered = new GenericDomainEventMessage<>(
                "team",
                team.value(),
                0,
                SampleEvents.formed(team, "Sample team").getPayload(),
                Map.of("row", 7));

        assertThatThrownBy(() -> append(numbered)).hasStackTraceContaining("Metadata holds strings only");
    }

    @Test
    void doesNotSkipAnEventThatItDoesNotKnow() {
        append(SampleEvents.formed(team, "Sample team"));
        jdbc.sql("""
                insert into log.event (stream_id, sequence, event_id, recorded_at, name, revision, data, metadata)
                values (:team, 1, 'later', now(), 'team.team-praised', 1, '{}', '{}')
                """).param("team", team.value()).update();

        assertThatThrownBy(() -> engine.readEvents(team.value()).asStream().toList())
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("team.team-praised");
        assertThatThrownBy(() -> engine.readEvents(null, false).toList()).isInstanceOf(UnreadableEventException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log.event set name = 'other'",
                "delete from log.event",
                "truncate log.event",
                "set session_replication_role = replica; delete from log.event"
            })
    void theDatabaseRefusesToChangeTheLog(String change) {
        append(SampleEvents.formed(team, "Sample team"));

        assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("The log is append-only");
        assertThat(engine.readEvents(null, false)).hasSize(1);
    }

    private void append(DomainEventMessage<?>... events) {
        transaction.executeWithoutResult(status -> engine.appendEvents(List.of(events)));
    }
}
