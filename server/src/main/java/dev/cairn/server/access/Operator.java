package dev.cairn.server.access;

import dev.cairn.events.person.PersonId;

/**
 * Who runs this Cairn on its machine: whoever can read its data directory. An admin always, for the files of the database are
 * in the same hands, and so the way back in where nobody else finds one.
 *
 * @param personId the person {@code operator}
 */
public record Operator(PersonId personId) {}
