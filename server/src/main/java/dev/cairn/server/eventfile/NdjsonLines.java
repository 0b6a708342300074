package dev.cairn.server.eventfile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a file with their hashes, looked at as they are read: none is handed out that was changed, or that does not follow on
 * the one before.
 */
final class NdjsonLines {

    /** No event is that large; whoever sends something else gets no memory for it. */
    private static final int LONGEST = 64 << 20;

    private static final int AFTER_CONTENT = Chain.BEFORE_HASH.length + Chain.LETTERS + Chain.AFTER_HASH.length;
    private static final String CHANGED =
            "its hash is wrong: it was changed, or lines before it are missing, were added or are in another order.";

    private final InputStream in;
    private final Chain chain = new Chain();
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private byte[] line = new byte[8192];
    private long number;
    private long bytes;

    NdjsonLines(InputStream in) {
        this.in = in;
    }

    /**
     * The next line as JSON, without its hash; null at the end.
     *
     * @throws UnusableFileException where it is not as it was written
     */
    byte @Nullable [] next() throws IOException {
        int length = read();
        if (length < 0) {
            return null;
        }
        number++;
        int content = length - AFTER_CONTENT;
        if (content < 1 || !hasHash(content)) {
            throw new UnusableFileException(number, "it does not end with its hash, as every line of an export does.");
        }
        byte[] expected = chain.next(line, content);
        int hash = content + Chain.BEFORE_HASH.length;
        if (!Arrays.equals(line, hash, hash + Chain.LETTERS, expected, 0, Chain.LETTERS)) {
            throw new UnusableFileException(number, CHANGED);
        }
        byte[] json = Arrays.copyOf(line, content + 1);
        json[content] = '}';
        return json;
    }

    private boolean hasHash(int content) {
        int after = content + Chain.BEFORE_HASH.length + Chain.LETTERS;
        return Arrays.equals(
                        line,
                        content,
                        content + Chain.BEFORE_HASH.length,
                        Chain.BEFORE_HASH,
                        0,
                        Chain.BEFORE_HASH.length)
                && Arrays.equals(
                        line, after, after + Chain.AFTER_HASH.length, Chain.AFTER_HASH, 0, Chain.AFTER_HASH.length);
    }

    /** Gives the length of the next line, or -1 where there is none. */
    private int read() throws IOException {
        int length = 0;
        while (true) {
            if (at == filled) {
                filled = in.read(buffer);
                at = 0;
                if (filled < 0) {
                    filled = 0;
                    if (length > 0) {
                        throw new UnusableFileException(number + 1, "it was cut off: it has no end.");
                    }
                    return -1;
                }
            }
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int count = end - at;
            if (length + count > LONGEST) {
                throw new UnusableFileException(number + 1, "it is longer than any line of an export.");
            }
            if (length + count > line.length) {
                line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
            }
            System.arraycopy(buffer, at, line, length, count);
            length += count;
            bytes += count;
            at = end;
            if (end < filled) {
                at++;
                bytes++;
                return length;
            }
        }
    }

    /** Which line was handed out last, from 1. */
    long number() {
        return number;
    }

    /** How many bytes have been taken. */
    long bytes() {
        return bytes;
    }
}
