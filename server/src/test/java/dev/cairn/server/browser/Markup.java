package dev.cairn.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who puts markup into every text that Cairn takes. Each piece has a number, by which it is known where it turns up. */
final class Markup {

    /** Begins each piece. None of its characters may mean anything to a page. */
    static final String BEGIN = "<b>&\"'<script>";

    /** Texts that people choose freely, by the names of their fields. */
    private static final Set<String> TEXTS = Set.of(
            "name",
            "wording",
            "description",
            "note",
            "text",
            "unit",
            "question",
            "sql",
            "label",
            "value",
            "defaultValue");

    /** Other strings: words of a list, ids, times, and what is checked against a form of its own. */
    private static final Set<String> NO_TEXTS = Set.of(
            "category",
            "change",
            "changedAt",
            "confirmation",
            "current",
            "effectiveAt",
            "email",
            "handle",
            "invitation",
            "key",
            "kind",
            "level",
            "password",
            "projections",
            "role",
            "scope",
            "series",
            "switching",
            "type",
            "values",
            "x",
            "zone");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpCalls calls;
    private final List<String> pieces = new ArrayList<>();
    private String cycle = "";
    private String goal = "";

    private Markup(HttpCalls calls) {
        this.calls = calls;
    }

    /** Writes it into a Cairn with the sample organisation, beside what the sample has. */
    static Markup writtenBy(HttpCalls calls, String runningCycle) throws Exception {
        Markup markup = new Markup(calls);
        markup.write(runningCycle);
        return markup;
    }

    /** The fields of all bodies that are strings, and neither known to be texts nor known to be none. */
    static Set<String> unknownFields(JsonNode description) {
        Set<String> unknown = new TreeSet<>();
        for (JsonNode path : description.path("paths")) {
            for (JsonNode operation : path) {
                for (JsonNode media : operation.path("requestBody").path("content")) {
                    collect(description, media.path("schema"), new TreeSet<>(), unknown);
                }
            }
        }
        unknown.removeAll(TEXTS);
        unknown.removeAll(NO_TEXTS);
        unknown.removeIf(field -> field.endsWith("Id") || field.endsWith("Ids"));
        return unknown;
    }

    private static void collect(JsonNode description, JsonNode schema, Set<String> seen, Set<String> strings) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            if (seen.add(reference)) {
                collect(description, description.at(reference.substring(1)), seen, strings);
            }
            return;
        }
        schema.path("properties").properties().forEach(property -> {
            JsonNode field = property.getValue();
            boolean free = !field.has("enum") && !field.has("format");
            if (free && field.path("type").toString().contains("string")) {
                strings.add(property.getKey());
            }
            collect(description, field, seen, strings);
            collect(description, field.path("items"), seen, strings);
            collect(description, field.path("additionalProperties"), seen, strings);
        });
    }

    /** A cycle that is called so. */
    String cycle() {
        return cycle;
    }

    /** A goal that is in force, with it wherever a goal has texts. */
    String goal() {
        return goal;
    }

    /** Every piece that was written. */
    List<String> pieces() {
        return List.copyOf(pieces);
    }

    private String piece() {
        String piece = BEGIN + (pieces.size() + 1);
        pieces.add(piece);
        return piece;
    }

    private void write(String runningCycle) throws Exception {
        cycle = made("/api/v1/cycles", Map.of("name", piece(), "firstDay", "2098-01-01", "lastDay", "2098-03-31"));
        String team = made("/api/v1/teams", Map.of("name", piece(), "level", "team", "note", piece()));
        goal = made(
                "/api/v1/objectives",
                Map.of(
                        "cycleId",
                        runningCycle,
                        "teamId",
                        team,
                        "kind",
                        "committed",
                        "ownerId",
                        "sample-anna",
                        "wording",
                        piece(),
                        "note",
                        piece()));
        String path = "/api/v1/objectives/" + goal;
        changed("PUT", path + "/description", Map.of("description", piece(), "note", piece()));
        String number =
                made(path + "/key-results", Map.of("wording", piece(), "note", piece(), "metric", numeric(piece(), 9)));
        made(
                path + "/key-results",
                Map.of(
                        "wording", piece(),
                        "metric", Map.of("type", "milestone", "steps", List.of(Map.of("name", piece(), "weight", 1)))));
        made(path + "/initiatives", Map.of("wording", piece(), "note", piece()));
        changed("POST", path + "/labels", Map.of("key", "theme", "value", piece()));
        changed("PUT", path + "/reviewer", Map.of("reviewerId", "sample-ben"));
        changed("POST", path + "/publication", Map.of("note", piece()));
        made(path + "/key-results/" + number + "/check-ins", Map.of("value", 3, "confidence", 0.5, "note", piece()));
        changed(
                "PUT",
                path + "/key-results/" + number + "/metric",
                Map.of(
                        "metric", numeric(piece(), 8),
                        "reason", Map.of("category", "learnt", "text", piece()),
                        "note", piece()));
        lookBack(runningCycle, team);
        report();
        calls.post("/api/v1/people", JSON.writeValueAsString(Map.of("handle", "sample-markup", "name", piece())));
        assertThat(calls.post("/api/v1/tokens", JSON.writeValueAsString(Map.of("name", piece(), "scope", "read")))
                        .status())
                .isEqualTo(201);
    }

    private static Map<String, Object> numeric(String unit, int target) {
        return Map.of("type", "increase", "unit", unit, "baseline", 0, "target", target);
    }

    private void lookBack(String runningCycle, String team) throws Exception {
        String path = "/api/v1/retrospectives/"
                + made("/api/v1/retrospectives", Map.of("cycleId", runningCycle, "teamId", team, "note", piece()));
        made(path + "/observations", Map.of("kind", "went-well", "text", piece(), "note", piece()));
        made(
                path + "/actions",
                Map.of("text", piece(), "ownerId", "sample-anna", "due", "2098-03-31", "note", piece()));
    }

    private void report() throws Exception {
        made(
                "/api/v1/reports",
                Map.of(
                        "name", "markup",
                        "question", piece(),
                        "sql", "select '" + piece().replace("'", "''") + "' as text where :word is null or true",
                        "parameters",
                                List.of(Map.of(
                                        "name",
                                        "word",
                                        "type",
                                        "text",
                                        "label",
                                        piece(),
                                        "required",
                                        false,
                                        "defaultValue",
                                        piece())),
                        "note", piece()));
    }

    private String made(String path, Map<String, Object> body) throws Exception {
        Answer answer = calls.post(path, JSON.writeValueAsString(body));
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(201);
        return answer.text("/id");
    }

    private void changed(String method, String path, Map<String, Object> body) throws Exception {
        Answer answer = calls.call(method, path, JSON.writeValueAsString(body), Map.of());
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
    }
}
