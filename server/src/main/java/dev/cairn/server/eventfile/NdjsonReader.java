package dev.cairn.server.eventfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what {@link NdjsonFile} wrote, a line at a time, and hands out nothing that is not to the letter what was written. Whoever
 * has come to the end has had the whole file.
 */
public final class NdjsonReader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Column> COLUMNS = new HashMap<>();

    static {
        for (Column column : Column.values()) {
            COLUMNS.put(column.key(), column);
        }
    }

    private final NdjsonLines lines;
    private final Manifest.Counting counting = new Manifest.Counting();
    private final Header header;
    private long lastPosition;

    /**
     * Begins with the header.
     *
     * @param in which belongs to the caller
     * @throws UnusableFileException where it is no file of events, or one of another version
     */
    public NdjsonReader(InputStream in) throws IOException {
        this.lines = new NdjsonLines(in);
        this.header = readHeader(lines);
    }

    /** What the file says of itself. */
    public Header header() {
        return header;
    }

    private static Header readHeader(NdjsonLines lines) throws IOException {
        byte[] line;
        try {
            line = lines.next();
        } catch (UnusableFileException e) {
            throw new UnusableFileException(1, "this is no file that `cairn export events` wrote.");
        }
        JsonNode first = line == null ? null : node(line, 1);
        if (first == null || !first.path("format").asString("").equals(Header.FORMAT)) {
            throw new UnusableFileException(1, "this is no file that `cairn export events` wrote.");
        }
        int version = first.path("format_version").asInt(0);
        if (version != Header.FORMAT_VERSION) {
            throw new UnusableFileException(
                    1,
                    "the file has version " + version + " of the format, written by Cairn "
                            + first.path("cairn_version").asString("") + "; this Cairn reads version "
                            + Header.FORMAT_VERSION + ".");
        }
        return new Header(
                first.path("cairn_version").asString(""),
                first.path("events").asLong(),
                first.path("last_position").asLong());
    }

    /**
     * The next event, or null where all have been read and are what the manifest says.
     *
     * @throws UnusableFileException where the line is not what was written, or the file ends before its end
     */
    public @Nullable Envelope next() throws IOException {
        byte[] line = lines.next();
        if (line == null) {
            throw new UnusableFileException(lines.number() + 1, "the file ends before its manifest: it was cut off.");
        }
        Envelope event;
        try {
            event = envelope(line);
        } catch (JacksonException | DateTimeException | NumberFormatException e) {
            throw new UnusableFileException(lines.number(), "it is no envelope of an event: " + firstLine(e));
        }
        if (event == null) {
            requireEnd(node(line, lines.number()));
            return null;
        }
        if (event.position() <= lastPosition) {
            throw new UnusableFileException(
                    lines.number(),
                    "positions ascend, and " + event.position() + " does not come after " + lastPosition + ".");
        }
        lastPosition = event.position();
        counting.count(event.position(), event.streamId(), event.sequence(), event.name());
        return event;
    }

    /** Gives null where the line is no event, but the manifest. */
    private @Nullable Envelope envelope(byte[] line) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        try (JsonParser parser = JSON.createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                if (key.equals("manifest")) {
                    return null;
                }
                JsonToken value = parser.nextToken();
                Column column = COLUMNS.get(key);
                if (value.isStructStart()) {
                    int from = (int) parser.currentTokenLocation().getByteOffset();
                    parser.skipChildren();
                    int to = (int) parser.currentLocation().getByteOffset();
                    put(texts, column, new String(line, from, to - from, StandardCharsets.UTF_8));
                } else if (value != JsonToken.VALUE_NULL) {
                    put(texts, column, parser.getString());
                }
            }
        }
        return new Envelope(
                lines.number(),
                Long.parseLong(need(texts, Column.POSITION)),
                need(texts, Column.EVENT_ID),
                need(texts, Column.STREAM_ID),
                Long.parseLong(need(texts, Column.SEQUENCE)),
                need(texts, Column.NAME),
                Integer.parseInt(need(texts, Column.REVISION)),
                Instant.parse(need(texts, Column.RECORDED_AT)),
                need(texts, Column.DATA),
                need(texts, Column.METADATA));
    }

    private static void put(Map<Column, String> texts, @Nullable Column column, String text) {
        if (column != null) {
            texts.put(column, text);
        }
    }

    private String need(Map<Column, String> texts, Column column) {
        String text = texts.get(column);
        if (text == null) {
            throw new UnusableFileException(
                    lines.number(), "it is no envelope of an event: " + column.key() + " is missing.");
        }
        return text;
    }

    private void requireEnd(JsonNode last) throws IOException {
        JsonNode counts = last.path("manifest");
        Manifest read = counting.manifest();
        if (counts.path("events").asLong(-1) != read.events()
                || counts.path("first_position").asLong(-1) != read.firstPosition()
                || counts.path("last_position").asLong(-1) != read.lastPosition()
                || read.events() != header.events()) {
            throw new UnusableFileException(
                    lines.number(),
                    "the manifest tells of " + counts.path("events").asLong() + " events up to position "
                            + counts.path("last_position").asLong() + ", and " + read.events() + " up to position "
                            + read.lastPosition() + " came before it.");
        }
        if (lines.next() != null) {
            throw new UnusableFileException(lines.number(), "nothing comes after the manifest.");
        }
    }

    private static JsonNode node(byte[] line, long number) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw new UnusableFileException(number, "it is no JSON: " + firstLine(e));
        }
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** How many bytes of the file have been read. */
    public long bytes() {
        return lines.bytes();
    }
}
