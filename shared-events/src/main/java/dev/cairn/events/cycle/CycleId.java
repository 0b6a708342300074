package dev.cairn.events.cycle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.events.PrefixedUuid;

/**
 * Names a cycle, which is a stream of its own.
 *
 * @param value {@code cycle:<uuid>}
 */
public record CycleId(@JsonValue String value) implements Comparable<CycleId> {

    private static final String PREFIX = "cycle:";

    /** @throws IllegalArgumentException where the value is not of that form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CycleId {
        PrefixedUuid.require(PREFIX, value);
    }

    /** The id that always belongs to this key: the same key, the same id. */
    public static CycleId fromKey(String key) {
        return new CycleId(PrefixedUuid.fromKey(PREFIX, key));
    }

    /** An id that nobody had before. */
    public static CycleId random() {
        return new CycleId(PrefixedUuid.random(PREFIX));
    }

    @Override
    public int compareTo(CycleId other) {
        return value.compareTo(other.value);
    }

    /** The value itself, for stores and messages route by this text. */
    @Override
    public String toString() {
        return value;
    }
}
