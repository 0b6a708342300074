package dev.cairn.command;

import dev.cairn.command.Violation.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A command is refused, and nothing has changed. It says every rule that was found broken. */
public final class RuleBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** @param violations at least one */
    public RuleBroken(List<Violation> violations) {
        // A refusal is an answer, not an accident: nobody reads its stack trace.
        super(violations.stream().map(Violation::rule).collect(Collectors.joining(" ")), null, false, false);
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("A refusal names the rule that is broken.");
        }
        this.violations = List.copyOf(violations);
    }

    /** The command would be refused whatever the state. */
    public static RuleBroken invalid(String code, String field, String rule, @Nullable String accepted) {
        return new RuleBroken(List.of(new Violation(Kind.INVALID, code, field, rule, accepted)));
    }

    /** The command would be refused whatever the state. */
    public static RuleBroken invalid(String code, String field, String rule) {
        return invalid(code, field, rule, null);
    }

    /** The state does not allow the command, now. */
    public static RuleBroken conflict(String code, String field, String rule, @Nullable String accepted) {
        return new RuleBroken(List.of(new Violation(Kind.CONFLICT, code, field, rule, accepted)));
    }

    /** The state does not allow the command, now. */
    public static RuleBroken conflict(String code, String field, String rule) {
        return conflict(code, field, rule, null);
    }

    /** The command names something that is not there. */
    public static RuleBroken notFound(String code, String field, String rule) {
        return new RuleBroken(List.of(new Violation(Kind.NOT_FOUND, code, field, rule, null)));
    }

    /** Whoever asks may not ask for it; it says who may. */
    public static RuleBroken notAllowed(String code, String field, String rule, String whoMay) {
        return new RuleBroken(List.of(new Violation(Kind.NOT_ALLOWED, code, field, rule, whoMay)));
    }

    /** The rules that are broken, at least one. */
    public List<Violation> violations() {
        return violations;
    }

    /** The same refusal of a part of a larger request: its fields are looked for under this path. */
    public RuleBroken under(String path) {
        return new RuleBroken(
                violations.stream().map(violation -> violation.under(path)).toList());
    }
}
