package dev.cairn.server.exports;

import dev.cairn.server.cli.ProgressLine;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Looks on while an export comes in: how many lines there were, of how many where its first line says so, and how it ended. */
final class ExportProgress {

    private static final byte[] MANIFEST = "{\"manifest\":".getBytes(StandardCharsets.US_ASCII);
    /** With which a Parquet file begins and ends: PAR1. */
    private static final int PARQUET = 0x50415231;

    private static final int LONGEST_HEADER = 4096;

    private final ProgressLine line;
    private final ByteArrayOutputStream header = new ByteArrayOutputStream();
    private long total = -1;
    private long lines;
    private long bytes;
    private int lastBytes;
    private boolean parquet;
    private int column;
    private boolean likeManifest;
    private boolean lastWasManifest;

    ExportProgress(ProgressLine line) {
        this.line = line;
    }

    /** The same stream, looked at as it is read. */
    InputStream watching(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                for (int i = 0; i < read; i++) {
                    see(bytes[offset + i]);
                }
                if (read > 0 && parquet) {
                    line.show("Exporting", ExportProgress.this.bytes >> 20, "MB");
                } else if (read > 0 && total > 0) {
                    line.show("Exporting", Math.max(0, lines - 1), "events", Math.min(total, lines), total);
                }
                return read;
            }
        };
    }

    private void see(byte next) {
        bytes++;
        lastBytes = (lastBytes << 8) | (next & 0xff);
        if (bytes == 4) {
            parquet = lastBytes == PARQUET;
        }
        if (parquet) {
            return;
        }
        if (lines == 0 && header.size() < LONGEST_HEADER) {
            header.write(next);
        }
        if (next == '\n') {
            if (lines == 0) {
                total = eventsOf(header.toString(StandardCharsets.UTF_8));
            }
            lines++;
            lastWasManifest = likeManifest && column > MANIFEST.length;
            column = 0;
        } else {
            if (column < MANIFEST.length) {
                likeManifest = (column == 0 || likeManifest) && next == MANIFEST[column];
            }
            column++;
            lastWasManifest = false;
        }
    }

    /** How many events a header tells of; 0 where it is none, as that of a history. */
    private static long eventsOf(String header) {
        try {
            return JsonMapper.shared().readTree(header).path("events").asLong(0);
        } catch (JacksonException e) {
            return 0;
        }
    }

    /** Whether the last line was a manifest, and whole. */
    boolean endsWithManifest() {
        return lastWasManifest;
    }

    /** Whether it was a Parquet file, and came to its end. */
    boolean endsAsParquet() {
        return parquet && bytes > 8 && lastBytes == PARQUET;
    }

    void clear() {
        line.clear();
    }
}
