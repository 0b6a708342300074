package dev.cairn.server.web;

import dev.cairn.query.Viewpoint;
import dev.cairn.query.hypothesis.Rules;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses a query parameter that the operation does not know. A misspelt {@code asof} would otherwise be passed over, and the
 * present taken for the past.
 */
final class KnownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query == null || !(handler instanceof HandlerMethod operation)) {
            return true;
        }
        if (judgesByItself(operation)) {
            return true;
        }
        SortedSet<String> known = known(operation);
        for (String given : UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .keySet()) {
            if (!known.contains(given)) {
                throw RequestRefusedException.unreadable(
                        "unknown-parameter",
                        given,
                        "This question has no such parameter.",
                        known.isEmpty() ? "none" : String.join(", ", known));
            }
        }
        return true;
    }

    /** Whether it takes all parameters as a map, since only it can tell which there are. */
    private static boolean judgesByItself(HandlerMethod operation) {
        return Arrays.stream(operation.getMethodParameters())
                .anyMatch(parameter -> Map.class.isAssignableFrom(parameter.getParameterType())
                        && parameter.hasParameterAnnotation(RequestParam.class));
    }

    /** Whether it is one, or has one, as that which pages and forms are handed has. */
    private static boolean holdsViewpoint(Class<?> type) {
        return type == Viewpoint.class
                || (type.isRecord()
                        && Arrays.stream(type.getRecordComponents()).anyMatch(part -> holdsViewpoint(part.getType())));
    }

    private static SortedSet<String> known(HandlerMethod operation) {
        SortedSet<String> known = new TreeSet<>();
        for (MethodParameter parameter : operation.getMethodParameters()) {
            if (holdsViewpoint(parameter.getParameterType())) {
                known.addAll(List.of(ViewpointArgument.AS_OF, ViewpointArgument.KNOWN_AT, ViewpointArgument.WITNESSED));
            }
            if (parameter.getParameterType() == Span.class) {
                known.addAll(List.of(
                        ViewpointArgument.FROM,
                        ViewpointArgument.FROM_KNOWN_AT,
                        ViewpointArgument.TO,
                        ViewpointArgument.TO_KNOWN_AT,
                        ViewpointArgument.WITNESSED));
            }
            if (parameter.getParameterType() == Rules.class) {
                known.addAll(RulesArgument.PARAMETERS.keySet());
            }
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null) {
                known.add(named.name().isEmpty() ? parameter.getParameter().getName() : named.name());
            }
        }
        return known;
    }
}
