package dev.cairn.server.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From where a question looks at the past, and in which form it is answered. */
final class ViewpointOptions {

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "What was true then: a day, or an instant with its zone.")
    private @Nullable String asOf;

    @Option(
            names = "--known-at",
            paramLabel = "DAY",
            description = "What was known then; with the same day as --as-of: what was believed on that day.")
    private @Nullable String knownAt;

    @Option(
            names = "--witnessed",
            description = "Go by when this log recorded things, and not by what imported files claim.")
    private boolean witnessed;

    @Option(names = "--json", description = "Print the answer of the HTTP API.")
    private boolean json;

    boolean json() {
        return json;
    }

    /** The parameters of a question from there. */
    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("asOf", asOf);
        parameters.put("knownAt", knownAt);
        parameters.put("witnessed", witnessed ? "true" : null);
        return parameters;
    }
}
