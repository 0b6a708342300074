package dev.cairn.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.server.postgres.TestPostgres;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class OrderedReaderTest {

    private HikariDataSource database;
    private OrderedReader reader;

    @BeforeEach
    void openAnEmptyLog() {
        database = TestPostgres.pool(TestPostgres.freshDatabase(), 10);
        reader = new OrderedReader(JdbcClient.create(database), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void readsInOrderOfPositions() throws SQLException {
        long first = committed();
        long second = committed();

        assertThat(positionsAfter(0)).containsExactly(first, second);
        assertThat(positionsAfter(first)).containsExactly(second);
        assertThat(positionsAfter(second)).isEmpty();
        assertThat(reader.held()).isNull();
    }

    @Test
    void readsNoMoreThanItIsAskedFor() throws SQLException {
        long first = committed();
        committed();

        assertThat(reader.after(0, 1)).extracting(StoredEvent::position).containsExactly(first);
    }

    @Test
    void neverPassesAPositionThatIsStillOpen() throws SQLException {
        long before = committed();
        try (Writer late = new Writer(database)) {
            long open = late.append();
            long after = committed();

            assertThat(positionsAfter(0)).containsExactly(before);
            assertThat(positionsAfter(before)).isEmpty();
            assertThat(reader.held()).extracting(OrderedReader.Held::position).isEqualTo(open);

            late.commit();

            assertThat(positionsAfter(before)).containsExactly(open, after);
            assertThat(reader.held()).isNull();
        }
    }

    /**
     * The end of a snapshot lies behind the last transaction that has ended, so it does not bound the ids of those that are
     * open: here the open one has a greater id than the one that has committed after it.
     */
    @Test
    void neverPassesAnOpenPositionWhoseTransactionIsYoungerThanAllThatHaveEnded() throws SQLException {
        try (Writer early = new Writer(database);
                Writer late = new Writer(database)) {
            long earlyId = early.takeTransactionId();
            long lateId = late.takeTransactionId();
            long open = late.append();
            long after = early.append();
            early.commit();
            assertThat(lateId).isGreaterThan(earlyId);

            assertThat(positionsAfter(0)).isEmpty();
            assertThat(positionsAfter(0)).isEmpty();

            late.commit();
            assertThat(positionsAfter(0)).containsExactly(open, after);
        }
    }

    /** What happens without all this; it proves that the situation of these tests is a real one. */
    @Test
    void whoReadsWithoutCareLosesAnEvent() throws SQLException {
        try (Writer late = new Writer(database)) {
            long open = late.append();
            long after = committed();
            long remembered = careless(0).getLast();
            late.commit();

            assertThat(remembered).isEqualTo(after);
            assertThat(careless(remembered)).doesNotContain(open);
        }
    }

    @Test
    void passesAPositionThatWasRolledBack() throws SQLException {
        try (Writer failed = new Writer(database)) {
            failed.append();
            failed.rollBack();
        }
        long after = committed();

        assertThat(positionsAfter(0)).containsExactly(after);
    }

    @Test
    void passesARolledBackPositionOnlyWhenNobodyOlderIsOpen() throws SQLException {
        try (Writer other = new Writer(database);
                Writer failed = new Writer(database)) {
            other.takeTransactionId();
            failed.append();
            failed.rollBack();
            long after = committed();

            assertThat(positionsAfter(0)).isEmpty();
            other.rollBack();
            assertThat(positionsAfter(0)).containsExactly(after);
        }
    }

    @Test
    void isNotHeldBackByOpenTransactionsWhereNothingIsMissing() throws SQLException {
        try (Writer other = new Writer(database)) {
            other.takeTransactionId();
            long position = committed();

            assertThat(positionsAfter(0)).containsExactly(position);
            assertThat(reader.held()).isNull();
        }
    }

    @Test
    void decidesALongPastWithManyMissingPositionsAtOnce() throws SQLException {
        for (int i = 0; i < 20; i++) {
            try (Writer failed = new Writer(database)) {
                failed.append();
            }
            committed();
        }

        assertThat(positionsAfter(0)).hasSize(20);
    }

    @Test
    void itsHeadLeavesOutWhatMayStillBePreceded() throws SQLException {
        long before = committed();
        try (Writer late = new Writer(database)) {
            late.append();
            long after = committed();

            assertThat(reader.head()).isEqualTo(before);
            late.rollBack();
            assertThat(reader.head()).isEqualTo(after);
        }
    }

    @Test
    void refusesToReadInATransactionThatKeepsOneSnapshot() {
        TransactionTemplate oneSnapshot = new TransactionTemplate(new JdbcTransactionManager(database));
        oneSnapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);

        assertThatThrownBy(() -> oneSnapshot.execute(status -> positionsAfter(0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("snapshot");
    }

    /** The order of the columns is the order in which their defaults are worked out. */
    @Test
    void aTransactionTakesItsIdBeforeItDrawsAPosition() {
        List<String> plan =
                JdbcClient.create(database).sql("""
                        explain (verbose, costs off)
                        insert into log.event (stream_id, sequence, event_id, recorded_at, name, revision, data, metadata)
                        values ('team:x', 0, 'x', now(), 'x', 1, '{}', '{}')
                        """).query(String.class).list();

        assertThat(plan)
                .anySatisfy(
                        line -> assertThat(line).containsSubsequence("Output:", "pg_current_xact_id()", "nextval("));
    }

    private long committed() throws SQLException {
        try (Writer writer = new Writer(database)) {
            long position = writer.append();
            writer.commit();
            return position;
        }
    }

    private List<Long> positionsAfter(long position) {
        return reader.after(position, 1000).stream().map(StoredEvent::position).toList();
    }

    private List<Long> careless(long after) {
        return JdbcClient.create(database)
                .sql("select position from log.event where position > :after order by position")
                .param("after", after)
                .query(Long.class)
                .list();
    }
}
