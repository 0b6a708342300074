package dev.cairn.server.organisation;

import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation works by, as people read it.
 *
 * @param facts each setting in words
 * @param form the form by which they are changed; null for whoever may not, and in the past
 * @param groups its fields, by what they are about
 * @param days the days of the week
 * @param position the position of the log that it is true for
 */
public record SettingsPage(
        List<Fact> facts, @Nullable Form form, List<Group> groups, List<Option> days, long position) {

    /** A setting, and what it is. */
    public record Fact(String name, String value) {}

    /** Fields that belong together. */
    public record Group(String name, List<Field> fields) {}

    /** A field, how it is called, and what helps to fill it in; null where nothing needs to be said. */
    public record Field(String field, String name, @Nullable String hint) {}
}
