package dev.cairn.server.web;

import dev.cairn.server.telemetry.RequestContext;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The kinds of problem that the API tells, as RFC 9457 asks: one type for one kind, which never changes its meaning. */
public enum Problem {
    /** The body or a parameter cannot be read. */
    UNREADABLE_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read."),
    /** The body has a field that this operation does not know; it may be misspelt, so nothing was done. */
    UNKNOWN_FIELD(HttpStatus.BAD_REQUEST, "The request has a field that is not known here."),
    /** Nothing that proves who asks, or nothing that holds. */
    NOT_AUTHENTICATED(HttpStatus.UNAUTHORIZED, "It is not known who asks."),
    /** Known, but not allowed. */
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "That is not allowed."),
    /** What the request names is not there, or the path leads nowhere. */
    NOT_THERE(HttpStatus.NOT_FOUND, "There is no such thing."),
    /** The path is known, the method is not. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not for this path."),
    /** No answer in a form that the request accepts. */
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer cannot be given in that form."),
    /** The state does not allow the command now: a rule says so. */
    RULE_BROKEN(HttpStatus.CONFLICT, "A rule does not allow that now."),
    /** Others changed the same thing at the same time; trying again may help. */
    CONCURRENT_CHANGE(HttpStatus.CONFLICT, "Somebody else changed this at the same time."),
    /** The request names the revision that it has seen, and that is not the last one any more. */
    CHANGED_MEANWHILE(HttpStatus.CONFLICT, "It was changed since it was read."),
    /** The body is larger than is accepted. */
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large."),
    /** The body is of a type that is not read here. */
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is of a type that is not read here."),
    /** The values would be refused whatever the state. */
    INVALID_VALUES(HttpStatus.UNPROCESSABLE_CONTENT, "Values are not valid."),
    /** The same person used the key for another request, so it is not known which of them is meant. */
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The idempotency key was used for another request."),
    /** What keeps the data does not answer; trying again in a moment may help. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Cairn cannot reach its data at the moment."),
    /** Too many attempts to prove who one is; {@code Retry-After} says when the next one is listened to. */
    TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS, "There were too many attempts."),
    /** The reads have not caught up with what the request asks to see. */
    NOT_CAUGHT_UP(HttpStatus.SERVICE_UNAVAILABLE, "The reads have not caught up yet."),
    /** Reports take turns on a few connections, and none was free in time; trying again in a moment may help. */
    REPORTS_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "All connections for reports are at work."),
    /** The database has no role that reports can run as. */
    REPORTS_OFF(HttpStatus.SERVICE_UNAVAILABLE, "Reports cannot be run here."),
    /** A fault of Cairn; its log says more. */
    FAULT(HttpStatus.INTERNAL_SERVER_ERROR, "Cairn failed.");

    private final HttpStatus status;
    private final String title;

    Problem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The status that it is told with. */
    public HttpStatus status() {
        return status;
    }

    /** What it is, in a sentence that never changes. */
    public String title() {
        return title;
    }

    /** Its type: {@code /problems/rule-broken}. */
    public URI type() {
        return URI.create("/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A problem of this kind; the detail says in a sentence what is wrong this time. */
    public ProblemDetail with(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(type());
        problem.setTitle(title);
        String requestId = RequestContext.requestId();
        if (requestId != null) {
            problem.setProperty("requestId", requestId);
        }
        return problem;
    }
}
