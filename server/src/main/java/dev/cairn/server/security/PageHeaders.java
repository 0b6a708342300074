package dev.cairn.server.security;

import dev.cairn.server.web.Browsers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What browsers are told about pages: that everything a page needs is this Cairn's own, and comes as a file; that nobody puts it
 * into a frame; and that nothing of its address goes anywhere else. Tabler's style sheet has its icons as {@code data:} images.
 */
final class PageHeaders implements HeaderWriter {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (Browsers.isPagePath(request)) {
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("Referrer-Policy", "same-origin");
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        }
    }
}
