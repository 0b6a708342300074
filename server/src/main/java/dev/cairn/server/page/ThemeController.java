package dev.cairn.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps whether a browser's owner wants pages light or dark. */
@Page
class ThemeController {

    /** @param theme {@code light}, {@code dark}, or anything else for what the system says */
    @PostMapping("/theme")
    ResponseEntity<Void> choose(
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, Theme.cookie(theme, request).toString())
                .location(URI.create(LocalPath.of(next)))
                .build();
    }
}
