package dev.cairn.server.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/** Light or dark, as a browser's owner chose it; the choice is in a cookie of that browser. */
final class Theme {

    private static final String COOKIE = "cairn_theme";
    private static final Set<String> CHOICES = Set.of("light", "dark");

    private Theme() {}

    /** What was chosen, or null where the system decides. */
    static @Nullable String of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(CHOICES::contains)
                .findFirst()
                .orElse(null);
    }

    /** The cookie that keeps a choice; anything that is none leaves it to the system. */
    static ResponseCookie cookie(String choice, HttpServletRequest request) {
        boolean chosen = CHOICES.contains(choice);
        return ResponseCookie.from(COOKIE, chosen ? choice : "")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path("/")
                .maxAge(chosen ? Duration.ofDays(365) : Duration.ZERO)
                .build();
    }
}
