package dev.cairn.server.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows before anybody types into it.
 *
 * @param values what is in force, by field
 * @param revision at which revision of what it changes; null where it changes nothing that is there
 */
public record Shown(Map<String, String> values, @Nullable Long revision) {

    /** Nothing, for what is to be made. */
    public static final Shown NOTHING = new Shown(Map.of(), null);

    /** Takes a copy. */
    public Shown {
        values = Map.copyOf(values);
    }

    /** What stands in the fields of something that is to be made. */
    public static Shown of(Map<String, String> values) {
        return new Shown(values, null);
    }
}
