package dev.cairn.server.security;

import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.page.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person, as people read it.
 *
 * @param path the person's page
 * @param name how the person is called
 * @param handle how requests and files name the person
 * @param email where the person can be written to; null where nobody said, and for whoever may not see it
 * @param active whether the person is let in
 * @param roles what the person holds
 * @param grant the form by which a role is given, or null for whoever may give none
 * @param given the roles that there are
 * @param teams the teams that a role can be about
 * @param naming the form by which the person is called otherwise, or null for whoever may not
 * @param erasure the form by which it is forgotten who the person was, or null for whoever may not
 * @param administers whether whoever looks may invite, deactivate and activate
 * @param record what was done about the person's access, the latest first; empty for whoever may not see it
 * @param invitation the invitation that was just made, which is told once, or null
 */
public record PersonPage(
        String path,
        String name,
        String handle,
        @Nullable String email,
        boolean active,
        List<Held> roles,
        @Nullable Form grant,
        List<Option> given,
        List<Option> teams,
        @Nullable Form naming,
        @Nullable Form erasure,
        boolean administers,
        List<Done> record,
        @Nullable Invitation invitation) {

    /**
     * A role that is held.
     *
     * @param role the role, as it is stored
     * @param team the id of the team that it is about, or empty
     * @param text both in words
     * @param since since when
     * @param by who gave it
     */
    public record Held(String role, String team, String text, Moment since, String by) {}

    /** Something that was done about somebody's access: what, to which role, when, by whom. */
    public record Done(String what, String role, Moment when, String by) {}

    /** What a person needs to choose a password: the address at which that is done, and until when it can be. */
    public record Invitation(String address, Moment until) {}
}
