package dev.cairn.events.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.events.PrefixedUuid;

/**
 * Names a person without saying who that is: names and addresses are kept outside the log.
 *
 * @param value {@code person:<uuid>}
 */
public record PersonId(@JsonValue String value) implements Comparable<PersonId> {

    private static final String PREFIX = "person:";

    /** @throws IllegalArgumentException where the value is not of that form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        PrefixedUuid.require(PREFIX, value);
    }

    /** The id that always belongs to this key: the same key, the same id. */
    public static PersonId fromKey(String key) {
        return new PersonId(PrefixedUuid.fromKey(PREFIX, key));
    }

    /** An id that nobody had before. */
    public static PersonId random() {
        return new PersonId(PrefixedUuid.random(PREFIX));
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    /** The value itself, for stores and messages route by this text. */
    @Override
    public String toString() {
        return value;
    }
}
