package dev.cairn.server.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** How a cycle would have come out under other rules. */
@Command(
        name = "what-if",
        description = "How a cycle would have come out under other rules, and which events make the difference.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Rules, which combine:",
            "  targets=frozen                no target changed once its goal was committed",
            "  drops=ignored                 nothing was dropped",
            "  weights=equal                 all key results weigh the same",
            "  weight=KEY RESULT:NUMBER      what one key result weighs",
            "  progress=unclamped            progress goes below 0 and above 1",
            "  progress=threshold            1 from the success level on, else 0",
            "  progress=binary               1 where the target is reached, else 0",
            "  score=first                   the score before any correction",
            "  score=progress                the score that the progress suggests",
            "  score=success                 1 from the success level on, else 0",
            "  known-by=DAY                  only what was known by then",
            "  without-late-changes-of=TEAM  its goals, and those below, changed no scope once committed",
        })
final class WhatIfCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "CYCLE", description = "Its name, such as 2026-Q1, or its id.")
    private String cycle = "";

    @Parameters(index = "1..*", paramLabel = "RULE", description = "What is supposed: NAME=VALUE.")
    private List<String> rules = new ArrayList<>();

    @Mixin
    private ViewpointOptions viewpoint = new ViewpointOptions();

    WhatIfCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        ApiClient api = ApiClient.of(terminal);
        Lookup lookup = new Lookup(api, viewpoint.parameters());
        String cycleId = lookup.cycle(cycle);
        Map<String, @Nullable Object> parameters = viewpoint.parameters();
        parameters.putAll(new WhatIfRules(api, lookup, cycleId).parameters(rules));
        JsonNode json = api.get("/api/v1/cycles/" + cycleId + "/what-if", parameters);
        if (viewpoint.json()) {
            terminal.out().println(json);
            return;
        }
        print(new Answer(json, lookup.zone()), lookup.teamNames());
    }

    private void print(Answer answer, Map<String, String> teams) {
        JsonNode json = answer.json();
        terminal.out()
                .println(Colour.BOLD.of(
                                Text.line(json.path("cycle").path("name").asString("")), terminal)
                        + (rules.isEmpty() ? "  nothing is supposed" : "  what if " + String.join(", ", rules)));
        if (!answer.viewpoint().isEmpty()) {
            terminal.out().println(answer.viewpoint());
        }
        if (!json.has("hypothetical")) {
            terminal.out().println("By these rules nobody would know of the cycle.");
        } else {
            total(json, "Progress", "progress");
            total(json, "Score", "score");
        }
        terminal.out().println();
        if (json.path("goals").isEmpty()) {
            terminal.out().println("No goal would be different.");
            return;
        }
        table(answer, teams).print();
    }

    private void total(JsonNode json, String what, String field) {
        String is = mean(json.path("reality").path(field));
        String would = mean(json.path("hypothetical").path(field));
        if (!is.equals(would) || !is.equals("unknown")) {
            String by = signed(json.path(field + "By"));
            terminal.out()
                    .println(Text.padded(what, 8, false) + "  " + is + ", would be " + would
                            + (by.isEmpty() ? "" : " (" + by + ")"));
        }
    }

    private Table table(Answer answer, Map<String, String> teams) {
        Table table = new Table(
                terminal,
                List.of(
                        new Table.Column("Goal, key results", false),
                        new Table.Column("Progress", true),
                        new Table.Column("What if", true),
                        new Table.Column("By", true),
                        new Table.Column("Score", true),
                        new Table.Column("What if", true),
                        new Table.Column("By", true)));
        for (JsonNode goal : answer.json().path("goals")) {
            table.addHeading(cells("", goal, "value"));
            causes(table, "    ", goal, answer, teams);
            for (JsonNode keyResult : goal.path("keyResults")) {
                table.add(cells("  ", keyResult, ""));
                causes(table, "      ", keyResult, answer, teams);
            }
        }
        return table;
    }

    private static String[] cells(String indent, JsonNode subject, String within) {
        JsonNode is = subject.path("reality");
        JsonNode would = subject.path("hypothetical");
        JsonNode named = is.isMissingNode() ? would : is;
        String wording = Text.line(named.path("wording").asString(""));
        String away = is.isMissingNode() ? " (only if)" : would.isMissingNode() ? " (not if)" : "";
        return new String[] {
            indent + wording + away,
            share(is.path("progress"), within),
            share(would.path("progress"), within),
            signed(subject.path("progressBy")),
            share(is.path("score"), within),
            share(would.path("score"), within),
            signed(subject.path("scoreBy"))
        };
    }

    private void causes(Table table, String indent, JsonNode subject, Answer answer, Map<String, String> teams) {
        for (JsonNode cause : subject.path("causes")) {
            Happening event = new Happening(cause.path("event"), answer, teams);
            boolean leftOut = cause.path("leftOut").asBoolean(false);
            String who = event.who();
            String why = event.why();
            String said = (leftOut ? "without: " : "counted otherwise: ") + event.what() + "  " + event.when()
                    + (who.isEmpty() ? "" : "  by " + who) + (why.isEmpty() ? "" : "  (" + why + ")");
            Text.wrapped(said, terminal.width() - indent.length()).forEach(line -> table.addSpanning(indent + line));
        }
    }

    private static String share(JsonNode number, String within) {
        return Answer.share(within.isEmpty() ? number : number.path(within));
    }

    private static String mean(JsonNode mean) {
        return mean.has("value") ? Answer.share(mean.path("value")) : "unknown";
    }

    private static String signed(JsonNode number) {
        BigDecimal value = Answer.decimal(number);
        if (value == null) {
            return "";
        }
        BigDecimal shown = value.setScale(2, RoundingMode.HALF_UP);
        return (shown.signum() < 0 ? "" : "+") + shown.toPlainString();
    }
}
