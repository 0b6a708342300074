package dev.cairn.server.comparison;

import dev.cairn.query.Viewpoint;
import dev.cairn.server.page.Address;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a comparison is: its two moments, each with both clocks, as they were written.
 *
 * @param path the path of the page
 * @param from what was true then at the first moment
 * @param fromKnownAt what was known then, or null for all that is known
 * @param to what was true then at the second moment, or null for now
 * @param toKnownAt what was known then, likewise
 * @param witnessed whether what files claim about the time of recording is ignored
 */
record ComparisonAddress(
        String path,
        @Nullable String from,
        @Nullable String fromKnownAt,
        @Nullable String to,
        @Nullable String toKnownAt,
        boolean witnessed) {

    static final String FROM = "from";
    static final String FROM_KNOWN_AT = "fromKnownAt";
    static final String TO = "to";
    static final String TO_KNOWN_AT = "toKnownAt";

    private static final int DAY_LENGTH = "2026-03-31".length();

    static ComparisonAddress of(HttpServletRequest request) {
        return new ComparisonAddress(
                request.getRequestURI(),
                given(request, FROM),
                given(request, FROM_KNOWN_AT),
                given(request, TO),
                given(request, TO_KNOWN_AT),
                request.getParameter("witnessed") != null && !"false".equals(request.getParameter("witnessed")));
    }

    private static @Nullable String given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The same moments, the second one first. What is true now cannot come first, for a comparison begins somewhere. */
    String turned() {
        return to == null && toKnownAt == null ? written() : written(to, toKnownAt, from, fromKnownAt);
    }

    /** These moments. */
    String written() {
        return written(from, fromKnownAt, to, toKnownAt);
    }

    /** These moments, without so many goals at the beginning. */
    String skipping(int goals) {
        return goals == 0 ? written() : written() + "&skip=" + goals;
    }

    /** The address of what is shown that stays true, whatever is recorded after it: both clocks of both moments are instants. */
    String fixed(Viewpoint first, Viewpoint second) {
        return written(
                first.at().toString(),
                known(first).toString(),
                second.at().toString(),
                known(second).toString());
    }

    private static Instant known(Viewpoint viewpoint) {
        return viewpoint.knownAt() == null ? viewpoint.now() : viewpoint.knownAt();
    }

    /** Whether it stays true as it is. A day stays one day, but the organisation's zone may become another one. */
    boolean isFixed() {
        return isInstant(from) && isInstant(fromKnownAt) && isInstant(to) && isInstant(toKnownAt);
    }

    private static boolean isInstant(@Nullable String moment) {
        return moment != null && moment.length() > DAY_LENGTH;
    }

    /** Where other pages are seen from the first moment. */
    Address fromSide() {
        return new Address(path, List.of(), from, fromKnownAt, witnessed);
    }

    /** Where other pages are seen from the second moment. */
    Address toSide() {
        return new Address(path, List.of(), to, toKnownAt, witnessed);
    }

    private String written(
            @Nullable String first,
            @Nullable String firstKnown,
            @Nullable String second,
            @Nullable String secondKnown) {
        Map<String, @Nullable String> parts = new LinkedHashMap<>();
        parts.put(FROM, first);
        parts.put(FROM_KNOWN_AT, firstKnown);
        parts.put(TO, second);
        parts.put(TO_KNOWN_AT, secondKnown);
        return new Address(path, List.of(), null, null, witnessed).with(parts);
    }
}
