package dev.cairn.server.security;

import dev.cairn.server.web.Browsers;
import dev.cairn.server.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.web.util.UriUtils;

/** What a person is answered who may not see a page: where to go, or why not. */
final class PagesRefused {

    private PagesRefused() {}

    /** Where one signs in, and comes back from to what was asked for. */
    static String signInFor(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/sign-in";
        }
        String query = request.getQueryString();
        String wanted = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        return wanted.equals("/") ? "/sign-in" : "/sign-in?next=" + UriUtils.encode(wanted, StandardCharsets.UTF_8);
    }

    /** Answers somebody who is signed in. */
    static void answer(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (Areas.listed(request).isEmpty()) {
            // For admins there is nothing there either.
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        if (denied instanceof AuthorizationDeniedException judged
                && judged.getAuthorizationResult() instanceof Areas.Refused refused) {
            if (refused.refusal().violations().stream()
                    .anyMatch(violation -> violation.code().equals(Areas.ONE_TIME_PASSWORD))) {
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader(HttpHeaders.LOCATION, "/password");
                return;
            }
            request.setAttribute(Browsers.PROBLEM, ProblemWriter.problem(refused.refusal()));
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
