package dev.cairn.server.form;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violation;
import dev.cairn.server.form.Form.Refused;
import dev.cairn.server.request.ChangedMeanwhileException;
import dev.cairn.server.web.RequestRefusedException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Why a form was not done.
 *
 * @param status the status of the answer
 * @param refused what is wrong, at least one thing
 * @param changedMeanwhile whether others changed meanwhile what it changes
 * @param maybeDone whether it may have been done after all, so that it is sent again under the same key
 */
record Refusal(int status, List<Refused> refused, boolean changedMeanwhile, boolean maybeDone) {

    /** @param problem as which programs would be told */
    static Refusal of(RuntimeException failure, ProblemDetail problem) {
        List<Violation> violations = switch (failure) {
            case RuleBroken broken -> broken.violations();
            case RequestRefusedException refused -> refused.violations();
            default -> List.of();
        };
        List<Refused> refused = violations.isEmpty()
                ? List.of(new Refused("", String.valueOf(problem.getDetail())))
                : violations.stream()
                        .map(each -> new Refused(each.field(), sentence(each)))
                        .distinct()
                        .toList();
        return new Refusal(
                problem.getStatus(),
                refused,
                failure instanceof ChangedMeanwhileException,
                problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    /** What is wrong, with what would be right. */
    static String sentence(Violation violation) {
        return violation.accepted() == null ? violation.rule() : violation.rule() + " (" + violation.accepted() + ")";
    }
}
