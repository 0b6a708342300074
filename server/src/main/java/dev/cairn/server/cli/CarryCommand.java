package dev.cairn.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Goals that go on in a later cycle. */
@Command(
        name = "carry",
        description = "Carry goals, or single key results of one, forward into a later cycle; prints the new ids.",
        mixinStandardHelpOptions = true)
final class CarryCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "GOAL", description = "Wordings, parts of them, or ids.")
    private List<String> goals = new ArrayList<>();

    @Option(names = "--to", required = true, paramLabel = "CYCLE", description = "The later cycle; its name or id.")
    private String cycle = "";

    @Option(names = "--from", paramLabel = "CYCLE", description = "Look for the goals in this cycle only.")
    private @Nullable String from;

    @Option(
            names = "--key-result",
            paramLabel = "KEY RESULT",
            description = "Only this one of the goal, by its wording or id; can be repeated.")
    private List<String> keyResults = new ArrayList<>();

    @Option(names = "--note", paramLabel = "TEXT", description = "What is said about it.")
    private @Nullable String note;

    CarryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (!keyResults.isEmpty() && goals.size() > 1) {
            throw new CommandFailure(ExitCode.USAGE, "Single key results are carried of one goal at a time.");
        }
        ApiClient api = ApiClient.of(terminal);
        Lookup lookup = new Lookup(api, Map.of());
        String to = lookup.cycle(cycle);
        String within = from == null ? null : lookup.cycle(from);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode objectives = body.putArray("objectives");
        for (String each : goals) {
            String id = lookup.goal(each, within);
            ObjectNode objective = objectives.addObject().put("objectiveId", id);
            if (!keyResults.isEmpty()) {
                ArrayNode ids = objective.putArray("keyResultIds");
                JsonNode goal = api.get("/api/v1/objectives/" + id, Map.of());
                keyResults.forEach(words -> ids.add(Lookup.keyResult(goal, words)));
            }
        }
        if (note != null) {
            body.put("note", note);
        }
        JsonNode made = api.post("/api/v1/cycles/" + to + "/carried-objectives", body);
        made.path("ids").forEach(id -> terminal.out().println(id.asString("")));
    }
}
