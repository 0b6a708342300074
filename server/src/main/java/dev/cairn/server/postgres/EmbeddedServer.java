package dev.cairn.server.postgres;

import dev.cairn.server.home.DataDirectory;
import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that Cairn starts for itself. The library that brings it is made for tests, so everything that matters
 * for keeping data is said here: the server syncs to disk, lets nobody in without the password, listens on the loopback
 * address only, and is stopped by Cairn after Cairn's last connection and not by a shutdown hook beside it.
 *
 * <p>Where it is killed or crashes, it is started again on the same port, and PostgreSQL recovers what was confirmed.
 *
 * <p>The caller holds the lock of the data directory, so whatever is found running here was left over.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration START_WITHIN = Duration.ofSeconds(60);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(60);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(1);
    /** How long it may recover. It has to work through at most what was written since the last checkpoint. */
    private static final Duration RECOVER_WITHIN = Duration.ofMinutes(10);
    /** How often it is tried to start it again; what keeps it from starting for so long does not go away by itself. */
    private static final int ATTEMPTS = 4;

    private static final String OWNER = "cairn";
    private static final String DATABASE = "cairn";

    private final ServerFiles files;
    private final PostgresAccess access;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final EmbeddedPostgres server;
    private volatile Consumer<StartRefusedException> lost = refused -> LOG.error("{}", refused.getMessage());

    private EmbeddedServer(EmbeddedPostgres server, ServerFiles files, PostgresAccess access) {
        this.server = server;
        this.files = files;
        this.access = access;
    }

    /**
     * Starts the server, after cleaning up what a crash may have left, and creates Cairn's database where there is none.
     *
     * @param directory where everything of the server is, its programs included
     * @param port 0 for any free one
     * @throws StartRefusedException where it cannot be started
     */
    public static EmbeddedServer start(Path directory, int port) {
        ServerFiles files = new ServerFiles(directory);
        try {
            files.prepare();
            LeftoverServer.stop(files, STOP_WITHIN);
            EmbeddedPostgres server = startServer(files, port);
            try {
                createDatabase(server, files.password());
                files.markInitialised();
                files.describeAccess(server.getPort(), OWNER, DATABASE);
                PostgresAccess access = new PostgresAccess(
                        "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE, OWNER, files.password());
                EmbeddedServer running = new EmbeddedServer(server, files, access);
                running.watch();
                return running;
            } catch (SQLException | IOException | RuntimeException e) {
                server.close();
                throw e;
            }
        } catch (IOException | SQLException | IllegalStateException e) {
            throw notStarted(files, e);
        }
    }

    private static StartRefusedException notStarted(ServerFiles files, Exception e) {
        return new StartRefusedException(
                ExitCode.POSTGRES_NOT_STARTED,
                "The embedded PostgreSQL does not start (" + e.getMessage() + "); its own words are in " + files.log()
                        + hintForRoot() + ".",
                e);
    }

    /** What is done where it has died and cannot be started again. Cairn is of no use then. */
    public void onLoss(Consumer<StartRefusedException> action) {
        lost = action;
    }

    private void watch() throws IOException {
        ProcessHandle postmaster = files.postmaster();
        if (postmaster == null) {
            throw new IOException("PostgreSQL ended as soon as it had started");
        }
        var _ = postmaster.onExit().thenRun(() -> {
            if (!isClosing()) {
                Thread.ofPlatform().name("postgres restart").start(this::startAgain);
            }
        });
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void startAgain() {
        LOG.error("The embedded PostgreSQL has died; it is started again. Its own words are in {}.", files.log());
        Instant begin = Instant.now();
        Exception last = null;
        for (int attempt = 1; attempt <= ATTEMPTS && !isClosing(); attempt++) {
            try {
                if (startOnce()) {
                    LOG.warn(
                            "The embedded PostgreSQL is back after {} ms.",
                            Duration.between(begin, Instant.now()).toMillis());
                }
                return;
            } catch (IOException | RuntimeException e) {
                last = e;
                LOG.warn("The embedded PostgreSQL did not start ({}).", e.getMessage());
                pause();
            }
        }
        if (last != null && !isClosing()) {
            lost.accept(notStarted(files, last));
        }
    }

    /** Whether it is there again, and not about to be stopped. */
    private synchronized boolean startOnce() throws IOException {
        if (isClosing()) {
            return false;
        }
        LeftoverServer.stop(files, STOP_WITHIN);
        RestartProgram.run(files, RECOVER_WITHIN, this::isClosing);
        if (isClosing()) {
            return false;
        }
        watch();
        return true;
    }

    private void pause() {
        try {
            var _ = closing.await(TRY_AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private static EmbeddedPostgres startServer(ServerFiles files, int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(files.data())
                .setCleanDataDirectory(false)
                // Stopped by close(), when nobody needs it any more.
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(files.programs().toFile())
                .setPGStartupWait(START_WITHIN)
                .setPort(port)
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(files.startLog().toFile()))
                .setErrorRedirector(
                        ProcessBuilder.Redirect.appendTo(files.startLog().toFile()))
                // For initdb: these come after its own option that trusts everybody, and win.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", files.passwordFile().toString())
                .setLocaleConfig("locale", "C.UTF-8")
                // The same order, by comparing bytes instead of asking the system for each key of an index.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", files.password());
        ServerFiles.SERVER_SETTINGS.forEach(builder::setServerConfig);
        EmbeddedPostgres server = builder.start();
        // The library opens the directory of the programs to everybody.
        DataDirectory.createPrivate(files.programs());
        return server;
    }

    private static void createDatabase(EmbeddedPostgres server, String password) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean isThere;
            try (var rows = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
                isThere = rows.next();
            }
            if (!isThere) {
                statement.execute("drop role if exists " + OWNER);
                // Cairn works without the rights of a superuser; the password has no character that needs quoting.
                statement.execute("create role " + OWNER + " login password '" + password + "'");
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            // So that it can make the role that reports run as, and bound what that one may take.
            statement.execute("alter role " + OWNER + " createrole");
            statement.execute("grant set on parameter temp_file_limit to " + OWNER);
        }
    }

    /** How Cairn gets in. */
    public PostgresAccess access() {
        return access;
    }

    /** Stops the server and waits until all that it has is on disk. */
    @Override
    public void close() throws IOException {
        closing.countDown();
        synchronized (this) {
            stop();
        }
    }

    private void stop() throws IOException {
        Instant begin = Instant.now();
        ProcessHandle postmaster = files.postmaster();
        server.close();
        if (postmaster != null) {
            try {
                postmaster.onExit().get(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                LOG.error("The embedded PostgreSQL is still stopping; see {}.", files.log());
                return;
            }
        }
        LOG.info(
                "The embedded PostgreSQL stopped in {} ms.",
                Duration.between(begin, Instant.now()).toMillis());
    }

    private static String hintForRoot() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root ? "; where a container keeps root from starting it, run Cairn as an ordinary user" : "";
    }
}
