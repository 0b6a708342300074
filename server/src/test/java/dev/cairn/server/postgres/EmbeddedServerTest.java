package dev.cairn.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server as operators get it, unlike the one that other tests use. */
class EmbeddedServerTest {

    private static final Duration WITHIN = Duration.ofSeconds(20);
    /** For what takes a second, but far longer on a machine that is busy with other things. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path directory;

    private static EmbeddedServer server;

    @BeforeAll
    static void startOverAHalfMadeOne() throws IOException {
        // What an interrupted first start leaves.
        Files.createDirectories(directory.resolve("data/base"));
        Files.writeString(directory.resolve("data/postgresql.conf"), "");
        server = EmbeddedServer.start(directory, 0);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void setsAsideWhatAnInterruptedFirstStartHasLeft() {
        assertThat(directory.resolve("half-made-1/base")).isDirectory();
        assertThat(directory.resolve("initialised")).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "data_checksums, on",
        "server_encoding, UTF8"
    })
    void keepsDataAndKeepsOthersOut(String setting, String value) throws SQLException {
        PostgresAccess access = server.access();
        PostgresAccess superuser = new PostgresAccess(access.url(), "postgres", access.password());

        assertThat(ask(superuser, "show " + setting)).isEqualTo(value);
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        PostgresAccess right = server.access();
        for (String user : new String[] {"postgres", right.username()}) {
            assertThatThrownBy(() -> new PostgresAccess(right.url(), user, "guessed").connect(WITHIN))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("28P01");
        }
    }

    @Test
    void worksWithoutTheRightsOfASuperuser() throws SQLException {
        assertThat(ask(server.access(), "select current_setting('is_superuser')"))
                .isEqualTo("off");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void hidesItsFilesFromOtherUsers() throws IOException {
        for (String each : new String[] {"", "data", "programs", "log"}) {
            assertThat(permissions(directory.resolve(each))).isEqualTo("rwx------");
        }
        for (String each : new String[] {"password", "pg_service.conf"}) {
            assertThat(permissions(directory.resolve(each))).isEqualTo("rw-------");
        }
    }

    @Test
    void keepsItsDataOverARestart(@TempDir Path other) throws SQLException, IOException {
        ProcessHandle stopped;
        try (EmbeddedServer first = EmbeddedServer.start(other, 0)) {
            execute(first, "create table kept (word text)");
            execute(first, "insert into kept values ('kept')");
            stopped = Objects.requireNonNull(new ServerFiles(other).postmaster());
        }
        assertThat(stopped.isAlive()).isFalse();

        try (EmbeddedServer second = EmbeddedServer.start(other, 0)) {
            assertThat(ask(second.access(), "select word from kept")).isEqualTo("kept");
        }
    }

    @Test
    void isStartedAgainOnTheSamePortWhereItIsKilled(@TempDir Path other) throws Exception {
        try (EmbeddedServer running = EmbeddedServer.start(other, 0)) {
            execute(running, "create table kept (word text)");
            execute(running, "insert into kept values ('kept')");
            for (int times = 0; times < 2; times++) {
                killAndAwaitEnd(other);

                assertThat(askInTheEnd(running.access(), "select word from kept"))
                        .isEqualTo("kept");
            }
        }
        assertThat(new ServerFiles(other).postmaster()).isNull();
    }

    @Test
    void isStartedAgainWhileSomethingThatItWasAskedIsStillWorkedOn(@TempDir Path other) throws Exception {
        try (EmbeddedServer running = EmbeddedServer.start(other, 0);
                Connection busy = running.access().connect(WITHIN);
                Statement endless = busy.createStatement()) {
            CompletableFuture<StartRefusedException> lost = new CompletableFuture<>();
            running.onLoss(lost::complete);
            // On a thread of its own: the end of processes is told on those that are shared.
            CompletableFuture<Void> answer = CompletableFuture.runAsync(
                    () -> {
                        try {
                            endless.execute("do $$ begin loop end loop; end $$");
                        } catch (SQLException e) {
                            throw new CompletionException(e);
                        }
                    },
                    task -> Thread.ofPlatform().start(task));
            askInTheEnd(
                    running.access(),
                    "select 1 / count(*) from pg_stat_activity where state = 'active' and query like 'do %'");

            killAndAwaitEnd(other);

            assertThat(askInTheEnd(running.access(), "select 'back'")).isEqualTo("back");
            assertThat(lost).isNotDone();
            assertThat(answer).failsWithin(PATIENCE);
        }
    }

    private static void killAndAwaitEnd(Path of) throws Exception {
        ProcessHandle postmaster = Objects.requireNonNull(new ServerFiles(of).postmaster());
        postmaster.destroyForcibly();
        postmaster.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    @Tag("full")
    void saysSoWhereItCannotBeStartedAgain(@TempDir Path other) throws Exception {
        CompletableFuture<StartRefusedException> lost = new CompletableFuture<>();
        try (EmbeddedServer running = EmbeddedServer.start(other, 0)) {
            running.onLoss(lost::complete);
            Files.writeString(other.resolve("data/postgresql.auto.conf"), "no_such_setting = on\n");

            Objects.requireNonNull(new ServerFiles(other).postmaster()).destroyForcibly();

            assertThat(lost.get(120, TimeUnit.SECONDS))
                    .hasMessageContaining("does not start")
                    .returns(ExitCode.POSTGRES_NOT_STARTED, StartRefusedException::reason);
        }
    }

    @Test
    void refusesDataOfANewerPostgres(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("data"));
        Files.writeString(other.resolve("data/PG_VERSION"), "99\n");
        Files.createFile(other.resolve("initialised"));

        assertThatThrownBy(() -> EmbeddedServer.start(other, 0))
                .hasMessageContaining("written by PostgreSQL 99")
                .asInstanceOf(type(StartRefusedException.class))
                .returns(ExitCode.DATA_NEWER, StartRefusedException::reason);
        assertThat(other.resolve("data/PG_VERSION")).hasContent("99");
    }

    @Test
    void refusesToGuessALostPassword(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("data"));
        Files.writeString(other.resolve("data/PG_VERSION"), ServerFiles.bundledMajorVersion() + "\n");
        Files.createFile(other.resolve("initialised"));

        assertThatThrownBy(() -> EmbeddedServer.start(other, 0))
                .hasMessageContaining("password file")
                .asInstanceOf(type(StartRefusedException.class))
                .returns(ExitCode.DATA_DIRECTORY_UNUSABLE, StartRefusedException::reason);
    }

    private static String ask(PostgresAccess access, String question) throws SQLException {
        try (Connection connection = access.connect(WITHIN);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Asks until there is an answer. */
    private static String askInTheEnd(PostgresAccess access, String question) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return ask(access, question);
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    private static void execute(EmbeddedServer of, String sql) throws SQLException {
        try (Connection connection = of.access().connect(WITHIN);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
