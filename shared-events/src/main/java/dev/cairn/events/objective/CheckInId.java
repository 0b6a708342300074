package dev.cairn.events.objective;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.events.PrefixedUuid;

/**
 * Names a reading, so that it can be corrected or retracted.
 *
 * @param value {@code check-in:<uuid>}
 */
public record CheckInId(@JsonValue String value) implements Comparable<CheckInId> {

    private static final String PREFIX = "check-in:";

    /** @throws IllegalArgumentException where the value is not of that form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CheckInId {
        PrefixedUuid.require(PREFIX, value);
    }

    /** The id that always belongs to this key: the same key, the same id. */
    public static CheckInId fromKey(String key) {
        return new CheckInId(PrefixedUuid.fromKey(PREFIX, key));
    }

    /** An id that nobody had before. */
    public static CheckInId random() {
        return new CheckInId(PrefixedUuid.random(PREFIX));
    }

    @Override
    public int compareTo(CheckInId other) {
        return value.compareTo(other.value);
    }

    /** The value itself, for stores and messages route by this text. */
    @Override
    public String toString() {
        return value;
    }
}
