package dev.cairn.events.retrospective;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.events.PrefixedUuid;

/**
 * Names an action that a retrospective decided.
 *
 * @param value {@code action:<uuid>}
 */
public record ActionId(@JsonValue String value) implements Comparable<ActionId> {

    private static final String PREFIX = "action:";

    /** @throws IllegalArgumentException where the value is not of that form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActionId {
        PrefixedUuid.require(PREFIX, value);
    }

    /** The id that always belongs to this key: the same key, the same id. */
    public static ActionId fromKey(String key) {
        return new ActionId(PrefixedUuid.fromKey(PREFIX, key));
    }

    /** An id that nobody had before. */
    public static ActionId random() {
        return new ActionId(PrefixedUuid.random(PREFIX));
    }

    @Override
    public int compareTo(ActionId other) {
        return value.compareTo(other.value);
    }

    /** The value itself, for stores and messages route by this text. */
    @Override
    public String toString() {
        return value;
    }
}
