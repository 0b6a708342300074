package dev.cairn.events.objective;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.events.PrefixedUuid;

/**
 * Names a goal, which is a stream of its own.
 *
 * @param value {@code objective:<uuid>}
 */
public record ObjectiveId(@JsonValue String value) implements Comparable<ObjectiveId> {

    private static final String PREFIX = "objective:";

    /** @throws IllegalArgumentException where the value is not of that form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ObjectiveId {
        PrefixedUuid.require(PREFIX, value);
    }

    /** The id that always belongs to this key: the same key, the same id. */
    public static ObjectiveId fromKey(String key) {
        return new ObjectiveId(PrefixedUuid.fromKey(PREFIX, key));
    }

    /** An id that nobody had before. */
    public static ObjectiveId random() {
        return new ObjectiveId(PrefixedUuid.random(PREFIX));
    }

    @Override
    public int compareTo(ObjectiveId other) {
        return value.compareTo(other.value);
    }

    /** The value itself, for stores and messages route by this text. */
    @Override
    public String toString() {
        return value;
    }
}
