package dev.cairn.server.security;

import dev.cairn.events.person.PersonId;
import java.security.Principal;

/**
 * Who was authenticated: the actor of every event that the request leads to.
 *
 * @param personId the person
 */
public record Actor(PersonId personId) implements Principal {

    @Override
    public String getName() {
        return personId.value();
    }
}
