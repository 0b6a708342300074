package dev.cairn.server.people;

import dev.cairn.events.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param personId how events name the person
 * @param handle how files, the terminal and requests name the person; unique
 * @param name how pages name the person, or null where nobody said
 */
public record Person(
        PersonId personId, String handle, @Nullable String name) {}
