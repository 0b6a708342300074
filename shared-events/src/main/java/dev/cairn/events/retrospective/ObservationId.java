package dev.cairn.events.retrospective;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.events.PrefixedUuid;

/**
 * Names an observation of a retrospective.
 *
 * @param value {@code observation:<uuid>}
 */
public record ObservationId(@JsonValue String value) implements Comparable<ObservationId> {

    private static final String PREFIX = "observation:";

    /** @throws IllegalArgumentException where the value is not of that form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ObservationId {
        PrefixedUuid.require(PREFIX, value);
    }

    /** The id that always belongs to this key: the same key, the same id. */
    public static ObservationId fromKey(String key) {
        return new ObservationId(PrefixedUuid.fromKey(PREFIX, key));
    }

    /** An id that nobody had before. */
    public static ObservationId random() {
        return new ObservationId(PrefixedUuid.random(PREFIX));
    }

    @Override
    public int compareTo(ObservationId other) {
        return value.compareTo(other.value);
    }

    /** The value itself, for stores and messages route by this text. */
    @Override
    public String toString() {
        return value;
    }
}
