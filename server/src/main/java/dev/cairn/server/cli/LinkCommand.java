package dev.cairn.server.cli;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Goals of separate cycles that are one. */
@Command(
        name = "link",
        description = "Say with which goal of an earlier cycle a goal goes on, or see which ones may.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class LinkCommand {

    private final Terminal terminal;

    LinkCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            name = "propose",
            description = "Goals of earlier cycles that goals of this one may go on with, by likeness of wording.",
            mixinStandardHelpOptions = true)
    void propose(
            @Parameters(paramLabel = "CYCLE", description = "The later cycle; its name or id.") String cycle,
            @Option(names = "--from", paramLabel = "CYCLE", description = "Only goals of this earlier cycle.") @Nullable
                    String from,
            @Option(
                            names = "--least",
                            paramLabel = "LIKENESS",
                            defaultValue = "0.35",
                            description = "From 0 to 1; 0.35 by default.")
                    String least,
            @Option(names = "--accept", description = "Link all that are told.") boolean accept,
            @Option(names = "--json", description = "Print the answer of the HTTP API.") boolean json) {
        ApiClient api = ApiClient.of(terminal);
        Lookup lookup = new Lookup(api, Map.of());
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("fromCycleId", from == null ? null : lookup.cycle(from));
        parameters.put("least", least);
        JsonNode answer = api.get("/api/v1/cycles/" + lookup.cycle(cycle) + "/link-proposals", parameters);
        if (json) {
            terminal.out().println(answer);
        } else {
            print(answer.path("proposals"), lookup.cycleNames());
        }
        if (accept) {
            answer.path("proposals").forEach(proposal -> name(api, proposal));
            terminal.out().println(answer.path("proposals").size() + " linked.");
        }
    }

    private void print(JsonNode proposals, Map<String, String> cycles) {
        if (proposals.isEmpty()) {
            terminal.out().println("No goal sounds like one of an earlier cycle.");
        }
        for (JsonNode proposal : proposals) {
            terminal.out()
                    .println(Colour.BOLD.of(
                            proposal.path("likeness").asString("") + "  "
                                    + Text.line(proposal.path("wording").asString("")),
                            terminal));
            terminal.out()
                    .println("      "
                            + cycles.getOrDefault(
                                    proposal.path("predecessorCycleId").asString(""), "")
                            + "  "
                            + Text.line(proposal.path("predecessorWording").asString(""))
                            + (proposal.path("sameTeam").asBoolean(false) ? "" : ", of another team"));
            terminal.out()
                    .println("      cairn link goal "
                            + proposal.path("objectiveId").asString("") + " "
                            + proposal.path("predecessorId").asString(""));
            for (JsonNode keyResult : proposal.path("keyResults")) {
                terminal.out()
                        .println("      " + keyResult.path("likeness").asString("") + "  "
                                + Text.line(keyResult.path("wording").asString("")) + "  <  "
                                + Text.line(keyResult.path("predecessorWording").asString("")));
            }
        }
    }

    @Command(
            name = "goal",
            description = "Link a goal to the one that it goes on with.",
            mixinStandardHelpOptions = true)
    void goal(
            @Parameters(paramLabel = "GOAL", description = "Its wording, a part of it, or its id.") String goal,
            @Parameters(paramLabel = "EARLIER", description = "The earlier goal, likewise.") String earlier) {
        ApiClient api = ApiClient.of(terminal);
        Lookup lookup = new Lookup(api, Map.of());
        ObjectNode link = JsonNodeFactory.instance.objectNode();
        link.put("objectiveId", lookup.goal(goal)).put("predecessorId", lookup.goal(earlier));
        link.putArray("keyResults");
        name(api, link);
    }

    @Command(name = "withdraw", description = "Take back what a goal goes on with.", mixinStandardHelpOptions = true)
    void withdraw(@Parameters(paramLabel = "GOAL", description = "Its wording, a part of it, or its id.") String goal) {
        ApiClient api = ApiClient.of(terminal);
        String id = new Lookup(api, Map.of()).goal(goal);
        api.post("/api/v1/objectives/" + id + "/predecessor/withdrawal", JsonNodeFactory.instance.objectNode());
    }

    private static void name(ApiClient api, JsonNode link) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("predecessorId", link.path("predecessorId").asString(""));
        ArrayNode keyResults = body.putArray("keyResults");
        for (JsonNode each : link.path("keyResults")) {
            keyResults
                    .addObject()
                    .put("keyResultId", each.path("keyResultId").asString(""))
                    .put("predecessorId", each.path("predecessorId").asString(""));
        }
        api.put("/api/v1/objectives/" + link.path("objectiveId").asString("") + "/predecessor", body);
    }
}
