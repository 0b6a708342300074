package dev.cairn.server.security;

import dev.cairn.server.web.Browsers;
import dev.cairn.server.web.Problem;
import dev.cairn.server.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers who does not say who they are, or cannot prove it. */
final class NotKnown implements AuthenticationEntryPoint {

    private final ProblemWriter problems;

    NotKnown(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused.getCause() instanceof AuthorizationDeniedException judged
                && judged.getAuthorizationResult() instanceof Areas.Refused reason) {
            problems.write(request, response, reason.refusal());
            return;
        }
        boolean wrong = refused instanceof BadCredentialsException;
        if (!wrong && Browsers.wantPage(request)) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, PagesRefused.signInFor(request));
            return;
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                wrong ? "Bearer realm=\"cairn\", error=\"invalid_token\"" : "Bearer realm=\"cairn\"");
        problems.write(
                request,
                response,
                Problem.NOT_AUTHENTICATED.with(
                        wrong
                                ? "The token is not known, has ended, or belongs to somebody who is let in no more."
                                : "Send the header `Authorization: Bearer <token>` with a personal token (or, on Cairn's own"
                                        + " machine, the one in the file `token` of its data directory), or sign in with"
                                        + " POST /api/v1/session."));
    }
}
