package dev.cairn.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.server.postgres.TestPostgres;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many who write at the same time, each for a while and some of them in vain, and one who reads along. */
class ConcurrentAppendsTest {

    private static final int WRITERS = 16;
    private static final long SEED = 20310301;

    private HikariDataSource database;

    @BeforeEach
    void openAnEmptyLog() {
        database = TestPostgres.pool(TestPostgres.freshDatabase(), WRITERS + 2);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aReaderMissesNothingAndMeetsNothingTwice() throws Exception {
        readAlong(25);
    }

    @Test
    @Tag("full")
    void aReaderMissesNothingAndMeetsNothingTwiceForALongTime() throws Exception {
        readAlong(1500);
    }

    private void readAlong(int transactionsAWriter) throws Exception {
        List<Long> read = new ArrayList<>();
        List<Long> written = new ArrayList<>();
        int heldBack = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<List<Long>>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(SEED + i);
                writers.add(threads.submit((Callable<List<Long>>) () -> write(random, transactionsAWriter)));
            }
            OrderedReader reader = new OrderedReader(JdbcClient.create(database), Clock.systemUTC());
            boolean done = false;
            boolean more = true;
            while (!done || more) {
                done = writers.stream().allMatch(Future::isDone);
                List<StoredEvent> page = reader.after(read.isEmpty() ? 0 : read.getLast(), 50);
                page.forEach(event -> read.add(event.position()));
                more = !page.isEmpty();
                heldBack += reader.held() != null ? 1 : 0;
            }
            for (Future<List<Long>> writer : writers) {
                written.addAll(writer.get());
            }
        }

        assertThat(read).isSorted().doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
        // Otherwise nobody was in anybody's way, and nothing was proved.
        assertThat(heldBack).isPositive();
        assertThat(read.getLast()).isGreaterThan(read.size());
    }

    /** Gives the positions that were committed. */
    private List<Long> write(Random random, int transactions) throws SQLException {
        List<Long> committed = new ArrayList<>();
        try (Writer writer = new Writer(database)) {
            for (int i = 0; i < transactions; i++) {
                List<Long> drawn = new ArrayList<>();
                for (int events = random.nextInt(1, 4); events > 0; events--) {
                    if (random.nextInt(4) == 0) {
                        writer.takeTransactionId();
                        writer.linger(random.nextInt(4));
                    }
                    drawn.add(writer.append());
                }
                writer.linger(random.nextInt(6));
                if (random.nextInt(5) == 0) {
                    writer.rollBack();
                } else {
                    writer.commit();
                    committed.addAll(drawn);
                }
            }
        }
        return committed;
    }
}
