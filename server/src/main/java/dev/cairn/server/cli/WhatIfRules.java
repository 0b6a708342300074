package dev.cairn.server.cli;

import dev.cairn.server.web.RulesArgument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Rules as people type them, {@code targets=frozen}, made into parameters of the API. */
final class WhatIfRules {

    private static final String WEIGHT = "weight";
    private static final String WITHOUT_LATE_CHANGES_OF = "withoutLateChangesOf";

    private final ApiClient api;
    private final Lookup lookup;
    private final String cycleId;
    private final Map<String, String> names = new TreeMap<>();

    /** @param cycleId the cycle that they are about */
    WhatIfRules(ApiClient api, Lookup lookup, String cycleId) {
        this.api = api;
        this.lookup = lookup;
        this.cycleId = cycleId;
        RulesArgument.PARAMETERS.keySet().forEach(parameter -> names.put(typed(parameter), parameter));
    }

    private static String typed(String parameter) {
        return parameter.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /**
     * The parameters that say these rules.
     *
     * @throws CommandFailure where one of them has no such name
     */
    Map<String, @Nullable Object> parameters(List<String> rules) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String rule : rules) {
            int equals = rule.indexOf('=');
            String name = names.get(equals < 0 ? rule : rule.substring(0, equals));
            if (name == null || equals < 0) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        rule + " is no rule. A rule is NAME=VALUE, and the names are "
                                + names.keySet().stream().collect(Collectors.joining(", ")) + ".");
            }
            parameters.computeIfAbsent(name, first -> new ArrayList<>()).add(value(name, rule.substring(equals + 1)));
        }
        return new LinkedHashMap<>(parameters);
    }

    private String value(String name, String text) {
        return switch (name) {
            case WITHOUT_LATE_CHANGES_OF -> lookup.team(text);
            case WEIGHT -> weight(text);
            default -> text;
        };
    }

    /** A key result is named by its id, or by words that no other one of the cycle has in its wording. */
    private String weight(String text) {
        int colon = text.lastIndexOf(':');
        if (text.startsWith("key-result:") || colon < 0) {
            return text;
        }
        String words = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode goal :
                api.get("/api/v1/cycles/" + cycleId + "/overview", Map.of()).path("objectives")) {
            for (JsonNode keyResult : goal.path("keyResults")) {
                if (keyResult
                        .path("wording")
                        .asString("")
                        .toLowerCase(Locale.ROOT)
                        .contains(words)) {
                    found.add(keyResult);
                }
            }
        }
        if (found.size() != 1) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    found.isEmpty()
                            ? "No key result of the cycle says \"" + words + "\"."
                            : "Several key results say \"" + words + "\"; say more of one:"
                                    + found.stream()
                                            .map(each -> "\n  "
                                                    + Text.line(
                                                            each.path("wording").asString("")))
                                            .collect(Collectors.joining()));
        }
        return found.getFirst().path("keyResultId").asString("") + text.substring(colon);
    }
}
