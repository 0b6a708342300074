package dev.cairn.server.security;

import dev.cairn.server.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody, as people read it.
 *
 * @param people by how they are called
 * @param addition the form by which somebody is added, or null for whoever may not
 */
public record PeoplePage(List<Row> people, @Nullable Form addition) {

    /**
     * A person.
     *
     * @param href the person's page
     * @param name how the person is called
     * @param handle how requests and files name the person
     * @param roles what the person holds, in words
     * @param active whether the person is let in
     */
    public record Row(String href, String name, String handle, List<String> roles, boolean active) {}
}
