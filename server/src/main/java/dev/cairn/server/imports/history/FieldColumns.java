package dev.cairn.server.imports.history;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Under which column of a row a field of a command stands. */
public final class FieldColumns {

    private static final Map<String, List<Column>> CANDIDATES = Map.ofEntries(
            Map.entry("effectiveAt", List.of(Column.AT)),
            Map.entry("claimedAt", List.of(Column.RECORDED_AT)),
            Map.entry("by", List.of(Column.ACTOR)),
            Map.entry("note", List.of(Column.NOTE)),
            Map.entry("category", List.of(Column.REASON)),
            Map.entry("reason", List.of(Column.REASON)),
            Map.entry("text", List.of(Column.REASON_TEXT)),
            Map.entry("cycleId", List.of(Column.CYCLE)),
            Map.entry("withinCycleId", List.of(Column.WITHIN)),
            Map.entry("cadenceDays", List.of(Column.CADENCE)),
            Map.entry("teamId", List.of(Column.TO_TEAM, Column.TEAM)),
            Map.entry("personId", List.of(Column.TO_PERSON, Column.PERSON)),
            Map.entry("parentTeamId", List.of(Column.PARENT)),
            Map.entry("level", List.of(Column.LEVEL)),
            Map.entry("kind", List.of(Column.KIND)),
            Map.entry("ownerId", List.of(Column.OWNER)),
            Map.entry("reviewerId", List.of(Column.REVIEWER)),
            Map.entry("contributorId", List.of(Column.CONTRIBUTOR)),
            Map.entry("objectiveId", List.of(Column.OBJECTIVE)),
            Map.entry("keyResultId", List.of(Column.KEY_RESULT)),
            Map.entry("initiativeId", List.of(Column.INITIATIVE)),
            Map.entry("checkInId", List.of(Column.ID)),
            Map.entry("toObjectiveId", List.of(Column.TO_OBJECTIVE)),
            Map.entry("toKeyResultId", List.of(Column.TO_KEY_RESULT)),
            Map.entry("type", List.of(Column.METRIC)),
            Map.entry("metric", List.of(Column.METRIC)),
            Map.entry("unit", List.of(Column.UNIT)),
            Map.entry("baseline", List.of(Column.BASELINE)),
            Map.entry("target", List.of(Column.TARGET)),
            Map.entry("low", List.of(Column.LOW)),
            Map.entry("high", List.of(Column.HIGH)),
            Map.entry("weight", List.of(Column.WEIGHT, Column.STEPS)),
            Map.entry("due", List.of(Column.DUE)),
            Map.entry("done", List.of(Column.STEPS)),
            Map.entry("citedEventIds", List.of(Column.CITES)),
            Map.entry("observationId", List.of(Column.ID)),
            Map.entry("actionId", List.of(Column.ID)),
            Map.entry("retrospectiveId", List.of(Column.TEAM)),
            Map.entry("steps", List.of(Column.STEPS)),
            Map.entry("confidence", List.of(Column.CONFIDENCE)),
            Map.entry("forecast", List.of(Column.FORECAST)),
            Map.entry("key", List.of(Column.LABEL)));

    private FieldColumns() {}

    /**
     * The column, or null where the field has none of its own.
     *
     * @param has which columns there are
     * @param named the column of the name or wording of what the row makes, or null where it makes nothing
     * @param field the path of the field in a command, such as {@code readings[0].confidence}
     */
    public static @Nullable Column column(Predicate<Column> has, @Nullable Column named, String field) {
        String last = field.substring(field.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", "");
        if (field.contains("steps[")) {
            return Column.STEPS;
        }
        for (Column candidate : CANDIDATES.getOrDefault(last, List.of())) {
            if (has.test(candidate)) {
                return candidate;
            }
        }
        if (last.equals("name") || last.equals("wording")) {
            return named;
        }
        // Whatever else a change is about stands in its value.
        return has.test(Column.VALUE) && !CANDIDATES.containsKey(last) ? Column.VALUE : null;
    }
}
