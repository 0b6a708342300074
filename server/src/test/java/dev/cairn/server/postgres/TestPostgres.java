package dev.cairn.server.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * One PostgreSQL for all tests of the JVM, and as many databases as tests want. Each is a copy of one that was migrated
 * once, which takes a tenth of a second. It does not sync to disk: nothing in it is worth keeping.
 */
public final class TestPostgres {

    private static final String TEMPLATE = "cairn_migrated";
    private static final long MEMORY_WANTED = 4L << 30;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestPostgres() {}

    /** Started by the first test that wants it, and stopped with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private Server() {}

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setDataDirectory(Files.createTempDirectory(memoryOrDisk(), "cairn-tests-"))
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("jit", "off")
                        .start();
                execute(server, "create database " + TEMPLATE);
                Flyway.configure()
                        .dataSource(server.getDatabase("postgres", TEMPLATE))
                        .load()
                        .migrate();
                ReadableLog.bringUpToDate(server.getDatabase("postgres", TEMPLATE));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Many databases are many files, and where they are in memory they come and go at once. */
    private static Path memoryOrDisk() throws IOException {
        Path memory = Path.of("/dev/shm");
        boolean roomy = Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > MEMORY_WANTED;
        return roomy ? memory : Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** An empty Cairn's database of one's own, with all tables. */
    public static PostgresAccess freshDatabase() {
        String name = "test_" + NUMBER.incrementAndGet();
        execute(Server.RUNNING, "create database " + name + " template " + TEMPLATE);
        return access(name);
    }

    /** An empty database without any table. */
    public static PostgresAccess emptyDatabase() {
        String name = "empty_" + NUMBER.incrementAndGet();
        execute(Server.RUNNING, "create database " + name);
        return access(name);
    }

    /** A pool of connections for a test; the test closes it. */
    public static HikariDataSource pool(PostgresAccess access, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.url());
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    private static PostgresAccess access(String database) {
        return new PostgresAccess(
                "jdbc:postgresql://127.0.0.1:" + Server.RUNNING.getPort() + "/" + database, "postgres", "none needed");
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
