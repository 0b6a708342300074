package dev.cairn.server.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a replay shows after each of its frames: bars for the cycle and its goals, what would be beside what is, and what happened.
 * It changes with every frame.
 */
final class Picture {

    private static final String INDENT = "  ";
    private static final int BAR = 10;
    private static final int LINES_AROUND = 6;
    private static final int FEWEST_HAPPENINGS = 4;

    private final Terminal terminal;
    private final ZoneId zone;
    private final Map<String, String> teams;
    private final MergedJson state = new MergedJson();
    private final MergedJson whatIf = new MergedJson();
    private final Map<String, Integer> movedIn = new HashMap<>();
    private final Map<String, String> before = new HashMap<>();
    private @Nullable JsonNode frame;

    Picture(Terminal terminal, ZoneId zone, Map<String, String> teams) {
        this.terminal = terminal;
        this.zone = zone;
        this.teams = teams;
    }

    /** Takes in the next frame. */
    void show(JsonNode next) {
        goals().forEach(goal -> before.put(goal.getKey(), progress(goal.getValue())));
        frame = next;
        state.apply(next.path("state"));
        whatIf.apply(next.path("whatIf"));
        for (Map.Entry<String, JsonNode> goal : goals()) {
            if (!Objects.equals(before.get(goal.getKey()), progress(goal.getValue()))) {
                movedIn.put(goal.getKey(), next.path("frame").asInt(0));
            }
        }
    }

    private JsonNode current() {
        return Objects.requireNonNull(frame, "No frame was shown.");
    }

    private List<Map.Entry<String, JsonNode>> goals() {
        List<Map.Entry<String, JsonNode>> goals = new ArrayList<>();
        for (JsonNode id : state.json().path("objectiveIds")) {
            goals.add(Map.entry(id.asString(""), state.json().path("goals").path(id.asString(""))));
        }
        return goals;
    }

    /** The picture as a screen of that many lines at most. */
    List<String> screen(int height) {
        List<String> lines = new ArrayList<>(head());
        lines.add(position());
        lines.add("");
        List<String> happened = happened().stream()
                .map(each -> Text.cut(each, terminal.width()))
                .toList();
        int forGoals =
                Math.max(1, height - LINES_AROUND - Math.max(FEWEST_HAPPENINGS, Math.min(happened.size(), height / 3)));
        lines.addAll(goalLines(lately(forGoals)));
        lines.add("");
        int left = Math.max(1, height - lines.size() - 1);
        if (happened.size() > left) {
            int more = happened.size() - left + 1;
            lines.addAll(happened.subList(0, left - 1));
            lines.add("… and " + more + " more lines");
        } else {
            lines.addAll(happened);
        }
        return lines.size() > height ? lines.subList(0, height) : lines;
    }

