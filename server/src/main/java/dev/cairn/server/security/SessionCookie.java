package dev.cairn.server.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * The cookie of a session. Scripts cannot read it, other sites do not make browsers send it with anything but a link that
 * somebody follows, and where Cairn is reached by TLS it is sent by TLS only.
 */
public final class SessionCookie {

    private static final String NAME = "cairn_session";

    private SessionCookie() {}

    /** The secret that the request shows, where it shows one. */
    static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** The cookie of a session that begins. */
    public static ResponseCookie of(Sessions.Opened session, Instant now, HttpServletRequest request) {
        return cookie(session.secret(), Duration.between(now, session.expiresAt()), request);
    }

    /** The cookie that makes a browser forget it. */
    public static ResponseCookie ended(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static ResponseCookie cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path("/")
                .maxAge(age)
                .build();
    }
}
