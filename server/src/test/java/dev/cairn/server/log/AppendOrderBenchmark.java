package dev.cairn.server.log;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.server.postgres.EmbeddedServer;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.postgres.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;

/**
 * Measures what the order of the log costs writers: transactions of one event each, by the second, on a server that syncs to
 * disk. Run by hand; the figures are in docs/decisions/0001-append-order.md
 * and 0009-nodes.md.
 */
final class AppendOrderBenchmark {

    private static final int SECONDS = 8;
    private static final String COLUMNS = "stream_id, sequence, event_id, recorded_at, name, revision, data, metadata";
    private static final String DATA = "{\"note\":\"" + "x".repeat(300) + "\"}";

    private static final String NOTIFY = "select pg_notify('bench', '1')";
    private static final long BETWEEN_ANNOUNCEMENTS = 10_000_000;

    private enum Way {
        BARE("insert into bench.bare"),
        LOCKED("insert into bench.bare"),
        ORDERED("insert into log.event"),
        /** Each transaction tells that it was committed. */
        NOTIFYING("insert into log.event"),
        /** One connection tells every few milliseconds that something was committed. */
        ANNOUNCED("insert into log.event");

        private final String insert;

        Way(String insert) {
            this.insert = insert + " (" + COLUMNS + ") values (?, 0, ?, now(), 'team.team-formed', 1, ?::json, '{}')";
        }
    }

    private AppendOrderBenchmark() {}

    /** Needs no arguments. */
    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("append-order");
        try (EmbeddedServer server = EmbeddedServer.start(directory, 0)) {
            Flyway.configure()
                    .dataSource(
                            server.access().url(),
                            server.access().username(),
                            server.access().password())
                    .load()
                    .migrate();
            try (HikariDataSource one = TestPostgres.pool(server.access(), 1);
                    Connection connection = one.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema bench");
                // Without the transaction id: what a store that does not care about the order would have.
                statement.execute("create table bench.bare (position bigint generated always as identity primary key,"
                        + " stream_id text not null, sequence bigint not null, event_id text not null unique,"
                        + " recorded_at timestamptz(3) not null, name text not null, revision integer not null,"
                        + " data json not null, metadata json not null, unique (stream_id, sequence))");
            }
            System.out.println("way      connections  events/s");
            for (int round = 0; round < 2; round++) {
                for (int connections : new int[] {1, 8, 32}) {
                    for (Way way : Way.values()) {
                        System.out.printf(
                                "%-8s %11d %9d%n", way, connections, perSecond(server.access(), way, connections));
                    }
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static long perSecond(PostgresAccess access, Way way, int connections) throws Exception {
        AtomicLong appended = new AtomicLong();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        try (HikariDataSource pool = TestPostgres.pool(access, connections);
                ExecutorService threads = Executors.newFixedThreadPool(connections + 1)) {
            List<Future<?>> writers = new ArrayList<>();
            if (way == Way.ANNOUNCED) {
                writers.add(threads.submit((Callable<?>) () -> {
                    announce(access, end);
                    return null;
                }));
            }
            for (int i = 0; i < connections; i++) {
                writers.add(threads.submit((Callable<?>) () -> {
                    write(pool, way, end, appended);
                    return null;
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        return appended.get() / SECONDS;
    }

    private static void write(HikariDataSource pool, Way way, long end, AtomicLong appended) throws Exception {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(way.insert);
                    PreparedStatement notify = connection.prepareStatement(NOTIFY);
                    PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(1)")) {
                while (System.nanoTime() < end) {
                    if (way == Way.LOCKED) {
                        lock.execute();
                    }
                    insert.setString(1, "team:" + UUID.randomUUID());
                    insert.setString(2, UUID.randomUUID().toString());
                    insert.setString(3, DATA);
                    insert.executeUpdate();
                    if (way == Way.NOTIFYING) {
                        notify.execute();
                    }
                    connection.commit();
                    appended.incrementAndGet();
                }
            }
        }
    }

    private static void announce(PostgresAccess access, long end) throws Exception {
        try (HikariDataSource one = TestPostgres.pool(access, 1);
                Connection connection = one.getConnection();
                PreparedStatement notify = connection.prepareStatement(NOTIFY)) {
            while (System.nanoTime() < end) {
                notify.execute();
                LockSupport.parkNanos(BETWEEN_ANNOUNCEMENTS);
            }
        }
    }
}