    /** The picture for whoever reads frame after frame: goals only where they moved, all of them in the first and the last. */
    List<String> plain() {
        JsonNode now = current();
        boolean whole =
                now.path("keyframe").asBoolean(false) || now.path("last").asBoolean(false);
        List<String> lines = new ArrayList<>(head());
        Map<String, JsonNode> shown = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> goal : goals()) {
            if (whole
                    || Objects.equals(
                            movedIn.get(goal.getKey()), now.path("frame").asInt(0))) {
                shown.put(goal.getKey(), goal.getValue());
            }
        }
        goalLines(shown).forEach(line -> lines.add(INDENT + line));
        for (String happening : happened()) {
            String indent = INDENT;
            for (String line : Text.wrapped(happening, terminal.width() - 2 * INDENT.length())) {
                lines.add(indent + line);
                indent = INDENT + INDENT;
            }
        }
        return lines;
    }

    private List<String> head() {
        JsonNode now = current();
        JsonNode cycle = state.json().path("cycle");
        String when = now.has("day") ? now.path("day").asString("") : new Answer(now, zone).time(now.path("at"));
        String name = Text.line(cycle.path("name").asString(""));
        List<String> lines = new ArrayList<>();
        lines.add(Colour.BOLD.of(when, terminal) + "  "
                + (name.isEmpty()
                        ? "nothing is known of the cycle yet"
                        : name + ", " + cycle.path("stage").asString(""))
                + "  " + (now.path("frame").asInt(0) + 1) + " of "
                + now.path("frames").asInt(0));
        if (!name.isEmpty()) {
            lines.add(Text.cut("Progress  " + means("progress"), terminal.width()));
            if (state.json().path("summary").path("score").has("value")) {
                lines.add(Text.cut("Score     " + means("score"), terminal.width()));
            }
        }
        return lines;
    }

    private String means(String which) {
        JsonNode real = state.json().path("summary").path(which);
        String counted = "  " + real.path("known").asInt(0) + " of "
                + real.path("all").asInt(0) + (which.equals("score") ? " scored" : " reported");
        return bar(real.path("value"))
                + (current().has("whatIf")
                        ? "  what if "
                                + bar(whatIf.json().path("summary").path(which).path("value"))
                        : "")
                + counted;
    }

    /** How far the replay is. */
    private String position() {
        int width = Math.max(BAR, terminal.width() - 2);
        BigDecimal share = BigDecimal.valueOf(current().path("frame").asInt(0) + 1L)
                .divide(BigDecimal.valueOf(Math.max(1, current().path("frames").asInt(1))), MathContext.DECIMAL32);
        return Colour.FAINT.of(Text.bar(share, width), terminal);
    }

    /** The goals that fit, in their order; where there are more, those that moved last. */
    private Map<String, JsonNode> lately(int most) {
        List<Map.Entry<String, JsonNode>> all = goals();
        Set<String> chosen = new HashSet<>();
        all.stream()
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing((String id) -> movedIn.getOrDefault(id, -1))
                        .reversed())
                .limit(most)
                .forEach(chosen::add);
        Map<String, JsonNode> shown = new LinkedHashMap<>();
        all.stream()
                .filter(goal -> chosen.contains(goal.getKey()))
                .forEach(goal -> shown.put(goal.getKey(), goal.getValue()));
        return shown;
    }

    private List<String> goalLines(Map<String, JsonNode> goals) {
        int forWording = Math.max(BAR, terminal.width() - (current().has("whatIf") ? 64 : 36));
        List<String> lines = new ArrayList<>();
        goals.forEach((id, goal) -> {
            String stage = goal.path("stage").asString("");
            String wording = (stage.equals("published") || stage.equals("closed") ? "" : "[" + stage + "] ")
                    + Text.line(goal.path("wording").asString(""));
            JsonNode other = whatIf.json().path("goals").path(id);
            String score = Answer.share(goal.path("score").path("value"));
            String line = (Text.padded(Text.cut(wording, forWording), forWording, false) + "  "
                            + Text.padded(bar(goal.path("progress").path("value")), BAR + 8, false)
                            + (current().has("whatIf")
                                    ? "  what if "
                                            + Text.padded(
                                                    bar(other.path("progress").path("value")), BAR + 8, false)
                                    : "")
                            + (score.isEmpty() ? "" : " score " + score))
                    .stripTrailing();
            lines.add(Text.cut(line, terminal.width() - INDENT.length()));
        });
        return lines;
    }

    private List<String> happened() {
        JsonNode now = current();
        Set<Long> leftOut = new HashSet<>();
        now.path("leftOut").forEach(position -> leftOut.add(position.asLong(-1)));
        List<String> lines = new ArrayList<>();
        for (JsonNode event : now.path("events")) {
            Happening happening = Happening.of(event, now, zone, teams);
            String about = about(event);
            String who = happening.who();
            String why = happening.why();
            lines.add(
                    (leftOut.contains(event.path("position").asLong(0)) ? "[left out] " : "") + happening.when() + "  "
                            + (about.isEmpty() ? "" : about + ": ") + happening.what()
                            + (who.isEmpty() ? "" : "  by " + who) + (why.isEmpty() ? "" : "  (" + why + ")"));
        }
        return lines;
    }

    private String about(JsonNode event) {
        JsonNode goal =
                state.json().path("goals").path(event.path("objectiveId").asString(""));
        JsonNode keyResult =
                goal.path("keyResults").path(event.path("keyResultId").asString(""));
        JsonNode named = keyResult.isMissingNode() ? goal : keyResult;
        return Text.cut(Text.line(named.path("wording").asString("")), terminal.width() / 3);
    }

    private static String progress(JsonNode goal) {
        return goal.path("stage").asString("")
                + goal.path("progress").path("value").asString("")
                + goal.path("score").path("value").asString("");
    }

    private static String bar(JsonNode share) {
        BigDecimal value = Answer.decimal(share);
        return value == null ? "unknown" : Text.bar(value, BAR) + " " + Text.share(value);
    }
}
