package dev.cairn.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which requests are for pages, and which are a program's. */
public final class Browsers {

    /** Where programs ask; what is answered there does not depend on whether a person looks at it. */
    private static final List<String> FOR_PROGRAMS =
            List.of("/api", "/actuator", "/openapi", "/openapi.yaml", "/swagger-ui", "/problems");

    /** The attribute of a request under which a page finds the problem that it is to tell. */
    public static final String PROBLEM = "dev.cairn.problem";

    private Browsers() {}

    /** Whether the path is one of pages, or of nothing. */
    public static boolean isPagePath(HttpServletRequest request) {
        Object before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = before == null ? request.getRequestURI() : before.toString();
        return FOR_PROGRAMS.stream().noneMatch(each -> path.equals(each) || path.startsWith(each + "/"));
    }

    /** Whether a page is the answer to this request: its path is one of pages, and it asks for HTML by name. */
    public static boolean wantPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || !isPagePath(request)) {
            return false;
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
