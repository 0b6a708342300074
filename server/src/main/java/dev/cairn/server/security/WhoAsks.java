package dev.cairn.server.security;

import dev.cairn.server.access.Standing;
import dev.cairn.server.access.Standings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks: by the header {@code Authorization: Bearer <token>} (RFC 6750), or else by the cookie of a session. A
 * token that proves nothing is refused at once; a cookie that does not any more is as good as none, for browsers keep them.
 */
final class WhoAsks extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final OperatorToken operator;
    private final PersonalTokens tokens;
    private final Sessions sessions;
    private final Standings standings;
    private final AuthenticationEntryPoint refusal;

    WhoAsks(
            OperatorToken operator,
            PersonalTokens tokens,
            Sessions sessions,
            Standings standings,
            AuthenticationEntryPoint refusal) {
        this.operator = operator;
        this.tokens = tokens;
        this.sessions = sessions;
        this.standings = standings;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<SignedIn> known = (header != null
                        ? ofToken(header)
                        : SessionCookie.of(request).flatMap(sessions::shown))
                .flatMap(this::signedIn);
        if (known.isEmpty() && header != null) {
            refusal.commence(request, response, new BadCredentialsException("The token proves nothing."));
            return;
        }
        if (known.isPresent()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(known.get());
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private Optional<Credential> ofToken(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        byte[] hash = Secrets.hash(header.substring(SCHEME.length()).strip());
        Optional<Credential> known = operator.shown(hash);
        return known.isPresent() ? known : tokens.shown(hash);
    }

    private Optional<SignedIn> signedIn(Credential credential) {
        Standing standing = standings.of(credential.personId());
        return standing.active() ? Optional.of(new SignedIn(credential, standing)) : Optional.empty();
    }
}
