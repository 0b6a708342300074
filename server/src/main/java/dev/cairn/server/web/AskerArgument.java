package dev.cairn.server.web;

import dev.cairn.events.MetadataKeys;
import dev.cairn.server.security.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands an operation the {@link Asker} of its request. It comes after the body, which has been read by then. Forms of pages cannot
 * set headers: they say in hidden fields what programs say in {@code Idempotency-Key} and {@code If-Match}.
 */
@Component
public final class AskerArgument implements HandlerMethodArgumentResolver {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern REVISION_FORM = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    /** The field of a form that holds its idempotency key. */
    static final String KEY_FIELD = "idempotencyKey";

    /** The field of a form that holds the revision that its reader has seen. */
    static final String REVISION_FIELD = "revision";

    private static final Pattern REVISION_IN_FORM = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final Clock clock;

    AskerArgument(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asker.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(request);
    }

    /** Who asks in a request. */
    public Asker of(NativeWebRequest request) {
        if (!(request.getUserPrincipal() instanceof Authentication known)
                || !(known.getPrincipal() instanceof Actor actor)) {
            throw new RequestRefusedException(Problem.NOT_AUTHENTICATED, Problem.NOT_AUTHENTICATED.title());
        }
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        boolean ofPage = http != null && Browsers.isPagePath(http);
        String key = ofPage ? given(request, KEY_FIELD) : request.getHeader(IDEMPOTENCY_KEY);
        if (key != null && !KEY_FORM.matcher(key).matches()) {
            throw RequestRefusedException.unreadable(
                    "idempotency-key-unreadable",
                    ofPage ? KEY_FIELD : IDEMPOTENCY_KEY,
                    "An idempotency key is 1 to 200 visible ASCII characters.",
                    "for example a random UUID");
        }
        return new Asker(
                actor.personId(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                ofPage ? MetadataKeys.SOURCE_WEB : MetadataKeys.SOURCE_API,
                key == null ? UUID.randomUUID().toString() : key,
                ofPage ? formFingerprint(http, key) : Fingerprint.of(request),
                ofPage ? revisionInForm(request) : ifMatch(request));
    }

    private static @Nullable String formFingerprint(@Nullable HttpServletRequest form, @Nullable String key) {
        return form == null || key == null ? null : Fingerprint.ofForm(form);
    }

    private static @Nullable String given(NativeWebRequest request, String field) {
        String text = request.getParameter(field);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable Long revisionInForm(NativeWebRequest request) {
        String text = given(request, REVISION_FIELD);
        if (text != null && !REVISION_IN_FORM.matcher(text).matches()) {
            throw RequestRefusedException.unreadable(
                    "revision-unreadable", REVISION_FIELD, "A revision is a whole number, as the form had it.", null);
        }
        return text == null ? null : Long.valueOf(text);
    }

    private static @Nullable Long ifMatch(NativeWebRequest request) {
        String[] tags = request.getHeaderValues(HttpHeaders.IF_MATCH);
        if (tags == null) {
            return null;
        }
        Matcher revision = REVISION_FORM.matcher(tags[0]);
        if (tags.length > 1 || !revision.matches()) {
            throw RequestRefusedException.unreadable(
                    "if-match-unreadable",
                    HttpHeaders.IF_MATCH,
                    "It names one revision, as the ETag of an answer gives it.",
                    "for example \"7\", with the quotation marks");
        }
        return Long.valueOf(revision.group(1));
    }
}
