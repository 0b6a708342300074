package dev.cairn.server.security;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/**
 * The secret that lets whoever owns the data directory use Cairn as its operator: 256 random bits in a file that nobody else
 * can read. It is made at the first start and stays; to change it, stop Cairn, delete the file and start again.
 */
public final class TokenFile {

    private static final String NAME = "token";
    private static final int BYTES = 32;
    private static final int SHORTEST = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private TokenFile() {}

    /** Where it lies in this data directory. */
    public static Path in(Path dataDirectory) {
        return dataDirectory.resolve(NAME);
    }

    /**
     * The token of this file.
     *
     * @throws NoSuchFileException where there is none
     * @throws IOException where it cannot be read
     */
    public static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }

    /**
     * The token of this file, which is made where it is missing.
     *
     * @throws IOException where the file can be neither read nor written, or where others may read it: it may be known
     */
    static String readOrCreate(Path file) throws IOException {
        if (Files.exists(file) && openToOthers(file)) {
            throw new IOException("Others than its owner may use " + file + ": close it with `chmod 600 " + file
                    + "`, or delete it where somebody may have read it, and the next start makes a new one.");
        }
        try {
            create(file);
        } catch (FileAlreadyExistsException e) {
            // The usual case: every start but the first.
        }
        String token = read(file);
        if (token.length() < SHORTEST) {
            throw new IOException(file + " holds no token: delete it, and the next start makes a new one.");
        }
        return token;
    }

    private static void create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n";
        Files.createDirectories(file.toAbsolutePath().getParent());
        // Closed from its first moment, not made open and closed afterwards.
        FileAttribute<?>[] closed = posix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        try (SeekableByteChannel channel = Files.newByteChannel(
                        file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), closed);
                var out = Channels.newOutputStream(channel)) {
            out.write(token.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static boolean openToOthers(Path file) throws IOException {
        return posix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file));
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
