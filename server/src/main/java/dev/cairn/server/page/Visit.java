package dev.cairn.server.page;

import dev.cairn.query.Viewpoint;
import dev.cairn.server.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.ui.Model;

/**
 * Somebody looks at a page. An operation that takes it as an argument gets it once the tables hold what whoever looks has written.
 *
 * @param me who looks
 * @param viewpoint as of when, and known when, by both clocks of the address
 * @param locale the reader's language and numerals
 * @param model what the template is given
 */
public record Visit(
        SignedIn me,
        Viewpoint viewpoint,
        Locale locale,
        HttpServletRequest request,
        HttpServletResponse response,
        Model model) {}
