package dev.cairn.server.web;

import dev.cairn.command.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request is refused before it becomes a command or a question. */
public final class RequestRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<Violation> violations;

    /** A refusal of the request as a whole. */
    public RequestRefusedException(Problem problem, String sentence) {
        this(problem, sentence, List.of());
    }

    private RequestRefusedException(Problem problem, String sentence, List<Violation> violations) {
        super(sentence, null, false, false);
        this.problem = problem;
        this.violations = violations;
    }

    /** One field or parameter cannot be read. */
    public static RequestRefusedException unreadable(
            String code, String field, String rule, @Nullable String accepted) {
        Violation violation = new Violation(Violation.Kind.INVALID, code, field, rule, accepted);
        return new RequestRefusedException(Problem.UNREADABLE_REQUEST, field + ": " + rule, List.of(violation));
    }

    /** The kind of problem. */
    public Problem problem() {
        return problem;
    }

    /** The fields that are wrong, where it is about fields. */
    public List<Violation> violations() {
        return violations;
    }
}
