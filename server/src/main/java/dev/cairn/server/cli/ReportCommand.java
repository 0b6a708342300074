package dev.cairn.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Runs a report. */
@Command(
        name = "report",
        description = "Run a report, for now or for any moment; `cairn reports` lists them.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Runnable {

    private static final int ROWS_OF_TABLE = 200;
    private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8", "numeric", "float4", "float8");

    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "The report.")
    private String name = "";

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "What the report is asked with; a cycle or team by its name or id.")
    private Map<String, String> arguments = new LinkedHashMap<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, json or csv; a table where nothing is said.")
    private Format format = Format.TABLE;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many rows; of a table 200 where nothing is said.")
    private @Nullable Integer limit;

    @Mixin
    private ViewpointOptions viewpoint = new ViewpointOptions();

    /** In which form the answer is written. */
    enum Format {
        TABLE,
        JSON,
        CSV
    }

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        ApiClient api = ApiClient.of(terminal);
        Map<String, @Nullable Object> parameters = viewpoint.parameters();
        parameters.putAll(arguments);
        boolean table = format == Format.TABLE && !viewpoint.json();
        parameters.put("limit", limit != null || !table ? limit : Integer.valueOf(ROWS_OF_TABLE));
        String path = "/api/v1/reports/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        if (format == Format.CSV) {
            print(api.stream(
                    "GET",
                    path + "/csv",
                    parameters,
                    null,
                    HttpRequest.BodyPublishers.noBody(),
                    "text/csv, application/problem+json"));
            return;
        }
        JsonNode answer = api.get(path + "/answer", parameters);
        if (format == Format.JSON || viewpoint.json()) {
            terminal.out().println(answer);
        } else {
            print(new Answer(answer, new Lookup(api, Map.of()).zone()));
        }
    }

    private void print(InputStream csv) {
        try (csv) {
            terminal.out().print(new String(csv.readAllBytes(), StandardCharsets.UTF_8));
            terminal.out().flush();
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BROKEN, "The answer ended early: " + e.getMessage());
        }
    }

    private void print(Answer answer) {
        JsonNode json = answer.json();
        terminal.out().println(Colour.BOLD.of(Text.line(json.path("question").asString("")), terminal));
        String past = answer.viewpoint();
        terminal.out()
                .println((past.isEmpty() ? "" : past + "; ") + "at position "
                        + json.path("basis").path("position").asString("") + " of the log");
        terminal.out().println();
        List<Table.Column> columns = new ArrayList<>();
        json.path("columns")
                .forEach(column -> columns.add(new Table.Column(
                        column.path("name").asString("").replace('_', ' '),
                        NUMBERS.contains(column.path("type").asString("")))));
        if (json.path("rows").isEmpty()) {
            terminal.out().println("There is nothing to show.");
            return;
        }
        // Texts are cut so that they do not push other columns out of the terminal.
        int widest = Math.max(16, terminal.width() / 5);
        Table table = new Table(terminal, columns);
        for (JsonNode row : json.path("rows")) {
            table.add(row.valueStream()
                    .map(value -> Text.cut(cell(value, answer), widest))
                    .toArray(String[]::new));
        }
        table.print();
        if (json.path("truncated").asBoolean(false)) {
            terminal.err().println("There are more rows: raise --limit, or narrow the question.");
        }
    }

    private static String cell(JsonNode value, Answer answer) {
        if (value.isNull()) {
            return "";
        }
        if (value.isNumber()) {
            return Answer.quantity(value);
        }
        if (!value.isString()) {
            return value.isBoolean() ? (value.asBoolean() ? "yes" : "no") : value.toString();
        }
        String text = value.asString("");
        if (text.startsWith("person:")) {
            return answer.person(value);
        }
        return text.matches("\\d{4}-\\d\\d-\\d\\dT.*Z") ? answer.time(value) : Text.line(text);
    }
}
