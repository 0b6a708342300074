package dev.cairn.server.eventfile;

import dev.cairn.server.parquet.ParquetColumn;
import dev.cairn.server.parquet.ParquetFile;
import dev.cairn.server.parquet.ParquetType;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events as a Parquet file, for tools that analyse them: the columns of an envelope, without its hash. It is not restored. */
public final class ParquetEvents implements EventSink {

    private static final Column[] COLUMNS = Column.values();

    private final List<ParquetColumn> columns = new ArrayList<>();
    private final ParquetFile file;
    private String cairnVersion = "";

    /** @param out buffered; it belongs to the caller */
    public ParquetEvents(OutputStream out) throws IOException {
        for (Column column : COLUMNS) {
            columns.add(new ParquetColumn(column.key(), type(column), mayBeMissing(column)));
        }
        file = new ParquetFile(out, columns);
    }

    private static ParquetType type(Column column) {
        return switch (column) {
            case POSITION, SEQUENCE -> ParquetType.LONG;
            case REVISION -> ParquetType.INT;
            case EFFECTIVE_AT, RECORDED_AT, CLAIMED_AT -> ParquetType.INSTANT;
            case EVENT_ID, STREAM_ID, NAME -> ParquetType.TEXT;
            case DATA, METADATA -> ParquetType.JSON;
        };
    }

    private static boolean mayBeMissing(Column column) {
        return column == Column.EFFECTIVE_AT || column == Column.CLAIMED_AT;
    }

    @Override
    public void begin(Header header) {
        cairnVersion = header.cairnVersion();
    }

    @Override
    public void add(LoggedRow event) throws IOException {
        for (int i = 0; i < COLUMNS.length; i++) {
            ParquetColumn column = columns.get(i);
            Field field = event.get(COLUMNS[i]);
            if (field.isNull()) {
                column.addNothing();
            } else {
                switch (type(COLUMNS[i])) {
                    case INT, LONG -> column.add(field.number());
                    case INSTANT -> column.add(Instant.parse(field.text()).toEpochMilli());
                    case TEXT, JSON -> field.addTo(column);
                }
            }
        }
        file.endRow();
    }

    @Override
    public void end(Manifest manifest) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("format", Header.FORMAT);
        facts.put("format_version", Integer.toString(Header.FORMAT_VERSION));
        facts.put("events", Long.toString(manifest.events()));
        facts.put("first_position", Long.toString(manifest.firstPosition()));
        facts.put("last_position", Long.toString(manifest.lastPosition()));
        file.end(facts, "Cairn " + cairnVersion);
    }
}
