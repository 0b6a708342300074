package dev.cairn.command;

import org.jspecify.annotations.Nullable;

/**
 * One rule that a command breaks.
 *
 * @param kind what is wrong: the command itself, the state it meets, what it names, or who asks
 * @param code which rule, for programs: kebab-case, never changed
 * @param field the path of the field in the request, for example {@code readings[0].value}
 * @param rule the rule in one sentence, for people
 * @param accepted what would be accepted, or who would be allowed, where that helps
 */
public record Violation(
        Kind kind,
        String code,
        String field,
        String rule,
        @Nullable String accepted) {

    /** What is wrong. */
    public enum Kind {
        /** The command would be refused whatever the state. */
        INVALID,
        /** The state does not allow it, now. */
        CONFLICT,
        /** It names something that is not there. */
        NOT_FOUND,
        /** Whoever asks may not ask for it; others may. */
        NOT_ALLOWED
    }

    /** The same rule, broken in a part of a larger request: its field is looked for under this path. */
    public Violation under(String path) {
        return new Violation(kind, code, field.isEmpty() ? path : path + "." + field, rule, accepted);
    }
}
