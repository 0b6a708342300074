package dev.cairn.server.security;

import dev.cairn.server.web.Problem;
import dev.cairn.server.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers who comes without a token, or with a wrong one. */
final class TokenWanted implements AuthenticationEntryPoint {

    private final ProblemWriter problems;

    TokenWanted(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        boolean wrong = refused instanceof BadCredentialsException;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                wrong ? "Bearer realm=\"cairn\", error=\"invalid_token\"" : "Bearer realm=\"cairn\"");
        problems.write(
                request,
                response,
                Problem.NOT_AUTHENTICATED.with(
                        wrong
                                ? "The token is not known: it is the one in the file `token` of Cairn's data directory."
                                : "Send the header `Authorization: Bearer <token>`; the token is in the file `token` of"
                                        + " Cairn's data directory."));
    }
}
