package dev.cairn.server.cli;

import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * An event of a cycle in words: what, who, when and why.
 *
 * @param json the event, as replays and what-ifs tell it
 * @param answer in which it is told
 * @param teams names by id
 */
record Happening(JsonNode json, Answer answer, Map<String, String> teams) {

    private static final int LONGEST_VALUE = 40;

    static Happening of(JsonNode json, JsonNode told, ZoneId zone, Map<String, String> teams) {
        return new Happening(json, new Answer(told, zone), teams);
    }

    /** For example {@code key result retargeted, eased: target 2 to 4}. */
    String what() {
        String easing = json.path("easing").asString("");
        String changes = StreamSupport.stream(json.path("changes").spliterator(), false)
                .filter(change -> !change.path("before").equals(change.path("after")))
                .map(this::change)
                .collect(Collectors.joining("; "));
        return json.path("change").asString("").replace('-', ' ')
                + (easing.isEmpty() ? "" : ", " + easing)
                + (changes.isEmpty() ? "" : ": " + changes);
    }

    String who() {
        return answer.person(json.path(json.has("by") ? "by" : "actor"));
    }

    /** When it was true, to the minute. */
    String when() {
        return answer.time(json.path("effectiveAt"));
    }

    String why() {
        String category = json.path("reasonCategory").asString("");
        String sentence = Text.line(json.path("reason").asString(""));
        return category + (category.isEmpty() || sentence.isEmpty() ? "" : ": ") + sentence;
    }

    private String change(JsonNode change) {
        String field = change.path("field").asString("");
        String before = value(change.path("before"));
        String after = value(change.path("after"));
        return before.isEmpty()
                ? field + " " + after
                : field + " " + before + " to " + (after.isEmpty() ? "nothing" : after);
    }

    private String value(JsonNode value) {
        if (value.isNumber()) {
            return Answer.quantity(value);
        }
        String text = Text.line(value.isMissingNode() ? "" : value.asString(value.toString()));
        if (text.startsWith("person:")) {
            return answer.person(value);
        }
        return Text.cut(teams.getOrDefault(text, text), LONGEST_VALUE);
    }
}
