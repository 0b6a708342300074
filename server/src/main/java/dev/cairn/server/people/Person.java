package dev.cairn.server.people;

import dev.cairn.events.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param personId how events name the person
 * @param handle how files, the terminal and requests name the person; unique
 * @param name how pages name the person, or null where nobody said
 * @param email where the person can be written to, or null where nobody said; for admins only
 * @param active whether the person is let in, where they can sign in
 */
public record Person(
        PersonId personId,
        String handle,
        @Nullable String name,
        @Nullable String email,
        boolean active) {

    /** The same person, without what only admins see. */
    Person forEverybody() {
        return new Person(personId, handle, name, null, active);
    }
}
