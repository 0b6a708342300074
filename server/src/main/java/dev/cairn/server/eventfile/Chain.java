package dev.cairn.server.eventfile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hashes of the lines of one file, one after the other. Each is taken over the hash before it and the line itself, so that a
 * line that was changed, left out, added or moved is the first one whose hash does not fit.
 *
 * <p>A line shows the first 128 bits of its SHA-256, in hexadecimal; the next one is taken over all 256. That finds what was
 * damaged, and is no signature: whoever makes a whole file anew makes its hashes anew as well.
 */
public final class Chain {

    /** What comes between the content of a line and its hash. */
    static final byte[] BEFORE_HASH = ",\"hash\":\"".getBytes(StandardCharsets.US_ASCII);

    /** What ends a line after its hash. */
    static final byte[] AFTER_HASH = "\"}".getBytes(StandardCharsets.US_ASCII);

    /** Letters of a hash in a line. */
    static final int LETTERS = 32;

    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest digest;
    private byte[] last = new byte[0];

    /** The beginning, before any line. */
    public Chain() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /**
     * The hash of the next line.
     *
     * @param content the line up to its hash
     */
    byte[] next(byte[] content, int length) {
        digest.update(last);
        digest.update(content, 0, length);
        last = digest.digest();
        return HEX.formatHex(last, 0, LETTERS / 2).getBytes(StandardCharsets.US_ASCII);
    }
}
