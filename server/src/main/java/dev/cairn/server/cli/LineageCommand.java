package dev.cairn.server.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** One goal's way through the cycles. */
@Command(
        name = "lineage",
        description = "A goal's way through the cycles: what it goes on with, and what goes on with it.",
        mixinStandardHelpOptions = true)
final class LineageCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(paramLabel = "GOAL", description = "Its wording, a part of it, or its id.")
    private String goal = "";

    @Option(names = "--cycle", paramLabel = "CYCLE", description = "Look for the goal in this cycle only.")
    private @Nullable String cycle;

    @Mixin
    private ViewpointOptions viewpoint = new ViewpointOptions();

    LineageCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        ApiClient api = ApiClient.of(terminal);
        Map<String, @Nullable Object> parameters = viewpoint.parameters();
        Lookup lookup = new Lookup(api, parameters);
        String id = lookup.goal(goal, cycle == null ? null : lookup.cycle(cycle));
        JsonNode lineage = api.get("/api/v1/objectives/" + id + "/lineage", parameters);
        if (viewpoint.json()) {
            terminal.out().println(lineage);
            return;
        }
        Answer answer = new Answer(lineage, lookup.zone());
        if (!answer.viewpoint().isEmpty()) {
            terminal.out().println(answer.viewpoint());
        }
        Table table = new Table(
                terminal,
                List.of(
                        new Table.Column("Cycle, goal, key results", false),
                        new Table.Column("Stage", false),
                        new Table.Column("Measure", false),
                        new Table.Column("Value", true),
                        new Table.Column("Progress", true),
                        new Table.Column("Score", true)));
        for (JsonNode each : lineage.path("line")) {
            table.addHeading(
                    Text.line(each.path("cycle").path("name").asString("?")) + "  "
                            + Text.line(each.path("wording").asString("")),
                    each.path("stage").asString("") + (each.path("carried").asBoolean(false) ? ", carried" : ""),
                    "",
                    "",
                    Answer.share(each.path("progress").path("value")),
                    Answer.share(each.path("score").path("value")));
            for (JsonNode keyResult : each.path("keyResults")) {
                table.add(
                        (keyResult.has("predecessorId") ? "  > " : "    ")
                                + Text.line(keyResult.path("wording").asString("")),
                        keyResult.has("droppedAt") ? "dropped" : "",
                        GoalText.metric(keyResult.path("metric"))
                                + (keyResult.path("baselineFollows").asBoolean(false) ? ", follows" : ""),
                        Answer.quantity(keyResult.path("value")),
                        Answer.share(keyResult.path("progress")),
                        Answer.share(keyResult.path("score")));
            }
        }
        table.print();
    }
}
