package dev.cairn.server.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Scores that follow from the progress, with the sums. */
@Command(
        name = "scores",
        description = "The scores of a cycle: given ones, and those that follow from the progress, with the sums.",
        mixinStandardHelpOptions = true)
final class ScoresCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(paramLabel = "CYCLE", description = "Its name or id.")
    private String cycle = "";

    @Mixin
    private ViewpointOptions viewpoint = new ViewpointOptions();

    ScoresCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        ApiClient api = ApiClient.of(terminal);
        Map<String, @Nullable Object> parameters = viewpoint.parameters();
        Lookup lookup = new Lookup(api, parameters);
        JsonNode suggestions = api.get("/api/v1/cycles/" + lookup.cycle(cycle) + "/score-suggestions", parameters);
        if (viewpoint.json()) {
            terminal.out().println(suggestions);
            return;
        }
        Answer answer = new Answer(suggestions, lookup.zone());
        if (!answer.viewpoint().isEmpty()) {
            terminal.out().println(answer.viewpoint());
        }
        if (suggestions.path("goals").isEmpty()) {
            terminal.out().println("No goal is in force.");
            return;
        }
        Table table = new Table(
                terminal,
                List.of(
                        new Table.Column("Goal, key results", false),
                        new Table.Column("Score", true),
                        new Table.Column("Suggested", true),
                        new Table.Column("How", false)));
        for (JsonNode goal : suggestions.path("goals")) {
            table.addHeading(
                    Text.line(goal.path("wording").asString("")),
                    "",
                    "",
                    goal.path("kind").asString(""));
            for (JsonNode keyResult : goal.path("keyResults")) {
                table.add(
                        "  " + Text.line(keyResult.path("wording").asString("")),
                        Answer.share(keyResult.path("score")),
                        Answer.share(keyResult.path("suggested")),
                        keyResult.path("arithmetic").asString(""));
            }
        }
        table.print();
    }
}
