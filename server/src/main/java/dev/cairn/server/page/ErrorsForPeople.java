package dev.cairn.server.page;

import dev.cairn.server.web.Browsers;
import dev.cairn.server.web.ErrorPage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;

/** Tells on a page what went wrong outside of any page, where a person asks. */
@Page
class ErrorsForPeople {

    private final ErrorPage errors;
    private final ProblemPages pages;

    ErrorsForPeople(ErrorPage errors, ProblemPages pages) {
        this.errors = errors;
        this.pages = pages;
    }

    @RequestMapping(path = "${spring.web.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
    Object problem(HttpServletRequest request) {
        ResponseEntity<ProblemDetail> forPrograms = errors.problem(request);
        if (!Browsers.wantPage(request)) {
            return forPrograms;
        }
        ProblemDetail told =
                request.getAttribute(Browsers.PROBLEM) instanceof ProblemDetail given ? given : forPrograms.getBody();
        return told == null ? forPrograms : pages.page(told, request);
    }
}
