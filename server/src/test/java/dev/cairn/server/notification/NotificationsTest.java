package dev.cairn.server.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.postgres.TestPostgres;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two Cairns on one database, as far as they talk to each other. */
@Timeout(60)
class NotificationsTest {

    private static final String MISSED = "may have missed";

    /** Writes down what it hears. */
    private static final class Hearing implements Subscriber {

        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        @Override
        public void heard(String message) {
            heard.add(message);
        }

        @Override
        public void mayHaveMissed() {
            heard.add(MISSED);
        }

        String next() throws InterruptedException {
            String next = heard.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("Nothing was heard.");
            }
            return next;
        }

        void awaitListening() throws InterruptedException {
            assertThat(next()).isEqualTo(MISSED);
        }
    }

    private final Hearing hearing = new Hearing();
    private HikariDataSource database;
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private Notifications one;
    private Notifications other;

    @BeforeEach
    void wire() {
        PostgresAccess access = TestPostgres.emptyDatabase();
        database = TestPostgres.pool(access, 3);
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        one = new Notifications(access, jdbc);
        other = new Notifications(access, jdbc);
        other.subscribe("weather", hearing);
    }

    @AfterEach
    void close() {
        one.stop();
        other.stop();
        database.close();
    }

    @Test
    void tellWhatIsAnnouncedElsewhere() throws InterruptedException {
        one.start();
        other.start();
        hearing.awaitListening();

        one.announce("traffic", "jam");
        one.announce("weather", "fine and dry");

        assertThat(hearing.next()).isEqualTo("fine and dry");
    }

    @Test
    void sendOnlyTheLastOfManyThatWaitToBeSent() throws InterruptedException {
        other.start();
        hearing.awaitListening();
        // Not started, so nothing is sent yet.
        for (int i = 0; i <= 1000; i++) {
            one.announce("weather", Integer.toString(i));
        }

        one.start();

        assertThat(hearing.next()).isEqualTo("1000");
    }

    @Test
    void tellAllThatIsAnnouncedOnCommitAndNothingThatIsRolledBack() throws InterruptedException {
        one.start();
        other.start();
        hearing.awaitListening();

        transaction.executeWithoutResult(status -> {
            one.announceOnCommit("weather", "taken back");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            one.announceOnCommit("weather", "rain");
            one.announceOnCommit("weather", "snow");
        });

        assertThat(hearing.next()).isEqualTo("rain");
        assertThat(hearing.next()).isEqualTo("snow");
    }

    @Test
    void sayThatSomeMayBeMissedAndListenAgainWhereTheConnectionIsLost() throws InterruptedException {
        one.start();
        other.start();
        hearing.awaitListening();

        jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cairn notifications'"
                        + " and datname = current_database()")
                .query((row, number) -> true)
                .list();

        hearing.awaitListening();
        // Once when it is lost, and once when it listens again.
        hearing.awaitListening();
        one.announce("weather", "storm");
        assertThat(hearing.next()).isEqualTo("storm");
    }

    @Test
    void giveATurnToOneAndPassItOnWhenThatOneEnds() throws InterruptedException {
        BlockingQueue<String> turns = new LinkedBlockingQueue<>();
        Turn first = one.turn(7, () -> turns.add("one"));
        one.start();
        assertThat(next(turns)).isEqualTo("one");
        Turn second = other.turn(7, () -> turns.add("other"));
        other.start();
        hearing.awaitListening();
        assertThat(first.isMine()).isTrue();
        assertThat(second.isMine()).isFalse();
        long begin = System.nanoTime();

        one.stop();

        assertThat(next(turns)).isEqualTo("other");
        assertThat(first.isMine()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
    }

    private static @Nullable String next(BlockingQueue<String> turns) throws InterruptedException {
        return turns.poll(50, TimeUnit.SECONDS);
    }
}
