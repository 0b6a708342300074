package dev.cairn.events.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.events.PrefixedUuid;

/**
 * Names a team, which is a stream of its own.
 *
 * @param value {@code team:<uuid>}
 */
public record TeamId(@JsonValue String value) implements Comparable<TeamId> {

    private static final String PREFIX = "team:";

    /** @throws IllegalArgumentException where the value is not of that form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TeamId {
        PrefixedUuid.require(PREFIX, value);
    }

    /** The id that always belongs to this key: the same key, the same id. */
    public static TeamId fromKey(String key) {
        return new TeamId(PrefixedUuid.fromKey(PREFIX, key));
    }

    /** An id that nobody had before. */
    public static TeamId random() {
        return new TeamId(PrefixedUuid.random(PREFIX));
    }

    @Override
    public int compareTo(TeamId other) {
        return value.compareTo(other.value);
    }

    /** The value itself, for stores and messages route by this text. */
    @Override
    public String toString() {
        return value;
    }
}
