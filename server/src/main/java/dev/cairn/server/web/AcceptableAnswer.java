package dev.cairn.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a command whose answer could not be given in any form that its request accepts, before it is done. Without it, it is
 * done first and then answered by 406, as if it had been refused.
 */
final class AcceptableAnswer implements HandlerInterceptor {

    private static final List<MediaType> GIVEN = List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_NDJSON);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("GET") && !accepted(request)) {
            throw new RequestRefusedException(
                    Problem.NOT_ACCEPTABLE, "Commands are answered in application/json; nothing was done.");
        }
        return true;
    }

    private static boolean accepted(HttpServletRequest request) {
        try {
            List<MediaType> accepted =
                    MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            return accepted.isEmpty()
                    || accepted.stream().anyMatch(type -> GIVEN.stream().anyMatch(type::isCompatibleWith));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
