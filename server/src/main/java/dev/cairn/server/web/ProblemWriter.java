package dev.cairn.server.web;

import dev.cairn.command.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Tells problems that come up before a request has reached the part that would answer it. */
public final class ProblemWriter {

    private final JsonMapper mapper;

    ProblemWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The problem that a refusal is told as. */
    public static ProblemDetail problem(RuleBroken refusal) {
        return Problems.problem(refusal);
    }

    /** Answers the request with this refusal. */
    public void write(HttpServletRequest request, HttpServletResponse response, RuleBroken refusal) throws IOException {
        write(request, response, Problems.problem(refusal));
    }

    /** Answers the request with this problem. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(mapper.writeValueAsBytes(problem));
    }
}
