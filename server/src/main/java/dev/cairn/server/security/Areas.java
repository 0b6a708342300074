package dev.cairn.server.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.cairn.command.RuleBroken;
import dev.cairn.server.access.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Which area a request goes into, and whether whoever sends it may. What is in no area is for admins only. */
final class Areas implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** The rule that a one-time password is changed first. */
    static final String ONE_TIME_PASSWORD = "one-time-password";

    private record Way(PathPatternRequestMatcher matcher, Area area) {}

    /** A refusal that says why. */
    record Refused(RuleBroken refusal) implements AuthorizationResult {

        @Override
        public boolean isGranted() {
            return false;
        }
    }

    /** Whoever may ask may ask for the headers only. */
    private static final class AsGet extends HttpServletRequestWrapper {

        AsGet(HttpServletRequest head) {
            super(head);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }

    /** The first that matches counts. */
    private static final List<Way> WAYS = List.of(
            way(POST, "/api/v1/objectives/**", Area.COMMAND),
            way(PUT, "/api/v1/objectives/**", Area.COMMAND),
            way(POST, "/api/v1/cycles/**", Area.COMMAND),
            way(PUT, "/api/v1/cycles/**", Area.COMMAND),
            way(POST, "/api/v1/teams/**", Area.COMMAND),
            way(PUT, "/api/v1/teams/**", Area.COMMAND),
            way(POST, "/api/v1/retrospectives/**", Area.COMMAND),
            way(POST, "/api/v1/reports/preview", Area.TRIAL),
            way(POST, "/api/v1/reports/**", Area.COMMAND),
            way(PUT, "/api/v1/reports/**", Area.COMMAND),
            way(PUT, "/api/v1/organisation/**", Area.COMMAND),
            way(POST, "/api/v1/session", Area.OPEN),
            way(GET, "/api/v1/session", Area.SESSION),
            way(DELETE, "/api/v1/session", Area.SESSION),
            way(PUT, "/api/v1/password", Area.SESSION),
            way(POST, "/api/v1/invitations/acceptance", Area.OPEN),
            way(null, "/api/v1/tokens/**", Area.OWN),
            way(POST, "/api/v1/people/*/grants/**", Area.GRANT),
            way(POST, "/api/v1/people", Area.PROGRAMME),
            way(PUT, "/api/v1/people/*", Area.ADMIN),
            way(POST, "/api/v1/people/**", Area.ADMIN),
            way(GET, "/api/v1/access-record", Area.RECORD),
            way(POST, "/api/v1/imports", Area.PROGRAMME),
            way(null, "/api/v1/exports/**", Area.EXPORT),
            way(GET, "/api/v1/projections", Area.ADMIN),
            way(null, "/api/v1/rebuilds/**", Area.ADMIN),
            way(null, "/api/v1/following/**", Area.READ),
            way(GET, "/api/v1/**", Area.READ),
            way(GET, "/actuator/health/**", Area.OPEN),
            way(GET, "/openapi/**", Area.OPEN),
            way(GET, "/openapi.yaml", Area.OPEN),
            way(GET, "/swagger-ui/**", Area.OPEN),
            way(GET, "/problems/**", Area.OPEN),
            way(GET, "/", Area.READ),
            way(GET, "/time", Area.SESSION),
            way(POST, "/following", Area.READ),
            way(GET, "/reports/**", Area.READ),
            way(POST, "/report-editor/retirement", Area.PROGRAMME),
            way(null, "/report-editor", Area.TRIAL),
            way(GET, "/people/**", Area.READ),
            way(POST, "/people", Area.PROGRAMME),
            way(POST, "/people/*/grants/**", Area.GRANT),
            way(POST, "/people/**", Area.ADMIN),
            way(null, "/tokens/**", Area.OWN),
            way(null, "/invitation", Area.OPEN),
            way(GET, "/settings", Area.READ),
            way(POST, "/settings", Area.PROGRAMME),
            way(null, "/first-objective", Area.PROGRAMME),
            way(POST, "/sample-organisation", Area.PROGRAMME),
            way(null, "/operations/**", Area.ADMIN),
            way(GET, "/cycles/**", Area.READ),
            way(null, "/imports", Area.PROGRAMME),
            way(POST, "/cycles/*/carried-objectives", Area.COMMAND),
            way(GET, "/check-ins", Area.READ),
            way(POST, "/check-ins", Area.COMMAND),
            way(GET, "/teams/**", Area.READ),
            way(GET, "/objectives/**", Area.READ),
            way(GET, "/audit/**", Area.READ),
            way(GET, "/history", Area.READ),
            way(GET, "/retrospectives/**", Area.READ),
            way(POST, "/retrospectives/**", Area.COMMAND),
            way(POST, "/cycles/*/retrospectives", Area.COMMAND),
            way(POST, "/cycles/**", Area.PROGRAMME),
            way(POST, "/teams/**", Area.COMMAND),
            way(POST, "/objectives/**", Area.COMMAND),
            way(GET, "/sign-in", Area.OPEN),
            way(GET, SignInLink.PATH, Area.OPEN),
            way(POST, "/sign-in", Area.OPEN),
            way(POST, "/sign-out", Area.SESSION),
            way(GET, "/password", Area.SESSION),
            way(POST, "/password", Area.SESSION),
            way(POST, "/theme", Area.OPEN),
            way(GET, "/assets/**", Area.OPEN),
            way(null, "/error", Area.OPEN));

    private static Way way(@Nullable HttpMethod method, String path, Area area) {
        PathPatternRequestMatcher.Builder matchers = PathPatternRequestMatcher.withDefaults();
        return new Way(method == null ? matchers.matcher(path) : matchers.matcher(method, path), area);
    }

    /** Where the request goes. */
    static Area of(HttpServletRequest request) {
        return listed(request).orElse(Area.ADMIN);
    }

    /** Where the request goes; nothing where its path is in no area. */
    static Optional<Area> listed(HttpServletRequest request) {
        HttpServletRequest asked = request.getMethod().equals("HEAD") ? new AsGet(request) : request;
        for (Way way : WAYS) {
            if (way.matcher.matches(asked)) {
                return Optional.of(way.area);
            }
        }
        return Optional.empty();
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Area area = of(request);
        Authentication known = authentication.get();
        boolean harmless = HARMLESS.contains(request.getMethod());
        if (!harmless && !(known instanceof SignedIn token && token.credential().way() != Credential.Way.SESSION)) {
            // A browser sends its cookie whoever makes it ask.
            if (Origin.isForeign(request, known instanceof SignedIn)) {
                return new Refused(RuleBroken.notAllowed(
                        "cross-origin",
                        "",
                        "With a session, changes are asked for by Cairn's own pages only.",
                        "requests with the header Origin of this Cairn, or with a token instead of the cookie"));
            }
        }
        if (area == Area.OPEN) {
            return new AuthorizationDecision(true);
        }
        if (!(known instanceof SignedIn signedIn)) {
            return new AuthorizationDecision(false);
        }
        return judge(area, signedIn, harmless);
    }

    private static AuthorizationResult judge(Area area, SignedIn signedIn, boolean harmless) {
        Standing standing = signedIn.standing();
        if (!harmless && signedIn.credential().scope() == Scope.READ) {
            return new Refused(RuleBroken.notAllowed(
                    "token-scope", "", "A token of the scope read changes nothing.", "a token of the scope full"));
        }
        // No tokens either: who has seen the password, and not changed it, keeps nothing.
        if (standing.oneTimePassword() && area != Area.SESSION) {
            return new Refused(RuleBroken.notAllowed(
                    ONE_TIME_PASSWORD,
                    "",
                    "A one-time password is changed before anything else.",
                    "everybody who has put their own in its place with PUT /api/v1/password"));
        }
        return area.admits(standing.grants()) ? new AuthorizationDecision(true) : new Refused(area.refusal());
    }
}
