package dev.cairn.server.exports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the events of the log are written. */
enum EventsFormat {
    /** Lines of JSON, which can be restored. */
    NDJSON("application/x-ndjson", "events.ndjson"),
    /** Columns, for tools that analyse them. */
    PARQUET("application/vnd.apache.parquet", "events.parquet");

    private final String type;
    private final String file;

    EventsFormat(String type, String file) {
        this.type = type;
        this.file = file;
    }

    /** The media type. */
    String type() {
        return type;
    }

    /** What a file is called. */
    String file() {
        return file;
    }

    /** Its name as it is told, for example {@code ndjson}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that name. */
    static Optional<EventsFormat> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The one that a file of this name has. */
    static EventsFormat of(String fileName) {
        return fileName.endsWith(".parquet") ? PARQUET : NDJSON;
    }
}
