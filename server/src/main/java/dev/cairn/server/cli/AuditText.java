package dev.cairn.server.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** An entry of the audit trail as a person reads it. */
final class AuditText {

    private static final String INDENT = "  ";

    private final Terminal terminal;
    private final Map<String, String> teams;
    private final Map<String, String> cycles;

    /**
     * @param teams names by id
     * @param cycles names by id
     */
    AuditText(Terminal terminal, Map<String, String> teams, Map<String, String> cycles) {
        this.terminal = terminal;
        this.teams = teams;
        this.cycles = cycles;
    }

    /** Writes it, with an empty line after it. */
    void print(JsonNode entry, Answer answer) {
        String easing = entry.path("easing").asString("").toLowerCase(Locale.ROOT);
        String what = entry.path("change").asString("").replace('-', ' ') + (easing.isEmpty() ? "" : ", " + easing);
        String who = answer.person(entry.path(entry.has("by") ? "by" : "actor"));
        line(Colour.BOLD.of(answer.time(entry.path("effectiveAt")) + "  " + what, terminal)
                + (who.isEmpty() ? "" : "  by " + who));
        String about = about(entry.path("subject"));
        if (!about.isEmpty()) {
            detail(about);
        }
        String changes = StreamSupport.stream(entry.path("changes").spliterator(), false)
                .map(change -> change(change, answer))
                .collect(Collectors.joining("; "));
        if (!changes.isEmpty()) {
            detail(changes);
        }
        progress("progress", entry.path("progressBefore"), entry.path("progressAfter"));
        if (entry.has("reasonCategory")) {
            String sentence = entry.path("reason").asString("");
            detail("reason: " + entry.path("reasonCategory").asString("")
                    + (sentence.isEmpty() ? "" : ", " + Text.line(sentence)));
        }
        if (entry.has("note")) {
            detail("note: " + Text.line(entry.path("note").asString("")));
        }
        clocks(entry, answer);
        line("");
    }

    /** Where it became known, or was recorded, at another time than it was true, or by somebody else. */
    private void clocks(JsonNode entry, Answer answer) {
        String effective = answer.time(entry.path("effectiveAt"));
        String known = answer.time(entry.path("knownAt"));
        String recorded = answer.time(entry.path("recordedAt"));
        StringBuilder said = new StringBuilder();
        if (!known.equals(effective) && entry.path("claimed").asBoolean(false)) {
            said.append("claimed to be known ").append(known).append("; ");
        }
        if (!recorded.equals(effective)) {
            said.append("recorded ").append(recorded);
            if (!entry.path("actor").equals(entry.path("by"))) {
                said.append(" by ").append(answer.person(entry.path("actor")));
            }
            JsonNode origin = entry.path("origin");
            if (origin.has("importFile")) {
                said.append(", from ")
                        .append(Text.line(origin.path("importFile").asString("")));
                said.append(" line ").append(origin.path("importRow").asString("?"));
            }
        }
        if (!said.isEmpty()) {
            detail(said.toString());
        }
    }

    private String about(JsonNode subject) {
        String goal = Text.line(subject.path("objectiveWording").asString(""));
        String keyResult = Text.line(subject.path("keyResultWording").asString(""));
        if (!goal.isEmpty()) {
            return keyResult.isEmpty() ? goal : goal + " > " + keyResult;
        }
        String team = subject.path("teamId").asString("");
        String cycle = subject.path("cycleId").asString("");
        return teams.getOrDefault(team, cycles.getOrDefault(cycle, ""));
    }

    private void progress(String what, JsonNode before, JsonNode after) {
        String from = Answer.share(before);
        String to = Answer.share(after);
        if (!from.equals(to)) {
            detail(what + ": " + (from.isEmpty() ? "unknown" : from) + " to " + (to.isEmpty() ? "unknown" : to));
        }
    }

    private String change(JsonNode change, Answer answer) {
        String field = change.path("field").asString("");
        String before = value(change.path("before"), answer);
        String after = value(change.path("after"), answer);
        if (before.isEmpty()) {
            return field + ": " + after;
        }
        return field + ": " + before + " to " + (after.isEmpty() ? "nothing" : after);
    }

    /** A value as it was, but people, teams and cycles by their names. */
    private String value(JsonNode value, Answer answer) {
        if (value.isNumber()) {
            return Answer.quantity(value);
        }
        String text = Text.line(value.isMissingNode() ? "" : value.asString(value.toString()));
        if (text.startsWith("person:")) {
            return answer.person(value);
        }
        return teams.getOrDefault(text, cycles.getOrDefault(text, text));
    }

    private void detail(String text) {
        Text.wrapped(text, terminal.width() - INDENT.length()).forEach(each -> line(INDENT + each));
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
