package dev.cairn.server.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** A cycle at a glance. */
@Command(name = "status", description = "A cycle at a glance, now or as of a day.", mixinStandardHelpOptions = true)
final class StatusCommand implements Runnable {

    private static final int BAR = 10;

    private final Terminal terminal;

    @Parameters(paramLabel = "CYCLE", description = "Its name, such as 2026-Q1, or its id.")
    private String cycle = "";

    @Mixin
    private ViewpointOptions viewpoint = new ViewpointOptions();

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        ApiClient api = ApiClient.of(terminal);
        Map<String, @Nullable Object> parameters = viewpoint.parameters();
        Lookup lookup = new Lookup(api, parameters);
        JsonNode overview = api.get("/api/v1/cycles/" + lookup.cycle(cycle) + "/overview", parameters);
        if (viewpoint.json()) {
            terminal.out().println(overview);
            return;
        }
        Answer answer = new Answer(overview, lookup.zone());
        printHeading(answer);
        printGoals(answer, lookup.teamNames());
    }

    private void printHeading(Answer answer) {
        JsonNode inForce = answer.json().path("cycle");
        JsonNode summary = answer.json().path("summary");
        JsonNode paces = summary.path("paces");
        terminal.out()
                .println(Colour.BOLD.of(Text.line(inForce.path("name").asString("")), terminal) + "  "
                        + inForce.path("firstDay").asString("") + " to "
                        + inForce.path("lastDay").asString("") + ", "
                        + inForce.path("stage").asString(""));
        String past = answer.viewpoint();
        if (!past.isEmpty()) {
            terminal.out().println(past);
        }
        terminal.out().println("Progress  " + mean(summary.path("progress"), "reported"));
        if (summary.path("score").path("known").asInt(0) > 0) {
            terminal.out().println("Score     " + mean(summary.path("score"), "scored"));
        }
        terminal.out()
                .println("Pace      %d on track, %d at risk, %d off track, %d without; %d stale"
                        .formatted(
                                paces.path("onTrack").asInt(0),
                                paces.path("atRisk").asInt(0),
                                paces.path("offTrack").asInt(0),
                                paces.path("unknown").asInt(0),
                                paces.path("stale").asInt(0)));
        if (summary.path("targetsTooEasy").asBoolean(false)) {
            terminal.out().println("All aspirational scores are 1: the targets were too easy.");
        }
        terminal.out().println();
    }

    private static String mean(JsonNode mean, String what) {
        BigDecimal value = Answer.decimal(mean.path("value"));
        String counted = mean.path("known").asInt(0) + " of " + mean.path("all").asInt(0) + " " + what;
        return value == null
                ? "unknown, " + counted
                : Text.bar(value, BAR) + " " + Answer.share(mean.path("value")) + ", " + counted;
    }

    private void printGoals(Answer answer, Map<String, String> teams) {
        JsonNode objectives = answer.json().path("objectives");
        if (objectives.isEmpty()) {
            terminal.out().println("No goal was set for it.");
            return;
        }
        Table table = new Table(
                terminal,
                List.of(
                        new Table.Column("Goal, key results", false),
                        new Table.Column("Progress", false),
                        new Table.Column("Pace", false),
                        new Table.Column("Score", true),
                        new Table.Column("Expected", true),
                        new Table.Column("Owner", false),
                        new Table.Column("Confidence", true),
                        new Table.Column("Forecast", true),
                        new Table.Column("Team", false)));
        for (JsonNode goal : objectives) {
            String stage = goal.path("stage").asString("");
            table.addHeading(
                    (stage.equals("published") ? "" : "[" + stage + "] ") + wording(goal),
                    progress(goal.path("progress").path("value")),
                    "",
                    Answer.share(goal.path("score").path("value")),
                    Answer.share(goal.path("expected")),
                    answer.person(goal.path("ownerId")),
                    "",
                    "",
                    teams.getOrDefault(goal.path("teamId").asString(""), answer.person(goal.path("personId"))));
            for (JsonNode keyResult : goal.path("keyResults")) {
                JsonNode assessment = keyResult.path("assessment");
                JsonNode said = keyResult.path("said");
                boolean dropped = keyResult.has("droppedAt");
                table.add(
                        "  " + (dropped ? "[dropped] " : "") + wording(keyResult),
                        progress(assessment.path("progress")),
                        dropped ? "" : pace(assessment),
                        Answer.share(keyResult.path("score").path("value")),
                        dropped ? "" : Answer.share(assessment.path("expected")),
                        ownerUnlessTheGoals(answer, goal, keyResult),
                        Answer.share(said.path("confidence")),
                        Answer.share(said.path("forecast")),
                        "");
            }
        }
        table.print();
    }

    private static String wording(JsonNode thing) {
        return Text.line(thing.path("wording").asString(""));
    }

    private static String ownerUnlessTheGoals(Answer answer, JsonNode goal, JsonNode keyResult) {
        JsonNode owner = keyResult.path("ownerId");
        return owner.equals(goal.path("ownerId")) ? "" : answer.person(owner);
    }

    private static String progress(JsonNode number) {
        BigDecimal value = Answer.decimal(number);
        return value == null ? "unknown" : Text.bar(value, BAR) + " " + Answer.share(number);
    }

    private String pace(JsonNode assessment) {
        List<String> words = new ArrayList<>();
        String pace = assessment.path("pace").asString("");
        switch (pace) {
            case "on-track" -> words.add(Colour.GREEN.of("on track", terminal));
            case "at-risk" -> words.add(Colour.YELLOW.of("at risk", terminal));
            case "off-track" -> words.add(Colour.RED.of("off track", terminal));
            default -> {
                // Nothing to compute a pace from.
            }
        }
        if (assessment.path("stale").asBoolean(false)) {
            words.add("stale");
        }
        return String.join(", ", words);
    }
}
