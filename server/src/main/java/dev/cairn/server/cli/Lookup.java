package dev.cairn.server.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds what people name by its name, for the API goes by ids. */
final class Lookup {

    private static final int MOST_CANDIDATES = 20;

    private final ApiClient api;
    private final Map<String, @Nullable Object> viewpoint;

    Lookup(ApiClient api, Map<String, @Nullable Object> viewpoint) {
        this.api = api;
        this.viewpoint = viewpoint;
    }

    /** The zone in which the organisation's days begin and end, today. */
    ZoneId zone() {
        return ZoneId.of(api.get("/api/v1/organisation/settings", Map.of())
                .path("settings")
                .path("zone")
                .asString("UTC"));
    }

    /** The id of the cycle of that name or id. */
    String cycle(String name) {
        return named("cycle", name, api.get("/api/v1/cycles", viewpoint).path("cycles"));
    }

    /** The id of the team of that name or id. */
    String team(String name) {
        return named("team", name, api.get("/api/v1/teams", viewpoint).path("teams"));
    }

    /** The names of all teams, by id. */
    Map<String, String> teamNames() {
        return names(api.get("/api/v1/teams", viewpoint).path("teams"), "teamId");
    }

    /** The names of all cycles, by id. */
    Map<String, String> cycleNames() {
        return names(api.get("/api/v1/cycles", viewpoint).path("cycles"), "cycleId");
    }

    /**
     * The id of the goal of that id or wording, or with that in a wording that it or a key result of it has or had.
     *
     * @throws CommandFailure where there is none or more than one; it lists them
     */
    String goal(String words) {
        return goal(words, null);
    }

    /**
     * The same, among the goals of one cycle.
     *
     * @param cycleId the cycle, or null for all
     * @throws CommandFailure where there is none or more than one; it lists them
     */
    String goal(String words, @Nullable String cycleId) {
        if (words.startsWith("objective:")) {
            return words;
        }
        Map<String, @Nullable Object> parameters = new HashMap<>(viewpoint);
        parameters.put("cycleId", cycleId);
        parameters.put("text", words);
        JsonNode answer = api.get("/api/v1/objectives", parameters);
        List<JsonNode> found = new ArrayList<>();
        answer.path("goals").forEach(found::add);
        List<JsonNode> exact = found.stream()
                .filter(goal -> same(goal.path("wording").asString(""), words))
                .toList();
        List<JsonNode> candidates = exact.isEmpty() ? found : exact;
        if (candidates.size() == 1) {
            return candidates.getFirst().path("objectiveId").asString("");
        }
        if (candidates.isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED, "No goal says, or ever said, \"" + words + "\".");
        }
        throw new CommandFailure(ExitCode.REFUSED, ambiguous(words, candidates));
    }

    /**
     * The id of the key result of that wording or id.
     *
     * @param goal the goal in full
     * @throws CommandFailure where the goal has none; it lists those that it has
     */
    static String keyResult(JsonNode goal, String words) {
        List<String> wordings = new ArrayList<>();
        for (JsonNode keyResult : goal.path("keyResults")) {
            JsonNode definition = keyResult.path("standing").path("definition");
            String id = definition.path("keyResultId").asString("");
            String wording = definition.path("wording").asString("");
            if (id.equals(words) || same(wording, words)) {
                return id;
            }
            wordings.add(Text.line(wording));
        }
        throw new CommandFailure(
                ExitCode.REFUSED,
                "The goal has no key result " + words + "; it has: " + String.join("; ", wordings) + ".");
    }

    private String ambiguous(String words, List<JsonNode> candidates) {
        Map<String, String> cycles = cycleNames();
        String listed = candidates.stream()
                .limit(MOST_CANDIDATES)
                .map(goal -> "\n  " + goal.path("objectiveId").asString("") + "  "
                        + cycles.getOrDefault(goal.path("cycleId").asString(""), "") + "  "
                        + Text.line(goal.path("wording").asString("")))
                .collect(Collectors.joining());
        String more = candidates.size() > MOST_CANDIDATES ? "\n  and more" : "";
        return "\"" + words + "\" is found in several goals; say more of it, or name one by its id:" + listed + more;
    }

    private static String named(String kind, String name, JsonNode all) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : all) {
            String id = one.path(kind + "Id").asString("");
            String itsName = one.path("name").asString("");
            if (id.equals(name) || same(itsName, name)) {
                return id;
            }
            names.add(itsName);
        }
        throw new CommandFailure(
                ExitCode.REFUSED,
                "There is no " + kind + " " + name + (names.isEmpty() ? ", and no other one." : "; there are: ")
                        + (names.isEmpty() ? "" : String.join(", ", names) + "."));
    }

    private static Map<String, String> names(JsonNode all, String id) {
        Map<String, String> names = new HashMap<>();
        all.forEach(one ->
                names.put(one.path(id).asString(""), Text.line(one.path("name").asString(""))));
        return names;
    }

    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
