package dev.cairn.events.objective;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.events.PrefixedUuid;

/**
 * Names a key result within the stream of its goal.
 *
 * @param value {@code key-result:<uuid>}
 */
public record KeyResultId(@JsonValue String value) implements Comparable<KeyResultId> {

    private static final String PREFIX = "key-result:";

    /** @throws IllegalArgumentException where the value is not of that form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public KeyResultId {
        PrefixedUuid.require(PREFIX, value);
    }

    /** The id that always belongs to this key: the same key, the same id. */
    public static KeyResultId fromKey(String key) {
        return new KeyResultId(PrefixedUuid.fromKey(PREFIX, key));
    }

    /** An id that nobody had before. */
    public static KeyResultId random() {
        return new KeyResultId(PrefixedUuid.random(PREFIX));
    }

    @Override
    public int compareTo(KeyResultId other) {
        return value.compareTo(other.value);
    }

    /** The value itself, for stores and messages route by this text. */
    @Override
    public String toString() {
        return value;
    }
}
