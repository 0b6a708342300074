package dev.cairn.query.reporting;

import dev.cairn.events.organisation.Settings;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A query with placeholders for the viewpoint, from which a view is made, that takes it from the settings of the session, and a
 * function, that takes it as arguments.
 *
 * <ul>
 *   <li>{@code {effective}}, {@code {known}}: the last effective and known time that count
 *   <li>{@code {moment}}: the moment that numbers are for which depend on the clock
 *   <li>{@code {at:x}}: what is true of a row of rectangles {@code x} that holds then
 *   <li>{@code {seen:x}}: what is true of a row {@code x} of the journal or audit trail that counts then
 *   <li>{@code {view:name}}: another view, from the same viewpoint
 * </ul>
 */
final class ViewTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(at|seen|view):(\\w+)}");
    private static final String FAR = "timestamptz '9999-12-31T23:59:59.999Z'";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final String effective;
    private final String known;
    private final String moment;
    private final String suffix;

    private ViewTemplate(String effective, String known, String moment, String suffix) {
        this.effective = effective;
        this.known = known;
        this.moment = moment;
        this.suffix = suffix;
    }

    /** For a view. A subquery is asked once and not for each row. */
    static ViewTemplate ofSession() {
        return new ViewTemplate(
                "(select reporting.last_effective())",
                "(select reporting.last_known())",
                "(select reporting.moment())",
                "");
    }

    /** For a function with the arguments {@code as_of} and {@code known_at}. */
    static ViewTemplate ofArguments() {
        return new ViewTemplate(
                "coalesce($1, " + FAR + ")", "coalesce($2, " + FAR + ")", "coalesce($1, now())", "_at($1, $2)");
    }

    /** The query from that viewpoint. */
    String fill(String query) {
        String filled =
                PLACEHOLDER.matcher(query).replaceAll(placeholder -> Matcher.quoteReplacement(part(placeholder)));
        return filled.replace("{effective}", effective)
                .replace("{known}", known)
                .replace("{moment}", moment)
                .replace("{default-zone}", Settings.DEFAULTS.zone())
                .replace("{default-settings}", JSON.writeValueAsString(Settings.DEFAULTS));
    }

    private String part(MatchResult placeholder) {
        String name = placeholder.group(2);
        return switch (placeholder.group(1)) {
            case "view" -> "reporting." + name + suffix;
            case "at" -> """
                    %1$s.clock in ('both', case when (select reporting.witnessed()) then 'witnessed' else 'claimed' end)
                        and %1$s.known_to > {known} and %1$s.effective_to > {effective}
                        and %1$s.known_from <= {known} and %1$s.effective_from <= {effective}""".formatted(name);
            default -> """
                    %1$s.effective_at <= {effective}
                        and case when (select reporting.witnessed()) then %1$s.recorded_at else %1$s.known_at end <= {known}""".formatted(name);
        };
    }
}
