package dev.cairn.server.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Who changed what, from what to what, when and why. */
@Command(
        name = "audit",
        description = "Who changed what, from what to what, when and why; the latest first.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Runnable {

    private static final int LONGEST_PAGE = 1000;

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "CYCLE", description = "Only this cycle and its goals; its name or id.")
    private @Nullable String cycle;

    @Option(names = "--team", paramLabel = "TEAM", description = "Only this team and its goals; its name or id.")
    private @Nullable String team;

    @Option(
            names = "--objective",
            paramLabel = "GOAL",
            description = "Only this goal; its id, or what it says or ever said.")
    private @Nullable String objective;

    @Option(names = "--person", paramLabel = "HANDLE", description = "Only what this person did or recorded.")
    private @Nullable String person;

    @Option(
            names = "--change",
            paramLabel = "CHANGE",
            split = ",",
            description = "Only these kinds of change, such as key-result-retargeted or check-in-recorded.")
    private List<String> changes = new ArrayList<>();

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            split = ",",
            description = "Only what was given one of these reasons: clarified, priorities-changed, learnt, wrong-data,"
                    + " other; not-given where a file gave none.")
    private List<String> reasons = new ArrayList<>();

    @ArgGroup
    private Easing easing = new Easing();

    @Option(names = "--since", paramLabel = "DAY", description = "Only what was true on that day or later.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "DAY", description = "Only what was true on that day or earlier.")
    private @Nullable String until;

    @Option(names = "--known-since", paramLabel = "DAY", description = "Only what became known on that day or later.")
    private @Nullable String knownSince;

    @Option(names = "--known-until", paramLabel = "DAY", description = "Only what became known on that day or earlier.")
    private @Nullable String knownUntil;

    @Option(
            names = "--search",
            paramLabel = "WORDS",
            description = "Only what is about goals that ever said that, or has it in a reason or note.")
    private @Nullable String search;

    @Option(names = "--oldest-first", description = "In the order of the log.")
    private boolean oldestFirst;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many entries; ${DEFAULT-VALUE} where nothing is said.")
    private int limit = 100;

    @Mixin
    private ViewpointOptions viewpoint = new ViewpointOptions();

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** One of the two, or neither. */
    static final class Easing {

        @Option(names = "--eased", description = "Only what made it easier: a nearer target, a drop and the like.")
        private boolean eased;

        @Option(names = "--raised", description = "Only what made it harder.")
        private boolean raised;

        @Nullable
        String word() {
            if (eased) {
                return "eased";
            }
            return raised ? "raised" : null;
        }
    }

    @Override
    public void run() {
        if (limit < 1) {
            throw new CommandFailure(ExitCode.USAGE, "--limit is at least 1.");
        }
        ApiClient api = ApiClient.of(terminal);
        Lookup lookup = new Lookup(api, viewpoint.parameters());
        Map<String, @Nullable Object> parameters = viewpoint.parameters();
        parameters.put("cycleId", cycle == null ? null : lookup.cycle(cycle));
        parameters.put("teamId", team == null ? null : lookup.team(team));
        parameters.put("objectiveId", objective == null ? null : lookup.goal(objective));
        parameters.put("person", person);
        parameters.put("change", changes);
        parameters.put("easing", easing.word());
        parameters.put("reason", reasons);
        parameters.put("effectiveFrom", since);
        parameters.put("effectiveTo", until);
        parameters.put("knownFrom", knownSince);
        parameters.put("knownTo", knownUntil);
        parameters.put("text", search);
        parameters.put("oldestFirst", oldestFirst);
        if (viewpoint.json()) {
            parameters.put("limit", Math.min(limit, LONGEST_PAGE));
            terminal.out().println(api.get("/api/v1/audit", parameters));
            return;
        }
        print(api, lookup, parameters);
    }

    private void print(ApiClient api, Lookup lookup, Map<String, @Nullable Object> parameters) {
        AuditText text = new AuditText(terminal, lookup.teamNames(), lookup.cycleNames());
        int left = limit;
        boolean first = true;
        Map<String, @Nullable Object> page = new HashMap<>(parameters);
        while (true) {
            page.put("limit", Math.min(left, LONGEST_PAGE));
            Answer answer = new Answer(api.get("/api/v1/audit", page), lookup.zone());
            JsonNode entries = answer.json().path("entries");
            if (first && !answer.viewpoint().isEmpty()) {
                terminal.out().println(answer.viewpoint() + "\n");
            }
            if (first && entries.isEmpty()) {
                terminal.out().println("Nothing was changed that this asks for.");
            }
            first = false;
            entries.forEach(entry -> text.print(entry, answer));
            left -= entries.size();
            if (!answer.json().has("next")) {
                return;
            }
            if (left <= 0) {
                terminal.err().println("There is more: raise --limit, now " + limit + ", or narrow the question.");
                return;
            }
            page.put("cursor", answer.json().path("next").asString(""));
        }
    }
}
