package dev.cairn.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Where a page is, and from where it looks. It holds both clocks as they were written, so that a link shows the same to
 * everybody, and hands them on to every page that it leads to.
 *
 * @param path the path of the page
 * @param filters what else the address says, as {@code name=value}, encoded
 * @param asOf what was true then, as it was written; null for now
 * @param knownAt what was known then, as it was written; null for all that is known
 * @param witnessed whether what files claim about the time of recording is ignored
 */
public record Address(
        String path,
        List<String> filters,
        @Nullable String asOf,
        @Nullable String knownAt,
        boolean witnessed) {

    /** How the clocks are spelt, here as in the API. */
    public static final String AS_OF = "asOf";

    static final String KNOWN_AT = "knownAt";
    static final String WITNESSED = "witnessed";

    /** Takes a copy of the filters. */
    public Address {
        filters = List.copyOf(filters);
    }

    /** The address of a request. */
    static Address of(HttpServletRequest request) {
        String query = request.getQueryString();
        List<String> filters = query == null
                ? List.of()
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.endsWith("=") && !isClock(part))
                        .toList();
        return new Address(
                request.getRequestURI(),
                filters,
                given(request, AS_OF),
                given(request, KNOWN_AT),
                request.getParameter(WITNESSED) != null && !"false".equals(request.getParameter(WITNESSED)));
    }

    private static boolean isClock(String part) {
        return Stream.of(AS_OF, KNOWN_AT, WITNESSED)
                .anyMatch(clock -> part.equals(clock) || part.startsWith(clock + "="));
    }

    private static @Nullable String given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Whether it looks at anything but all that is known now. */
    public boolean past() {
        return asOf != null || knownAt != null;
    }

    /** The address of another page, seen from the same moment. */
    public String to(String otherPath) {
        return written(otherPath, List.of());
    }

    /**
     * The same page, seen from the same moment, but for what one part of the address says.
     *
     * @param name what it is about
     * @param value what it says then; null where it says nothing about it
     */
    public String with(String name, @Nullable String value) {
        return with(Collections.singletonMap(name, value));
    }

    /** The same for several parts, in their order; a value of null says nothing. */
    public String with(Map<String, @Nullable String> parts) {
        List<String> others = filters.stream()
                .filter(filter -> !parts.containsKey(filter.split("=", 2)[0]))
                .toList();
        return written(
                path,
                Stream.concat(
                                others.stream(),
                                parts.entrySet().stream().flatMap(part -> parameter(part.getKey(), part.getValue())))
                        .toList());
    }

    /** The same page, seen from another moment. */
    String at(@Nullable String otherAsOf, @Nullable String otherKnownAt) {
        return new Address(path, filters, otherAsOf, otherKnownAt, witnessed).written(path, filters);
    }

    /** The same page without its clocks. */
    String now() {
        return new Address(path, filters, null, null, false).written(path, filters);
    }

    private String written(String otherPath, List<String> otherFilters) {
        String query = Stream.of(
                        otherFilters.stream(),
                        parameter(AS_OF, asOf),
                        parameter(KNOWN_AT, knownAt),
                        parameter(WITNESSED, witnessed ? "true" : null))
                .flatMap(parts -> parts)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? otherPath : otherPath + "?" + query;
    }

    private static Stream<String> parameter(String name, @Nullable String value) {
        return value == null ? Stream.empty() : Stream.of(name + "=" + encoded(value));
    }

    /** A value as it stands in an address. */
    static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
