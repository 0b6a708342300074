package dev.cairn.events.objective;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.events.PrefixedUuid;

/**
 * Names a piece of work within the stream of its goal.
 *
 * @param value {@code initiative:<uuid>}
 */
public record InitiativeId(@JsonValue String value) implements Comparable<InitiativeId> {

    private static final String PREFIX = "initiative:";

    /** @throws IllegalArgumentException where the value is not of that form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InitiativeId {
        PrefixedUuid.require(PREFIX, value);
    }

    /** The id that always belongs to this key: the same key, the same id. */
    public static InitiativeId fromKey(String key) {
        return new InitiativeId(PrefixedUuid.fromKey(PREFIX, key));
    }

    /** An id that nobody had before. */
    public static InitiativeId random() {
        return new InitiativeId(PrefixedUuid.random(PREFIX));
    }

    @Override
    public int compareTo(InitiativeId other) {
        return value.compareTo(other.value);
    }

    /** The value itself, for stores and messages route by this text. */
    @Override
    public String toString() {
        return value;
    }
}
