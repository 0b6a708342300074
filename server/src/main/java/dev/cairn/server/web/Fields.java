package dev.cairn.server.web;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violations;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a body into value types, and tells all that are wrong together and not one after the other. */
public final class Fields {

    private final Violations violations = new Violations();

    /** A field, which can be had after {@link #check()}. */
    public <T> Supplier<T> read(Supplier<T> field) {
        T value = violations.take(field);
        return () -> present(value);
    }

    /** A field of a part of the body that lies under this path. */
    public <T> Supplier<T> read(String path, Supplier<T> field) {
        T value = violations.take(path, field);
        return () -> present(value);
    }

    /** @throws RuleBroken where any field was wrong */
    public void check() {
        violations.throwIfAny();
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("The fields are checked before they are used.");
        }
        return value;
    }
}
