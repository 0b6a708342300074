package dev.cairn.server.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** One goal in full. */
@Command(name = "show", description = "One goal in full, now or as of a day.", mixinStandardHelpOptions = true)
final class ShowCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(
            paramLabel = "GOAL",
            arity = "1..*",
            description = "Its id, or words of what it or a key result of it says or ever said.")
    private String[] goal = {};

    @Option(names = "--timeline", description = "With all changes, who made them, and why.")
    private boolean timeline;

    @Mixin
    private ViewpointOptions viewpoint = new ViewpointOptions();

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        ApiClient api = ApiClient.of(terminal);
        Map<String, @Nullable Object> parameters = viewpoint.parameters();
        Lookup lookup = new Lookup(api, parameters);
        String id = lookup.goal(String.join(" ", goal));
        JsonNode inFull = api.get("/api/v1/objectives/" + id, parameters);
        if (viewpoint.json()) {
            terminal.out().println(inFull);
            return;
        }
        Answer answer = new Answer(inFull, lookup.zone());
        Map<String, String> teams = lookup.teamNames();
        new GoalText(terminal, answer, teams).print();
        JsonNode entries = inFull.path("timeline");
        if (timeline) {
            AuditText text = new AuditText(terminal, teams, lookup.cycleNames());
            terminal.out().println(Colour.BOLD.of("Timeline", terminal));
            entries.forEach(entry -> text.print(entry, answer));
        } else {
            terminal.out().println(entries.size() + " changes in all: see them with --timeline.");
        }
    }
}
