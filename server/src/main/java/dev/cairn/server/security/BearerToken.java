package dev.cairn.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks by the header {@code Authorization: Bearer <token>} (RFC 6750). A wrong token is refused at once. */
final class BearerToken extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final OperatorToken token;
    private final AuthenticationEntryPoint refusal;

    BearerToken(OperatorToken token, AuthenticationEntryPoint refusal) {
        this.token = token;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        Actor actor = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? token.actorOf(header.substring(SCHEME.length()).strip())
                : null;
        if (actor == null) {
            refusal.commence(request, response, new BadCredentialsException("The token is not known."));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
