package dev.cairn.server.cli;

import dev.cairn.server.comparison.ComparisonWords;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** What is different in a cycle between two moments. */
@Command(
        name = "compare",
        description = "What is different in a cycle between two moments, who made it so, and why.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Runnable {

    private static final int LONGEST_VALUE = 24;

    private final Terminal terminal;

    @Parameters(paramLabel = "CYCLE", description = "Its name, such as 2026-Q1, or its id.")
    private String cycle = "";

    @Option(names = "--from", paramLabel = "DAY", description = "The first moment: what was true then.")
    private @Nullable String from;

    @Option(names = "--from-known-at", paramLabel = "DAY", description = "What was known at the first moment.")
    private @Nullable String fromKnownAt;

    @Option(names = "--to", paramLabel = "DAY", description = "The second moment; now where nothing is said.")
    private @Nullable String to;

    @Option(names = "--to-known-at", paramLabel = "DAY", description = "What was known at the second moment.")
    private @Nullable String toKnownAt;

    @Option(
            names = "--witnessed",
            description = "Go by when this log recorded things, and not by what imported files claim.")
    private boolean witnessed;

    @ArgGroup
    private Form form = new Form();

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** One of the two, or a table. */
    static final class Form {

        @Option(names = "--json", description = "Print the answer of the HTTP API.")
        private boolean json;

        @Option(names = "--markdown", description = "Print it as Markdown.")
        private boolean markdown;
    }

    @Override
    public void run() {
        if (from == null && fromKnownAt == null) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--from or --from-known-at is missing: a comparison begins somewhere.");
        }
        ApiClient api = ApiClient.of(terminal);
        Lookup lookup = new Lookup(api, Map.of());
        String path = "/api/v1/cycles/" + lookup.cycle(cycle) + "/comparison";
        if (form.markdown) {
            terminal.out().print(markdown(api, path));
            terminal.out().flush();
            return;
        }
        JsonNode comparison = api.get(path, parameters());
        if (form.json) {
            terminal.out().println(comparison);
            return;
        }
        print(new ComparisonWords(comparison, lookup.zone(), lookup.teamNames()));
    }

    private Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("from", from);
        parameters.put("fromKnownAt", fromKnownAt);
        parameters.put("to", to);
        parameters.put("toKnownAt", toKnownAt);
        parameters.put("witnessed", witnessed ? "true" : null);
        return parameters;
    }

    private String markdown(ApiClient api, String path) {
        String accept = "text/markdown, application/problem+json;q=0.9";
        try (InputStream answer =
                api.stream("GET", path, parameters(), null, HttpRequest.BodyPublishers.noBody(), accept)) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BROKEN, "The answer broke off: " + e.getMessage());
        }
    }

    private void print(ComparisonWords words) {
        JsonNode json = words.json();
        terminal.out()
                .println(
                        Colour.BOLD.of(Text.line(json.path("cycle").path("name").asString("")), terminal) + "  "
                                + words.moments());
        words.summary().forEach(sentence -> terminal.out().println(sentence));
        terminal.out().println();
        if (json.path("goals").isEmpty()) {
            terminal.out().println("No goal is different.");
            return;
        }
        Table table = new Table(
                terminal,
                List.of(
                        new Table.Column("Goal, key results", false),
                        new Table.Column("Before", false),
                        new Table.Column("After", false),
                        new Table.Column("Who", false),
                        new Table.Column("When", false)));
        for (JsonNode goal : json.path("goals")) {
            table.addHeading(wording(goal), progress(goal, "Before"), progress(goal, "After"), "", "");
            add(table, "  ", words, goal);
            for (JsonNode keyResult : goal.path("keyResults")) {
                table.add(
                        "  " + wording(keyResult), progress(keyResult, "Before"), progress(keyResult, "After"), "", "");
                add(table, "    ", words, keyResult);
            }
        }
        table.print();
    }

    private static void add(Table table, String indent, ComparisonWords words, JsonNode subject) {
        words.lines(subject.path("differences"), (line, first) -> {
            String beginning = indent + (first ? "" : "  ");
            table.add(
                    beginning + Text.line(line.what()),
                    Text.cut(Text.line(line.before()), LONGEST_VALUE),
                    Text.cut(Text.line(line.after()), LONGEST_VALUE),
                    Text.line(line.who()),
                    line.when());
            if (!line.why().isEmpty()) {
                // In a column of its own it would be the first to go where the terminal is narrow, or push out the
                // rest.
                table.addSpanning(beginning + "  why: " + Text.line(line.why()));
            }
        });
    }

    private static String wording(JsonNode subject) {
        return Text.line(subject.path("wording").asString(""));
    }

    private static String progress(JsonNode subject, String end) {
        return ComparisonWords.share(subject.path("progress" + end));
    }
}
