package dev.cairn.server.cli;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The end of a cycle: what is missing, and closing it all the same. */
@Command(
        name = "close",
        description = "Close a cycle; says what is missing, which is waived with a reason.",
        mixinStandardHelpOptions = true)
final class CloseCommand implements Runnable {

    private static final int MOST_TOLD = 20;

    private final Terminal terminal;

    @Parameters(paramLabel = "CYCLE", description = "Its name or id.")
    private String cycle = "";

    @Option(names = "--check", description = "Only say what is missing.")
    private boolean check;

    @Option(
            names = "--waive",
            split = ",",
            paramLabel = "WHAT",
            description = "Go on without scores, score-reviews or retrospectives.")
    private List<String> waive = new ArrayList<>();

    @Option(
            names = "--reason",
            paramLabel = "CATEGORY",
            description = "clarified, priorities-changed, learnt, wrong-data or other.")
    private @Nullable String category;

    @Option(names = "--because", paramLabel = "TEXT", description = "The reason in a sentence.")
    private @Nullable String text;

    CloseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        ApiClient api = ApiClient.of(terminal);
        String id = new Lookup(api, Map.of()).cycle(cycle);
        JsonNode missing = api.get("/api/v1/cycles/" + id + "/missing", Map.of());
        boolean anything = !print(missing, check ? List.of() : waive);
        if (check) {
            if (!anything) {
                terminal.out().println("Nothing is missing.");
            }
            return;
        }
        api.post("/api/v1/cycles/" + id + "/closing", body());
        terminal.out().println(Text.line(missing.path("cycle").path("name").asString("")) + " is closed.");
    }

    /** Whether nothing is missing but what is waived. */
    private boolean print(JsonNode missing, List<String> waived) {
        boolean nothing = true;
        if (!missing.path("scores").isEmpty() && !waived.contains("scores")) {
            told(
                    "Without a score: " + missing.path("scoresMissing").asInt(0) + " key results",
                    missing.path("scores"),
                    goal -> wording(goal) + ": "
                            + goal.path("keyResults")
                                    .valueStream()
                                    .map(each -> Text.line(each.asString("")))
                                    .collect(Collectors.joining("; ")));
            nothing = false;
        }
        if (!missing.path("scoreReviews").isEmpty() && !waived.contains("score-reviews")) {
            Answer answer = new Answer(missing, ZoneOffset.UTC);
            told(
                    "Scores not reviewed: " + missing.path("scoreReviews").size() + " goals",
                    missing.path("scoreReviews"),
                    goal -> {
                        String reviewer = answer.person(goal.path("reviewerId"));
                        return wording(goal) + (reviewer.isEmpty() ? ", nobody is to review it" : ", " + reviewer);
                    });
            nothing = false;
        }
        if (!missing.path("retrospectives").isEmpty() && !waived.contains("retrospectives")) {
            told(
                    "Retrospectives not completed: "
                            + missing.path("retrospectives").size(),
                    missing.path("retrospectives"),
                    each -> Text.line(each.path(each.has("teamName") ? "teamName" : "teamId")
                            .asString("")));
            nothing = false;
        }
        return nothing;
    }

    private void told(String heading, JsonNode all, Function<JsonNode, String> line) {
        terminal.out().println(Colour.BOLD.of(heading, terminal));
        all.valueStream()
                .limit(MOST_TOLD)
                .forEach(each ->
                        terminal.out().println("  " + Text.cut(line.apply(each), Math.max(20, terminal.width() - 2))));
        if (all.size() > MOST_TOLD) {
            terminal.out().println("  and " + (all.size() - MOST_TOLD) + " more");
        }
    }

    private static String wording(JsonNode goal) {
        return Text.line(goal.path("wording").asString(""));
    }

    private ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode waived = body.putArray("waive");
        waive.forEach(each -> waived.add(each.strip()));
        if (category != null || text != null) {
            ObjectNode reason = body.putObject("reason").put("category", category == null ? "other" : category);
            if (text != null) {
                reason.put("text", text);
            }
        }
        return body;
    }
}
