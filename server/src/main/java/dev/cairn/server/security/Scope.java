package dev.cairn.server.security;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.command.RuleBroken;
import java.util.Locale;

/** How much of what its person may do a token lets a program do. */
public enum Scope {
    /** Only ask. */
    READ,
    /** All of it. */
    FULL;

    /** The word that is stored and answered. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The scope of that word.
     *
     * @throws RuleBroken where there is none; the field is {@code scope}
     */
    static Scope of(String word) {
        for (Scope scope : values()) {
            if (scope.word().equals(word)) {
                return scope;
            }
        }
        throw RuleBroken.invalid("scope-unknown", "scope", "A token has one of these scopes.", "read or full");
    }
}
