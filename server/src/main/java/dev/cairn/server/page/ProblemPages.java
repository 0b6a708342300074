package dev.cairn.server.page;

import dev.cairn.server.web.Browsers;
import dev.cairn.server.web.ProblemsForPeople;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Tells people on a page what programs are told as problem details. It comes first, and leaves programs to the others. */
@Component
class ProblemPages implements HandlerExceptionResolver, Ordered {

    private final Frames frames;
    private final ProblemsForPeople problems;

    ProblemPages(Frames frames, ProblemsForPeople problems) {
        this.frames = frames;
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        return Browsers.wantPage(request) ? page(problems.of(failure, request), request) : null;
    }

    /** The page that tells this problem. */
    ModelAndView page(ProblemDetail problem, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("problem");
        page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        page.addObject(Frames.NAME, frames.bare(request));
        page.addObject("problem", ToldProblem.of(problem));
        Address here = Address.of(request);
        page.addObject("now", here.past() && request.getMethod().equals("GET") ? here.now() : null);
        return page;
    }

    /**
     * A problem on a page.
     *
     * @param status the status code
     * @param detail what is wrong, in a sentence
     * @param requestId by which the log knows the request, or null
     */
    public record ToldProblem(
            int status, String detail, @Nullable String requestId) {

        static ToldProblem of(ProblemDetail problem) {
            Object requestId = problem.getProperties() == null
                    ? null
                    : problem.getProperties().get("requestId");
            String detail = problem.getDetail();
            return new ToldProblem(
                    problem.getStatus(), detail == null ? "" : detail, requestId == null ? null : requestId.toString());
        }

        /** The words for its status: {@code not-found}, {@code forbidden}, {@code fault} or {@code refused}. */
        public String kind() {
            return switch (status) {
                case 403 -> "forbidden";
                case 404 -> "not-found";
                default -> status >= 500 ? "fault" : "refused";
            };
        }
    }
}
