package dev.cairn.server.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A goal in full as a person reads it. */
final class GoalText {

    private static final int BAR = 10;

    private final Terminal terminal;
    private final Answer answer;
    private final Map<String, String> teams;

    /** @param teams names by id */
    GoalText(Terminal terminal, Answer answer, Map<String, String> teams) {
        this.terminal = terminal;
        this.answer = answer;
        this.teams = teams;
    }

    /** Writes it. */
    void print() {
        JsonNode goal = answer.json().path("objective");
        line(Colour.BOLD.of(Text.line(goal.path("wording").asString("")), terminal));
        line(goal.path("objectiveId").asString(""));
        if (!answer.viewpoint().isEmpty()) {
            line(answer.viewpoint());
        }
        Text.wrapped(described(goal), terminal.width()).forEach(this::line);
        if (goal.has("description")) {
            line("");
            goal.path("description").path("text").asString("").lines().forEach(each -> line(Text.line(each)));
        }
        line("");
        JsonNode means = answer.json().path("means");
        line("Progress  " + mean(means.path("progress"), "reported"));
        if (means.path("score").path("known").asInt(0) > 0) {
            String band = answer.json().path("band").asString("");
            line("Score     " + mean(means.path("score"), "scored") + (band.isEmpty() ? "" : ", " + band));
        }
        line("");
        answer.json().path("keyResults").forEach(this::keyResult);
        answer.json().path("initiatives").forEach(this::initiative);
        aligned("Serves", answer.json().path("serves"));
        aligned("Served by", answer.json().path("servedBy"));
        linked("Goes on with", answer.json().path("predecessor"));
        answer.json().path("successors").forEach(successor -> linked("Goes on in", successor));
    }

    private String described(JsonNode goal) {
        List<String> said = new ArrayList<>();
        said.add(goal.path("kind").asString(""));
        said.add(goal.path("stage").asString("") + " since " + answer.time(goal.path("stageSince")));
        add(said, "", Text.line(answer.json().path("cycle").path("name").asString("")));
        add(said, "team ", teams.getOrDefault(goal.path("teamId").asString(""), ""));
        add(said, "personal goal of ", answer.person(goal.path("personId")));
        add(said, "owner ", answer.person(goal.path("ownerId")));
        add(said, "reviewer ", answer.person(goal.path("reviewerId")));
        add(
                said,
                "with ",
                StreamSupport.stream(goal.path("contributors").spliterator(), false)
                        .map(answer::person)
                        .collect(Collectors.joining(" and ")));
        add(said, "", labels(goal.path("labels")));
        return String.join(", ", said);
    }

    private void keyResult(JsonNode keyResult) {
        JsonNode standing = keyResult.path("standing");
        JsonNode definition = standing.path("definition");
        line(Colour.BOLD.of(
                (standing.has("droppedAt") ? "[dropped " + answer.time(standing.path("droppedAt")) + "] " : "")
                        + Text.line(definition.path("wording").asString("")),
                terminal));
        List<String> said = new ArrayList<>();
        said.add(metric(definition.path("metric")));
        add(said, "now it would go ", keyResult.has("followed") ? metric(keyResult.path("followed")) : "");
        said.add("weight " + Answer.quantity(definition.path("weight")));
        add(said, "owner ", answer.person(keyResult.path("ownerId")));
        add(said, "due ", keyResult.path("due").asString(""));
        add(said, "", labels(definition.path("labels")));
        detail(String.join(", ", said));
        detail(numbers(keyResult));
        keyResult.path("targets").forEach(target -> {
            if (keyResult.path("targets").size() > 1) {
                detail(occurrence(target.path("when")) + "  " + metric(target.path("metric"))
                        + because(target.path("when")));
            }
        });
        readings(keyResult.path("readings"));
        line("");
    }

    private String numbers(JsonNode keyResult) {
        JsonNode standing = keyResult.path("standing");
        JsonNode assessment = keyResult.path("assessment");
        BigDecimal progress = Answer.decimal(assessment.path("progress"));
        List<String> said = new ArrayList<>();
        said.add(
                progress == null
                        ? "progress unknown"
                        : Text.bar(progress, BAR) + " " + Answer.share(assessment.path("progress")));
        add(said, "expected ", Answer.share(assessment.path("expected")));
        add(said, "", assessment.path("pace").asString("").replace('-', ' '));
        add(said, "", assessment.path("stale").asBoolean(false) ? "stale" : "");
        add(said, "in range for a share of ", Answer.share(assessment.path("shareInRange")));
        add(said, "confidence ", Answer.share(standing.path("measurement").path("confidence")));
        add(said, "forecast ", Answer.share(standing.path("measurement").path("forecast")));
        JsonNode score = standing.path("score");
        add(said, "score ", Answer.share(score.path("value")));
        if (score.path("corrections").asInt(0) > 0) {
            said.add("at first " + Answer.share(score.path("first")));
        }
        return String.join(", ", said);
    }

