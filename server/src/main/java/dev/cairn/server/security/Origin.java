package dev.cairn.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Where a browser's request comes from. Browsers say so in headers that no page can forge: {@code Sec-Fetch-Site} (W3C Fetch
 * Metadata) and, with everything but GET and HEAD, {@code Origin} (RFC 6454).
 */
final class Origin {

    private Origin() {}

    /**
     * Whether it comes from a page of another site.
     *
     * @param required whether a request that does not say counts as foreign
     */
    static boolean isForeign(HttpServletRequest request, boolean required) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return required;
        }
        String host = request.getHeader(HttpHeaders.HOST);
        return host == null || !sameAuthority(origin, request.getScheme() + "://" + host);
    }

    /**
     * Whether host and port are the same. The scheme is not compared: behind a proxy that ends TLS, Cairn does not see which
     * one the browser used.
     */
    private static boolean sameAuthority(String origin, String own) {
        try {
            URI one = new URI(origin.toLowerCase(Locale.ROOT));
            URI other = new URI(own.toLowerCase(Locale.ROOT));
            return one.getHost() != null
                    && one.getHost().equals(other.getHost())
                    && (port(one) == port(other) || (one.getPort() < 0 && other.getPort() < 0));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return defaultPort(uri.getScheme());
    }

    private static int defaultPort(@Nullable String scheme) {
        return "https".equals(scheme) ? 443 : 80;
    }
}
