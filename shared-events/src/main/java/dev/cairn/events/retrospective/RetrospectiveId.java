package dev.cairn.events.retrospective;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.events.PrefixedUuid;

/**
 * Names a retrospective, which is a stream of its own.
 *
 * @param value {@code retrospective:<uuid>}
 */
public record RetrospectiveId(@JsonValue String value) implements Comparable<RetrospectiveId> {

    private static final String PREFIX = "retrospective:";

    /** @throws IllegalArgumentException where the value is not of that form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RetrospectiveId {
        PrefixedUuid.require(PREFIX, value);
    }

    /** The id that always belongs to this key: the same key, the same id. */
    public static RetrospectiveId fromKey(String key) {
        return new RetrospectiveId(PrefixedUuid.fromKey(PREFIX, key));
    }

    /** An id that nobody had before. */
    public static RetrospectiveId random() {
        return new RetrospectiveId(PrefixedUuid.random(PREFIX));
    }

    @Override
    public int compareTo(RetrospectiveId other) {
        return value.compareTo(other.value);
    }

    /** The value itself, for stores and messages route by this text. */
    @Override
    public String toString() {
        return value;
    }
}
