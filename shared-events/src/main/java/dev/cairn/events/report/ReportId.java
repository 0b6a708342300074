package dev.cairn.events.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.events.PrefixedUuid;

/**
 * Names a report, which is a stream of its own.
 *
 * @param value {@code report:<uuid>}
 */
public record ReportId(@JsonValue String value) implements Comparable<ReportId> {

    private static final String PREFIX = "report:";

    /** @throws IllegalArgumentException where the value is not of that form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReportId {
        PrefixedUuid.require(PREFIX, value);
    }

    /** The id that always belongs to this key: the same key, the same id. */
    public static ReportId fromKey(String key) {
        return new ReportId(PrefixedUuid.fromKey(PREFIX, key));
    }

    /** An id that nobody had before. */
    public static ReportId random() {
        return new ReportId(PrefixedUuid.random(PREFIX));
    }

    @Override
    public int compareTo(ReportId other) {
        return value.compareTo(other.value);
    }

    /** The value itself, for stores and messages route by this text. */
    @Override
    public String toString() {
        return value;
    }
}
