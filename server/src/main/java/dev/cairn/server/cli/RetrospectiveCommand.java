package dev.cairn.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Retrospectives, each of which goes by its cycle and its team. */
@Command(
        name = "retrospective",
        description = "A team's look back on a cycle: the draft that the log writes, observations and actions.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class RetrospectiveCommand {

    private static final String RETROSPECTIVES = "/api/v1/retrospectives";

    private final Terminal terminal;

    RetrospectiveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Which retrospective. */
    static final class Which {

        @Parameters(index = "0", paramLabel = "CYCLE", description = "The cycle; its name or id.")
        private String cycle = "";

        @Parameters(index = "1", paramLabel = "TEAM", description = "The team; its name or id.")
        private String team = "";
    }

    /** Why. */
    static final class Why {

        @Option(
                names = "--reason",
                paramLabel = "CATEGORY",
                description = "clarified, priorities-changed, learnt, wrong-data or other.")
        private @Nullable String category;

        @Option(names = "--because", paramLabel = "TEXT", description = "The reason in a sentence.")
        private @Nullable String text;

        private ObjectNode body() {
            ObjectNode body = body(new HashMap<>());
            if (category != null || text != null) {
                ObjectNode reason = body.putObject("reason").put("category", category == null ? "other" : category);
                if (text != null) {
                    reason.put("text", text);
                }
            }
            return body;
        }

        private static ObjectNode body(Map<String, String> fields) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            fields.forEach(body::put);
            return body;
        }
    }

    @Command(name = "list", description = "Retrospectives, and how far they are.", mixinStandardHelpOptions = true)
    void list(
            @Option(names = "--cycle", paramLabel = "CYCLE", description = "Only of this cycle.") @Nullable
                    String cycle,
            @Option(names = "--team", paramLabel = "TEAM", description = "Only of this team.") @Nullable String team,
            @Mixin ViewpointOptions viewpoint) {
        ApiClient api = ApiClient.of(terminal);
        Lookup lookup = new Lookup(api, viewpoint.parameters());
        Map<String, @Nullable Object> parameters = viewpoint.parameters();
        parameters.put("cycleId", cycle == null ? null : lookup.cycle(cycle));
        parameters.put("teamId", team == null ? null : lookup.team(team));
        JsonNode found = api.get(RETROSPECTIVES, parameters);
        if (viewpoint.json()) {
            terminal.out().println(found);
            return;
        }
        Map<String, String> cycles = lookup.cycleNames();
        Map<String, String> teams = lookup.teamNames();
        Table table = new Table(
                terminal,
                List.of(
                        new Table.Column("Cycle", false),
                        new Table.Column("Team", false),
                        new Table.Column("Observations", true),
                        new Table.Column("Open actions", true),
                        new Table.Column("", false)));
        for (JsonNode each : found.path("retrospectives")) {
            long open = each.path("actions")
                    .valueStream()
                    .filter(action -> action.path("state").asString("").equals("open"))
                    .count();
            table.add(
                    named(cycles, each.path("cycleId")),
                    named(teams, each.path("teamId")),
                    Integer.toString(each.path("observations").size()),
                    Long.toString(open),
                    each.path("completion").isObject() ? "completed" : "open");
        }
        table.print();
    }

    @Command(
            name = "show",
            description = "One retrospective with the draft that the log writes, as Markdown or an HTML page.",
            mixinStandardHelpOptions = true)
    void show(
            @Mixin Which which,
            @Option(names = "--html", description = "As one HTML page that can be printed.") boolean html,
            @Option(
                            names = "--figures",
                            description = "Only figures: no wordings, no names, nothing that people wrote.")
                    boolean figures,
            @Option(names = "--out", paramLabel = "FILE", description = "Where to; to standard output by default.")
                    @Nullable
                    Path file,
            @Mixin ViewpointOptions viewpoint) {
        ApiClient api = ApiClient.of(terminal);
        Map<String, @Nullable Object> parameters = viewpoint.parameters();
        String path = RETROSPECTIVES + "/" + id(api, which);
        if (viewpoint.json()) {
            if (figures) {
                throw new CommandFailure(ExitCode.USAGE, "--figures is for documents; --json has all there is.");
            }
            terminal.out().println(api.get(path, parameters));
            return;
        }
        parameters.put("figures", figures);
        try (InputStream document = api.stream(
                "GET",
                path + (html ? "/page" : "/markdown"),
                parameters,
                null,
                BodyPublishers.noBody(),
                (html ? "text/html" : "text/markdown") + ", application/problem+json")) {
            byte[] bytes = document.readAllBytes();
            if (file == null) {
                terminal.out().print(plain(new String(bytes, StandardCharsets.UTF_8)));
                terminal.out().flush();
            } else {
                Files.write(file, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Command(
            name = "lessons",
            description = "What is still to be done and what was learned in earlier cycles, for planning this one.",
            mixinStandardHelpOptions = true)
    void lessons(@Mixin Which which, @Mixin ViewpointOptions viewpoint) {
        ApiClient api = ApiClient.of(terminal);
        Lookup lookup = new Lookup(api, viewpoint.parameters());
        JsonNode lessons = api.get(
                "/api/v1/cycles/" + lookup.cycle(which.cycle) + "/teams/" + lookup.team(which.team) + "/lessons",
                viewpoint.parameters());
        if (viewpoint.json()) {
            terminal.out().println(lessons);
            return;
        }
        Answer answer = new Answer(lessons, lookup.zone());
        Table open = new Table(
                terminal,
                List.of(
                        new Table.Column("Still to be done", false),
                        new Table.Column("Owner", false),
                        new Table.Column("Due", false),
                        new Table.Column("Cycle", false)));
        for (JsonNode each : lessons.path("openActions")) {
            JsonNode action = each.path("action");
            open.add(
                    text(action),
                    answer.person(action.path("ownerId")),
                    action.path("due").asString(""),
                    Text.line(each.path("cycleName").asString("")));
        }
        open.print();
        Table learned =
                new Table(terminal, List.of(new Table.Column("Learned", false), new Table.Column("Cycle", false)));
        for (JsonNode each : lessons.path("learnings")) {
            learned.add(
                    text(each.path("observation")),
                    Text.line(each.path("cycleName").asString("")));
        }
        learned.print();
    }

    @Command(name = "open", description = "Begin to look back.", mixinStandardHelpOptions = true)
    void open(@Mixin Which which) {
        ApiClient api = ApiClient.of(terminal);
        Lookup lookup = new Lookup(api, Map.of());
        ObjectNode body = Why.body(Map.of("cycleId", lookup.cycle(which.cycle), "teamId", lookup.team(which.team)));
        made(api.post(RETROSPECTIVES, body));
    }

    @Command(name = "note", description = "Say what you saw.", mixinStandardHelpOptions = true)
    void note(
            @Mixin Which which,
            @Parameters(
                            index = "2",
                            paramLabel = "KIND",
                            description = "went-well, did-not-go-well, learned or puzzles.")
                    String kind,
            @Parameters(index = "3", paramLabel = "TEXT", description = "What you saw.") String text,
            @Option(
                            names = "--cite",
                            paramLabel = "EVENT",
                            split = ",",
                            description = "The ids of events that show it, as `cairn audit --json` has them.")
                    @Nullable
                    List<String> cited) {
        ApiClient api = ApiClient.of(terminal);
        ObjectNode body = Why.body(Map.of("kind", kind, "text", text));
        if (cited != null) {
            cited.forEach(body.putArray("citedEventIds")::add);
        }
        made(api.post(RETROSPECTIVES + "/" + id(api, which) + "/observations", body));
    }

    @Command(name = "withdraw", description = "Take back an observation.", mixinStandardHelpOptions = true)
    void withdraw(@Mixin Which which, @Parameters(index = "2", paramLabel = "OBSERVATION") String observationId) {
        act(which, "/observations/" + observationId + "/withdrawal", new Why());
    }

    @Command(name = "decide", description = "Decide to do something about it.", mixinStandardHelpOptions = true)
    void decide(
            @Mixin Which which,
            @Parameters(index = "2", paramLabel = "TEXT", description = "What is to be done.") String text,
            @Option(names = "--due", required = true, paramLabel = "DAY", description = "The last day for it.")
                    String due,
            @Option(names = "--owner", paramLabel = "HANDLE", description = "Who does it.") @Nullable String owner) {
        ApiClient api = ApiClient.of(terminal);
        ObjectNode body = Why.body(Map.of("text", text, "due", due));
        if (owner != null) {
            body.put("ownerId", owner);
        }
        made(api.post(RETROSPECTIVES + "/" + id(api, which) + "/actions", body));
    }

    @Command(name = "finish", description = "Note that an action was done.", mixinStandardHelpOptions = true)
    void finish(@Mixin Which which, @Parameters(index = "2", paramLabel = "ACTION") String actionId) {
        act(which, "/actions/" + actionId + "/finish", new Why());
    }

    @Command(name = "drop", description = "Give up an action, for a reason.", mixinStandardHelpOptions = true)
    void drop(@Mixin Which which, @Parameters(index = "2", paramLabel = "ACTION") String actionId, @Mixin Why why) {
        act(which, "/actions/" + actionId + "/dropping", why);
    }

    @Command(name = "complete", description = "End it; its draft stays as it is then.", mixinStandardHelpOptions = true)
    void complete(@Mixin Which which) {
        act(which, "/completion", new Why());
    }

    @Command(name = "reopen", description = "Take it up again, for a reason.", mixinStandardHelpOptions = true)
    void reopen(@Mixin Which which, @Mixin Why why) {
        act(which, "/reopening", why);
    }

    /** Whatever people wrote does nothing to a terminal. */
    private static String plain(String document) {
        return document.lines().map(Text::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private void act(Which which, String path, Why why) {
        ApiClient api = ApiClient.of(terminal);
        api.post(RETROSPECTIVES + "/" + id(api, which) + path, why.body());
    }

    private void made(JsonNode recorded) {
        terminal.out().println(recorded.path("id").asString(""));
    }

    private static String id(ApiClient api, Which which) {
        Lookup lookup = new Lookup(api, Map.of());
        JsonNode found = api.get(
                RETROSPECTIVES, Map.of("cycleId", lookup.cycle(which.cycle), "teamId", lookup.team(which.team)));
        JsonNode first = found.path("retrospectives").path(0).path("retrospectiveId");
        if (first.isMissingNode()) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "There is no retrospective of that team on that cycle yet: `cairn retrospective open`.");
        }
        return first.asString("");
    }

    private static String text(JsonNode said) {
        return Text.line(said.path("text").path("text").asString(""));
    }

    private static String named(Map<String, String> names, JsonNode id) {
        return Text.line(names.getOrDefault(id.asString(""), id.asString("")));
    }
}
