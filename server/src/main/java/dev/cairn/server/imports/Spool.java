package dev.cairn.server.imports;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.EventCodec;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was decided and is not recorded yet, in a temporary file that only its owner can read. */
final class Spool implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final DataOutputStream out;
    private boolean written;

    Spool() throws IOException {
        this.file = Files.createTempFile("cairn-import-", ".spool");
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    /**
     * One row and what it leads to.
     *
     * @param line the line of the file
     * @param key the same for the same row, whenever it is read
     * @param events in order; none where all that it says holds already
     */
    record Decided(long line, String key, List<Sequenced> events) {}

    /**
     * An event and its place in its stream.
     *
     * @param sequence from 0
     */
    record Sequenced(long sequence, DomainEvent event) {}

    void write(Decided row) throws IOException {
        out.writeLong(row.line());
        writeText(row.key());
        out.writeInt(row.events().size());
        for (Sequenced sequenced : row.events()) {
            DomainEvent event = sequenced.event();
            out.writeLong(sequenced.sequence());
            writeText(EventCatalogue.name(event.getClass()));
            out.writeInt(EventCatalogue.revision(event.getClass()));
            writeText(EventCodec.write(event));
        }
    }

    /** Reads everything from the beginning. Nothing is written any more. */
    Reader read() throws IOException {
        if (!written) {
            out.writeLong(-1);
            out.close();
            written = true;
        }
        return new Reader(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)));
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void writeText(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads rows in the order in which they were written. */
    static final class Reader implements Closeable {

        private final DataInputStream in;

        private Reader(DataInputStream in) {
            this.in = in;
        }

        /** The next row, or null at the end. */
        @Nullable
        Decided next() throws IOException {
            long line = in.readLong();
            if (line < 0) {
                return null;
            }
            String key = readText();
            int count = in.readInt();
            List<Sequenced> events = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                long sequence = in.readLong();
                String name = readText();
                int revision = in.readInt();
                events.add(new Sequenced(sequence, EventCodec.read(name, revision, readText())));
            }
            return new Decided(line, key, events);
        }

        private String readText() throws IOException {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
