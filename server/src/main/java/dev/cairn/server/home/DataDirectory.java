package dev.cairn.server.home;

import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Where Cairn keeps what it has: its PostgreSQL and its secrets. It belongs to one operating system user and, while it is
 * open, to one Cairn. The system gives the lock back when a process ends, however it ends.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens the directory for this process alone, and creates it where it is missing.
     *
     * @throws StartRefusedException where another Cairn has it, or it cannot be used
     */
    public static DataDirectory open(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        FileChannel channel;
        try {
            createPrivate(path);
            channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unusable(path, e);
        }
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process, which is in use as well.
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw unusable(path, e);
        }
        if (lock == null) {
            StartRefusedException inUse = new StartRefusedException(
                    ExitCode.DATA_DIRECTORY_IN_USE,
                    "Another Cairn is running on the data directory " + path
                            + "; stop it, or choose another directory with CAIRN_HOME.");
            closeQuietly(channel, inUse);
            throw inUse;
        }
        return new DataDirectory(path, channel, lock);
    }

    /** The directory itself, absolute. */
    public Path path() {
        return path;
    }

    /**
     * Creates a directory, and those above it, that nobody but this user can look into; one that is there already is closed
     * to others.
     */
    public static void createPrivate(Path directory) throws IOException {
        if (!supportsPermissions(directory)) {
            Files.createDirectories(directory);
        } else if (Files.isDirectory(directory)) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        } else {
            Files.createDirectories(directory, permissions("rwx------"));
        }
    }

    /** Writes a file that nobody but this user can read, in one step: a reader sees the old content or the new. */
    public static void writePrivate(Path file, String content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        if (supportsPermissions(file)) {
            Files.createFile(fresh, permissions("rw-------"));
        } else {
            Files.createFile(fresh);
        }
        Files.writeString(fresh, content);
        Files.move(
                fresh,
                file,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean supportsPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?> permissions(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static StartRefusedException unusable(Path path, IOException e) {
        return new StartRefusedException(
                ExitCode.DATA_DIRECTORY_UNUSABLE,
                "The data directory " + path + " cannot be used: " + reason(e) + ".",
                e);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException denied -> "this user may not write " + denied.getFile();
            case java.nio.file.FileAlreadyExistsException file -> file.getFile() + " is no directory";
            default -> String.valueOf(e.getMessage());
        };
    }

    private static void closeQuietly(FileChannel channel, @Nullable Exception because) {
        try {
            channel.close();
        } catch (IOException e) {
            if (because != null) {
                because.addSuppressed(e);
            }
        }
    }

    /** Gives it back to the next Cairn. */
    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
