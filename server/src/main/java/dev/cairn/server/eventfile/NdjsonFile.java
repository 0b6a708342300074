package dev.cairn.server.eventfile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as lines of JSON: a header, an envelope for each event, and a manifest, which a file that was cut off does not have. Each
 * line ends with its hash in the {@link Chain}. The same log gives the same bytes, whenever and wherever it is written.
 */
public final class NdjsonFile implements EventSink {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final byte[] END = {'\n'};
    private static final Column[] COLUMNS = Column.values();

    /** What comes before each column. */
    private static final byte[][] KEYS = Arrays.stream(COLUMNS)
            .map(column -> ((column == Column.POSITION ? "{" : ",") + "\"" + column.key() + "\":")
                    .getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private final OutputStream out;
    private final Chain chain = new Chain();
    private final Line line = new Line();

    /** @param out buffered; it belongs to the caller */
    public NdjsonFile(OutputStream out) {
        this.out = out;
    }

    @Override
    public void begin(Header header) throws IOException {
        ObjectNode first = JSON.createObjectNode();
        first.put("format", Header.FORMAT);
        first.put("format_version", Header.FORMAT_VERSION);
        first.put("cairn_version", header.cairnVersion());
        first.put("events", header.events());
        first.put("last_position", header.lastPosition());
        write(first);
    }

    @Override
    public void add(LoggedRow event) throws IOException {
        line.clear();
        for (int i = 0; i < COLUMNS.length; i++) {
            line.add(KEYS[i]);
            Field field = event.get(COLUMNS[i]);
            if (COLUMNS[i].isText()) {
                line.addText(field);
            } else {
                line.addJson(field);
            }
        }
        write();
    }

    @Override
    public void end(Manifest manifest) throws IOException {
        ObjectNode last = JSON.createObjectNode();
        ObjectNode counts = last.putObject("manifest");
        counts.put("events", manifest.events());
        counts.put("first_position", manifest.firstPosition());
        counts.put("last_position", manifest.lastPosition());
        ObjectNode names = counts.putObject("names");
        manifest.names().forEach(names::put);
        ObjectNode kinds = counts.putObject("streams");
        manifest.streams()
                .forEach((kind, streams) ->
                        kinds.putObject(kind).put("streams", streams.streams()).put("events", streams.events()));
        write(last);
        out.flush();
    }

    private void write(ObjectNode node) throws IOException {
        byte[] json = JSON.writeValueAsBytes(node);
        // Without its last brace, which comes after the hash.
        line.clear().add(json, 0, json.length - 1);
        write();
    }

    private void write() throws IOException {
        byte[] hash = chain.next(line.bytes(), line.length());
        line.add(Chain.BEFORE_HASH).add(hash).add(Chain.AFTER_HASH).add(END);
        out.write(line.bytes(), 0, line.length());
    }
}