    private void readings(JsonNode readings) {
        if (readings.isEmpty()) {
            return;
        }
        Table table = new Table(
                terminal,
                List.of(
                        new Table.Column("  Check-ins", false),
                        new Table.Column("Value", true),
                        new Table.Column("Progress", true),
                        new Table.Column("Confidence", true),
                        new Table.Column("Forecast", true),
                        new Table.Column("By", false)));
        for (JsonNode reading : readings) {
            JsonNode said = reading.path("said");
            JsonNode when = said.path("when");
            String fate = reading.has("retracted")
                    ? "  [retracted]"
                    : reading.path("before").isEmpty() ? "" : "  [corrected]";
            String note = Text.line(when.path("note").asString(""));
            table.add(
                    "  " + answer.time(when.path("effectiveAt")) + fate + (note.isEmpty() ? "" : "  " + note),
                    value(said),
                    Answer.share(reading.path("progress")),
                    Answer.share(said.path("confidence")),
                    Answer.share(said.path("forecast")),
                    answer.person(when.path("by")));
        }
        table.print();
    }

    private static String value(JsonNode said) {
        String steps = StreamSupport.stream(said.path("steps").spliterator(), false)
                .map(step -> Text.cut(Text.line(step.path("name").asString("")), 16) + " "
                        + Answer.quantity(step.path("done")))
                .collect(Collectors.joining(", "));
        return steps.isEmpty() ? Answer.quantity(said.path("value")) : steps;
    }

    private void initiative(JsonNode initiative) {
        String owner = answer.person(initiative.path("ownerId"));
        line("Initiative, " + initiative.path("state").asString("") + " since "
                + answer.time(initiative.path("stateSince")) + ": "
                + Text.line(initiative.path("wording").asString("")) + (owner.isEmpty() ? "" : ", " + owner));
    }

    private void linked(String how, JsonNode goal) {
        if (goal.isObject()) {
            line(how + ": " + Text.line(goal.path("wording").asString("")) + ", "
                    + goal.path("stage").asString("") + " ("
                    + goal.path("objectiveId").asString("") + ")");
        }
    }

    private void aligned(String how, JsonNode goals) {
        for (JsonNode goal : goals) {
            String keyResult = Text.line(goal.path("keyResultWording").asString(""));
            line(how + ": "
                    + Text.line(goal.path("wording")
                            .asString(goal.path("objectiveId").asString("")))
                    + (keyResult.isEmpty() ? "" : " > " + keyResult));
        }
    }

    private String occurrence(JsonNode when) {
        String by = answer.person(when.path("by"));
        return answer.time(when.path("effectiveAt")) + (by.isEmpty() ? "" : " by " + by);
    }

    private static String because(JsonNode when) {
        String category = when.path("reasonCategory").asString("");
        String sentence = Text.line(when.path("reason").asString(""));
        return category.isEmpty() ? "" : " (" + category + (sentence.isEmpty() ? "" : ": " + sentence) + ")";
    }

    static String metric(JsonNode metric) {
        String type = metric.path("type").asString("");
        String unit = metric.has("unit") ? " " + Text.line(metric.path("unit").asString("")) : "";
        return switch (type) {
            case "increase", "decrease" ->
                type + " from " + Answer.quantity(metric.path("baseline")) + " to "
                        + Answer.quantity(metric.path("target")) + unit;
            case "maintain" -> type + " " + range(metric) + unit;
            default ->
                metric.path("steps").size() == 1
                        ? "milestone"
                        : "milestone of " + metric.path("steps").size() + " steps";
        };
    }

    private static String range(JsonNode metric) {
        String low = Answer.quantity(metric.path("low"));
        String high = Answer.quantity(metric.path("high"));
        if (low.isEmpty()) {
            return "at most " + high;
        }
        return high.isEmpty() ? "at least " + low : low + " to " + high;
    }

    private static String labels(JsonNode labels) {
        return labels.properties().stream()
                .map(label -> Text.line(label.getKey()) + "="
                        + Text.line(label.getValue().asString("")))
                .collect(Collectors.joining(" "));
    }

    private static String mean(JsonNode mean, String what) {
        BigDecimal value = Answer.decimal(mean.path("value"));
        String counted = mean.path("known").asInt(0) + " of " + mean.path("all").asInt(0) + " " + what;
        return value == null
                ? "unknown, " + counted
                : Text.bar(value, BAR) + " " + Answer.share(mean.path("value")) + ", " + counted;
    }

    private static void add(List<String> said, String before, String text) {
        if (!text.isEmpty()) {
            said.add(before + text);
        }
    }

    private void detail(String text) {
        Text.wrapped(text, terminal.width() - 2).forEach(each -> line("  " + each));
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
