package dev.cairn.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the method that answers as Spring does, but looks closely at those only whose path has as many segments as that of the
 * request. Spring looks at the path last and at every handler there is, which took a twelfth of the time of a check-in.
 */
final class HandlersByLength extends RequestMappingHandlerMapping {

    private static final int ANY = -1;

    private final Map<RequestMappingInfo, Integer> segments = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        int wanted = segments.computeIfAbsent(info, HandlersByLength::segments);
        if (wanted != ANY
                && wanted
                        != segments(ServletRequestPathUtils.getParsedRequestPath(request)
                                .pathWithinApplication()
                                .value())) {
            return null;
        }
        return super.getMatchingMapping(info, request);
    }

    /** How many segments a path must have; {@link #ANY} where patterns differ in it, or match any number of them. */
    private static int segments(RequestMappingInfo info) {
        Set<String> patterns = info.getPatternValues();
        int[] lengths = patterns.stream()
                .mapToInt(pattern -> pattern.contains("**") || pattern.contains("{*") ? ANY : segments(pattern))
                .distinct()
                .toArray();
        return lengths.length == 1 ? lengths[0] : ANY;
    }

    private static int segments(String path) {
        int count = 0;
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '/') {
                count++;
            }
        }
        return count;
    }
}
