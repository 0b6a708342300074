package dev.cairn.server.web;

import dev.cairn.command.Violation;
import dev.cairn.server.log.LogBehindException;
import dev.cairn.server.request.ChangedMeanwhileException;
import dev.cairn.server.request.KeyReusedException;
import dev.cairn.server.request.NotVisibleYetException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Tells why a request is not done, or not done again, where that is not because of its command. */
@RestControllerAdvice
@Order(0)
class RequestProblems {

    private final ChangesSince changes;

    RequestProblems(ChangesSince changes) {
        this.changes = changes;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changedMeanwhile(ChangedMeanwhileException refusal) {
        List<ChangesSince.Change> since = changes.of(refusal.streamId(), refusal.expected());
        String what = since.stream()
                .map(change ->
                        change.change().replace('-', ' ') + (change.handle() == null ? "" : " by " + change.handle()))
                .distinct()
                .collect(Collectors.joining(", "));
        ProblemDetail problem = Problem.CHANGED_MEANWHILE.with(
                what.isEmpty()
                        ? "There is no revision " + refusal.expected() + " of this."
                        : "Since revision " + refusal.expected() + " this has changed: " + what + ".");
        problem.setProperty("violations", List.of(violation("changed-meanwhile", HttpHeaders.IF_MATCH, problem)));
        problem.setProperty("changes", since);
        HttpHeaders headers = new HttpHeaders();
        if (!since.isEmpty()) {
            headers.setETag(Revisions.tag(since.getLast().revision()));
        }
        return answer(problem, headers);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> keyReused(KeyReusedException refusal) {
        ProblemDetail problem = Problem.IDEMPOTENCY_KEY_REUSED.with(String.valueOf(refusal.getMessage()));
        problem.setProperty(
                "violations", List.of(violation("idempotency-key-reused", AskerArgument.IDEMPOTENCY_KEY, problem)));
        return answer(problem, new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notVisibleYet(NotVisibleYetException refusal) {
        return answer(Problem.NOT_CAUGHT_UP.with(String.valueOf(refusal.getMessage())), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> logBehind(LogBehindException refusal) {
        return answer(Problem.NOT_CAUGHT_UP.with(String.valueOf(refusal.getMessage())), new HttpHeaders());
    }

    /** By Tomcat, when somebody asks for the parameters of a request that it cannot decode. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> undecodable(InvalidParameterException failure) {
        return answer(
                Problem.UNREADABLE_REQUEST.with("A parameter cannot be decoded: it is to be UTF-8, percent-encoded."),
                new HttpHeaders());
    }

    /** A form with a file that ends too early, or is none. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadableForm(MultipartException failure) {
        return answer(
                failure instanceof MaxUploadSizeExceededException
                        ? Problem.BODY_TOO_LARGE.with("A form with a file is not larger than 1 MB.")
                        : Problem.UNREADABLE_REQUEST.with("The form with its file cannot be read."),
                new HttpHeaders());
    }

    private static Problems.ToldViolation violation(String code, String header, ProblemDetail problem) {
        return Problems.ToldViolation.of(
                new Violation(Violation.Kind.CONFLICT, code, header, String.valueOf(problem.getDetail()), null));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
