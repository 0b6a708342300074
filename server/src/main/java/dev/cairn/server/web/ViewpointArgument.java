package dev.cairn.server.web;

import dev.cairn.query.Viewpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a read the viewpoint, or the two, that its request asks for, once the tables hold what the asker has written or has seen. */
@Component
public final class ViewpointArgument implements HandlerMethodArgumentResolver {

    static final String AS_OF = "asOf";
    static final String KNOWN_AT = "knownAt";
    static final String WITNESSED = "witnessed";
    static final String FROM = "from";
    static final String FROM_KNOWN_AT = "fromKnownAt";
    static final String TO = "to";
    static final String TO_KNOWN_AT = "toKnownAt";

    /** Clocks of two machines differ a little. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final Clock clock;
    private final Moments moments;
    private final CaughtUp caughtUp;

    ViewpointArgument(Clock clock, Moments moments, CaughtUp caughtUp) {
        this.clock = clock;
        this.moments = moments;
        this.caughtUp = caughtUp;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewpoint.class || parameter.getParameterType() == Span.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == Viewpoint.class) {
            return of(request);
        }
        Instant now = now(request);
        Viewpoint from = viewpoint(request, FROM, FROM_KNOWN_AT, now);
        if (from.asOf() == null && from.knownAt() == null) {
            throw RequestRefusedException.unreadable(
                    "from-missing", FROM, "A comparison begins somewhere.", "a day, or an instant with its zone");
        }
        return new Span(from, viewpoint(request, TO, TO_KNOWN_AT, now));
    }

    /** The viewpoint of a request. */
    public Viewpoint of(NativeWebRequest request) {
        return viewpoint(request, AS_OF, KNOWN_AT, now(request));
    }

    private Instant now(NativeWebRequest request) {
        caughtUp.await(request);
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Viewpoint viewpoint(NativeWebRequest request, String asOf, String knownAt, Instant now) {
        return new Viewpoint(
                notLaterThan(now, asOf, moments.readOrNull(asOf, request.getParameter(asOf), now)),
                notLaterThan(now, knownAt, moments.readOrNull(knownAt, request.getParameter(knownAt), now)),
                witnessed(request.getParameter(WITNESSED)),
                now);
    }

    private static @Nullable Instant notLaterThan(Instant now, String parameter, @Nullable Instant time) {
        if (time != null && time.isAfter(now.plus(SKEW))) {
            throw RequestRefusedException.unreadable(
                    "time-in-the-future", parameter, "What will be is not known yet.", "now or before");
        }
        return time;
    }

    private static boolean witnessed(@Nullable String text) {
        return switch (text) {
            case null -> false;
            case "false" -> false;
            case "true", "" -> true;
            default ->
                throw RequestRefusedException.unreadable(
                        "witnessed-unreadable", WITNESSED, "It is one of two words.", "true or false");
        };
    }
}
