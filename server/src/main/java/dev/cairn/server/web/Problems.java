package dev.cairn.server.web;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violation;
import dev.cairn.query.NotBuiltYetException;
import dev.cairn.query.NotThereException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells every error as problem details: which rule, which field, and what would be accepted; never how Cairn is made inside. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Object> ruleBroken(RuleBroken refusal, WebRequest request) {
        return answer(problem(refusal), request);
    }

    /** The problem that a refusal is told as. */
    static ProblemDetail problem(RuleBroken refusal) {
        List<Violation> violations = refusal.violations();
        // Who may not ask is told that first; a value that can never be accepted before a state that may change.
        Problem problem = violations.stream()
                .map(violation -> switch (violation.kind()) {
                    case INVALID -> Problem.INVALID_VALUES;
                    case NOT_FOUND -> Problem.NOT_THERE;
                    case CONFLICT -> Problem.RULE_BROKEN;
                    case NOT_ALLOWED -> Problem.NOT_ALLOWED;
                })
                .min((one, other) -> Integer.compare(rank(one), rank(other)))
                .orElse(Problem.INVALID_VALUES);
        String detail = violations.stream().map(Problems::sentence).collect(Collectors.joining(" "));
        return withViolations(problem.with(detail), violations);
    }

    @ExceptionHandler
    ResponseEntity<Object> requestRefused(RequestRefusedException refusal, WebRequest request) {
        ProblemDetail problem = refusal.problem().with(String.valueOf(refusal.getMessage()));
        return answer(withViolations(problem, refusal.violations()), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> notThere(NotThereException absence, WebRequest request) {
        return answer(Problem.NOT_THERE.with(String.valueOf(absence.getMessage())), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> notBuiltYet(NotBuiltYetException absence, WebRequest request) {
        return answer(Problem.NOT_CAUGHT_UP.with(String.valueOf(absence.getMessage())), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> noSuchStream(AggregateNotFoundException absence, WebRequest request) {
        return answer(Problem.NOT_THERE.with("There is no " + absence.getAggregateIdentifier() + "."), request);
    }

    /** Names and values that hide something, such as a control character, are turned down while they are read. */
    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException rejected, WebRequest request) {
        return answer(
                Problem.UNREADABLE_REQUEST.with("A parameter's name or value has characters that none has."), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> fault(Exception fault, WebRequest request) {
        ProblemDetail ofStore = StoreProblems.of(fault);
        if (ofStore != null) {
            LOG.debug("{} could not be answered", request.getDescription(false), fault);
            return answer(ofStore, StoreProblems.headers(ofStore), request);
        }
        LOG.error("{} failed", request.getDescription(false), fault);
        return answer(Problem.FAULT.with("This is a fault of Cairn; its log says more."), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException tooLarge) {
                return answer(Problem.BODY_TOO_LARGE.with(String.valueOf(tooLarge.getMessage())), request);
            }
            if (cause instanceof RuleBroken refusal) {
                return ruleBroken(refusal, request);
            }
        }
        if (unreadable.getCause() instanceof JacksonException json) {
            return answer(unreadableJson(json), request);
        }
        return answer(Problem.UNREADABLE_REQUEST.with("This operation needs a body of JSON."), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        Throwable root = mismatch.getMostSpecificCause();
        String rule = root instanceof IllegalArgumentException && root.getMessage() != null && mentionsAForm(root)
                ? root.getMessage()
                : "It is not of the form that is expected here.";
        return requestRefused(RequestRefusedException.unreadable("unreadable", name, rule, null), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException unsupported,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String[] methods = unsupported.getSupportedMethods();
        String detail = methods == null || methods.length == 0
                ? unsupported.getMethod() + " is not for this path."
                : unsupported.getMethod() + " is not for this path; " + String.join(", ", methods) + " is.";
        return answer(Problem.METHOD_NOT_ALLOWED.with(detail), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException unsupported,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String read = unsupported.getSupportedMediaTypes().stream()
                .filter(MediaType::isConcrete)
                .map(MediaType::toString)
                .distinct()
                .collect(Collectors.joining(", "));
        return answer(Problem.UNSUPPORTED_MEDIA_TYPE.with("Read here: " + read + "."), headers, request);
    }

    /** Everything else that Spring refuses, in its own words but as a kind of problem of ours. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Problem problem = of(status);
        if (problem == Problem.FAULT) {
            LOG.error("{} failed", request.getDescription(false), exception);
            return answer(problem.with("This is a fault of Cairn; its log says more."), request);
        }
        String detail =
                body instanceof ProblemDetail told && told.getDetail() != null ? told.getDetail() : problem.title();
        return answer(problem.with(detail), headers, request);
    }

    /** The kind of problem that a status stands for where nothing more is known. */
    static Problem of(HttpStatusCode status) {
        return switch (HttpStatus.resolve(status.value())) {
            case UNAUTHORIZED -> Problem.NOT_AUTHENTICATED;
            case FORBIDDEN -> Problem.NOT_ALLOWED;
            case NOT_FOUND -> Problem.NOT_THERE;
            case METHOD_NOT_ALLOWED -> Problem.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> Problem.NOT_ACCEPTABLE;
            case CONTENT_TOO_LARGE -> Problem.BODY_TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> Problem.UNSUPPORTED_MEDIA_TYPE;
            case null, default -> status.is4xxClientError() ? Problem.UNREADABLE_REQUEST : Problem.FAULT;
        };
    }

    private static ProblemDetail unreadableJson(JacksonException json) {
        String field = path(json);
        if (json instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null
                    ? ""
                    : unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
            Violation violation = new Violation(
                    Violation.Kind.INVALID, "field-unknown", field, "There is no such field here.", known);
            return withViolations(
                    Problem.UNKNOWN_FIELD.with("There is no field " + field + " here."), List.of(violation));
        }
        if (json instanceof StreamReadException) {
            var where = json.getLocation();
            String at = where == null ? "." : " at line " + where.getLineNr() + ", column " + where.getColumnNr() + ".";
            return Problem.UNREADABLE_REQUEST.with("The body is no valid JSON" + at);
        }
        Throwable cause = json.getCause();
        String rule = cause instanceof IllegalArgumentException && mentionsAForm(cause)
                ? String.valueOf(cause.getMessage())
                : "It is not of the form that is expected here.";
        Violation violation = new Violation(Violation.Kind.INVALID, "unreadable", field, rule, null);
        return withViolations(
                Problem.UNREADABLE_REQUEST.with((field.isEmpty() ? "The body" : field) + ": " + rule),
                List.of(violation));
    }

    /** The path of the field in the request: {@code readings[0].value}. */
    private static String path(JacksonException json) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    /** Whether the message is one of ours about the form of an id, and not one from inside a library. */
    private static boolean mentionsAForm(Throwable cause) {
        return cause.getMessage() != null && cause.getMessage().startsWith("An id of the form ");
    }

    private static int rank(Problem problem) {
        return switch (problem) {
            case NOT_ALLOWED -> 0;
            case INVALID_VALUES -> 1;
            case NOT_THERE -> 2;
            default -> 3;
        };
    }

    private static String sentence(Violation violation) {
        String accepted = violation.accepted();
        if (accepted == null) {
            return violation.rule();
        }
        String introduced = violation.kind() == Violation.Kind.NOT_ALLOWED ? " Allowed: " : " Accepted: ";
        return violation.rule() + introduced + accepted + ".";
    }

    private static ProblemDetail withViolations(ProblemDetail problem, List<Violation> violations) {
        if (!violations.isEmpty()) {
            problem.setProperty(
                    "violations", violations.stream().map(ToldViolation::of).toList());
        }
        return problem;
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, WebRequest request) {
        return answer(problem, new HttpHeaders(), request);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        if (request instanceof ServletWebRequest http) {
            problem.setInstance(URI.create(http.getRequest().getRequestURI()));
        }
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /**
     * A broken rule as it is told.
     *
     * @param code which rule, for programs
     * @param kind {@code invalid}, {@code conflict}, {@code not-found} or {@code not-allowed}
     * @param field the path of the field in the request, or of the parameter
     * @param rule the rule in one sentence
     * @param accepted what would be accepted, where that helps
     */
    record ToldViolation(
            String code,
            String kind,
            String field,
            String rule,
            @Nullable String accepted) {

        static ToldViolation of(Violation violation) {
            return new ToldViolation(
                    violation.code(),
                    violation.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    violation.field(),
                    violation.rule(),
                    violation.accepted());
        }
    }
}
