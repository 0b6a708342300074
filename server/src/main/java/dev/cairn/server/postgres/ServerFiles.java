package dev.cairn.server.postgres;

import com.sun.management.OperatingSystemMXBean;
import dev.cairn.server.home.DataDirectory;
import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the embedded server has on disk, below one directory that only its user can look into. */
final class ServerFiles {

    /** Said on the server's command line at each start, where they win over its configuration files. */
    static final Map<String, String> SERVER_SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "100"),
            Map.entry("jit", "off"),
            // Where the tables in use do not fit, each check-in reads pages from the system and writes others back to
            // it.
            Map.entry("shared_buffers", ofMemory(8, 128, 2048)),
            // For indexes that are made over all rows, two at a time, in a rebuild; vacuum needs a fraction of it.
            Map.entry("maintenance_work_mem", ofMemory(48, 64, 512)),
            Map.entry("autovacuum_work_mem", "64MB"),
            Map.entry("wal_buffers", "16MB"),
            // The journal of PostgreSQL holds each page whole once after a checkpoint; so not after every gigabyte.
            Map.entry("max_wal_size", "2GB"),
            // A week of log files, one a weekday.
            Map.entry("logging_collector", "on"),
            Map.entry("log_directory", "../log"),
            Map.entry("log_filename", "postgresql-%a.log"),
            Map.entry("log_rotation_age", "1d"),
            Map.entry("log_truncate_on_rotation", "on"));

    private static final int PASSWORD_BYTES = 32;

    private final Path directory;

    ServerFiles(Path directory) {
        this.directory = directory;
    }

    /** A part of the memory of the machine, or of what its container may have; it is taken only as it is used. */
    private static String ofMemory(int part, long leastMegabytes, long mostMegabytes) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.clamp((system.getTotalMemorySize() / part) >> 20, leastMegabytes, mostMegabytes) + "MB";
    }

    /** The cluster itself. */
    Path data() {
        return directory.resolve("data");
    }

    /** Where the server's programs are unpacked. */
    Path programs() {
        return directory.resolve("programs");
    }

    /** What the server has to say. */
    Path log() {
        return directory.resolve("log");
    }

    /** What the server says before it has opened its own log. */
    Path startLog() {
        return log().resolve("start.log");
    }

    Path passwordFile() {
        return directory.resolve("password");
    }

    private Path initialised() {
        return directory.resolve("initialised");
    }

    /** The password of all roles of the server. */
    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /**
     * Creates what is missing.
     *
     * @throws StartRefusedException where what is there cannot be used
     */
    void prepare() throws IOException {
        for (Path each : List.of(directory, programs(), log())) {
            DataDirectory.createPrivate(each);
        }
        Files.deleteIfExists(startLog());
        setAsideHalfMade();
        requireSameMajorVersion();
        if (Files.exists(passwordFile())) {
            return;
        }
        if (Files.exists(initialised())) {
            throw new StartRefusedException(
                    ExitCode.DATA_DIRECTORY_UNUSABLE,
                    "The password file of the embedded PostgreSQL, " + passwordFile() + ", is missing; restore it.");
        }
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        DataDirectory.writePrivate(
                passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
    }

    /** From now on the cluster is complete, and is never set aside. */
    void markInitialised() throws IOException {
        if (!Files.exists(initialised())) {
            DataDirectory.writePrivate(initialised(), "");
        }
    }

    /** A service file by which psql, pg_dump and pg_basebackup get in. */
    void describeAccess(int port, String user, String database) throws IOException {
        String service = """
                [%1$s]
                host=127.0.0.1
                port=%2$d
                dbname=%3$s
                user=%1$s
                password=%4$s

                [postgres]
                host=127.0.0.1
                port=%2$d
                dbname=%3$s
                user=postgres
                password=%4$s
                """.formatted(user, port, database, password());
        DataDirectory.writePrivate(directory.resolve("pg_service.conf"), service);
    }

    /** The server that runs on this cluster by the word of its pid file, or null where none does. */
    @Nullable
    ProcessHandle postmaster() throws IOException {
        Path pidFile = data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return null;
        }
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .filter(line -> line.strip().matches("[1-9][0-9]*"))
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                    .orElse(null);
        }
    }

    /** The program that ran as the server the last time, which it notes together with its options; null before the first start. */
    @Nullable
    Path program() throws IOException {
        Path noted = data().resolve("postmaster.opts");
        return Files.exists(noted) ? Path.of(Files.readString(noted).strip().replaceFirst(" \".*", "")) : null;
    }

    /** A first start that was interrupted leaves a cluster that nobody can have written to. */
    private void setAsideHalfMade() throws IOException {
        if (Files.exists(initialised()) || !Files.exists(data()) || postmaster() != null) {
            return;
        }
        try (Stream<Path> content = Files.list(data())) {
            if (content.findAny().isEmpty()) {
                return;
            }
        }
        int number = 1;
        while (Files.exists(directory.resolve("half-made-" + number))) {
            number++;
        }
        Files.move(data(), directory.resolve("half-made-" + number));
    }

    private void requireSameMajorVersion() throws IOException {
        Path versionFile = data().resolve("PG_VERSION");
        if (!Files.exists(versionFile)) {
            return;
        }
        int written = Integer.parseInt(Files.readString(versionFile).strip());
        int bundled = bundledMajorVersion();
        if (written == bundled) {
            return;
        }
        throw new StartRefusedException(
                ExitCode.DATA_NEWER,
                "The data in " + data() + " was written by PostgreSQL " + written
                        + ", and this Cairn brings PostgreSQL "
                        + bundled + "; "
                        + (written > bundled
                                ? "use a newer Cairn."
                                : "use the Cairn that wrote it, and see docs/operations.md for the way on."));
    }

    static int bundledMajorVersion() throws IOException {
        Properties bundled = new Properties();
        try (InputStream in = ServerFiles.class.getResourceAsStream("/bundled.properties")) {
            bundled.load(java.util.Objects.requireNonNull(in, "bundled.properties"));
        }
        return Integer.parseInt(bundled.getProperty("postgres").replaceFirst("\\..*", ""));
    }
}
