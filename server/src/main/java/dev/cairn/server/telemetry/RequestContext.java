package dev.cairn.server.telemetry;

import dev.cairn.server.security.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id, by which its answer, its problem and its lines in the log are found together: the caller's, where
 * that is one, else a new one. The id is about one request on the wire; the idempotency key, which events remember as their
 * requestId, is about one intention, whose requests may be several.
 */
public final class RequestContext extends OncePerRequestFilter {

    /** The header of requests and answers. */
    public static final String HEADER = "X-Request-Id";

    static final String REQUEST_ID = "requestId";
    static final String IDEMPOTENCY_KEY = "idempotencyKey";
    static final String PERSON_ID = "personId";

    /** Nothing that could break a line, or a program that reads it. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,100}");

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /** The id of the request that this thread answers, or null where it answers none. */
    public static @Nullable String requestId() {
        return MDC.get(REQUEST_ID);
    }

    /** The work with the context of this thread's request, whichever thread does it. */
    public static Runnable handedOn(Runnable work) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        return () -> {
            MDC.setContextMap(context == null ? Map.of() : context);
            try {
                work.run();
            } finally {
                MDC.clear();
            }
        };
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String told = request.getHeader(HEADER);
        String id = told != null && SANE.matcher(told).matches()
                ? told
                : UUID.randomUUID().toString();
        String key = request.getHeader("Idempotency-Key");
        MDC.put(REQUEST_ID, id);
        if (key != null && VISIBLE.matcher(key).matches()) {
            MDC.put(IDEMPOTENCY_KEY, key);
        }
        response.setHeader(HEADER, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(REQUEST_ID);
            MDC.remove(IDEMPOTENCY_KEY);
        }
    }

    /** An error page is made for the same request, after this filter has let go of it. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Adds who asks, once that is known. */
    static final class Who extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getUserPrincipal() instanceof Authentication known
                    && known.getPrincipal() instanceof Actor actor) {
                MDC.put(PERSON_ID, actor.personId().value());
            }
            try {
                chain.doFilter(request, response);
            } finally {
                MDC.remove(PERSON_ID);
            }
        }
    }
}
