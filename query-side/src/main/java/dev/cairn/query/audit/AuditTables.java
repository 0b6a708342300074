package dev.cairn.query.audit;

import dev.cairn.query.Timestamps;
import dev.cairn.query.Viewpoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds entries in the tables. Every filter meets an index, and a page costs what its entries cost. */
public final class AuditTables {

    private static final String ENTRIES =
            "select entry.*, (select event_id from journal.event where event.position = entry.position) as event_id"
                    + " from audit.entry ";

    /** The kind of most entries. */
    private static final String CHECK_IN = "check-in-recorded";

    private final JdbcClient jdbc;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();
    private final String knownColumn;

    /** @param viewpoint from where; its clocks leave entries out */
    AuditTables(JdbcClient jdbc, AuditFilter filter, Viewpoint viewpoint) {
        this.jdbc = jdbc;
        this.knownColumn = knownColumn(viewpoint);
        where("cycle_id = :cycle", "cycle", filter.cycleId());
        where("team_id = :team", "team", filter.teamId());
        where("objective_id = :objective", "objective", filter.objectiveId());
        where("key_result_id = :keyResult", "keyResult", filter.keyResultId());
        where("(actor = :person or (by = :person and by is distinct from actor))", "person", filter.personId());
        if (!filter.changes().isEmpty()) {
            // Said in the statement, so that the index that does without check-ins can be taken.
            where(
                    filter.changes().contains(CHECK_IN)
                            ? "change = any(:changes)"
                            : "change <> '" + CHECK_IN + "' and change = any(:changes)",
                    "changes",
                    filter.changes().toArray(String[]::new));
        }
        where(
                "easing = :easing",
                "easing",
                filter.easing() == null ? null : filter.easing().word());
        if (!filter.reasons().isEmpty()) {
            where("reason_category = any(:reasons)", "reasons", filter.reasons().toArray(String[]::new));
        }
        where("effective_at >= :effectiveFrom", "effectiveFrom", column(filter.effectiveFrom()));
        where("effective_at <= :effectiveTo", "effectiveTo", column(filter.effectiveTo()));
        where(knownColumn + " >= :knownFrom", "knownFrom", column(filter.knownFrom()));
        where(knownColumn + " <= :knownTo", "knownTo", column(filter.knownTo()));
        where("effective_at <= :asOf", "asOf", column(viewpoint.asOf()));
        if (filter.text() != null && !filter.text().isBlank()) {
            contains(filter.text(), viewpoint);
        }
    }

    /** All entries of a goal and its key results that can be seen from the viewpoint, by position. */
    public static List<AuditEntry> ofObjective(JdbcClient jdbc, String objectiveId, Viewpoint viewpoint) {
        AuditTables tables = new AuditTables(jdbc, AuditFilter.ofObjective(objectiveId), viewpoint);
        return tables.list(tables.seenFrom(viewpoint, new ArrayList<>(tables.conditions)) + " order by position");
    }

    /**
     * The entries of goals that can be seen from one of two viewpoints and not from the other, by position; without check-ins
     * that were merely recorded, which are many, and whose outcome the standings tell.
     *
     * @param fromGoals the goals that are looked at from the first viewpoint; it sees nothing of others
     * @param toGoals the same for the second
     */
    public static List<AuditEntry> between(
            JdbcClient jdbc, Viewpoint from, Collection<String> fromGoals, Viewpoint to, Collection<String> toGoals) {
        Set<String> goals = new LinkedHashSet<>(fromGoals);
        goals.addAll(toGoals);
        return jdbc.sql(ENTRIES + """
                where objective_id = any(:goals) and change <> 'check-in-recorded'
                    and (objective_id = any(:fromGoals) and effective_at <= :fromAsOf and %1$s <= :fromKnownAt)
                        <> (objective_id = any(:toGoals) and effective_at <= :toAsOf and %2$s <= :toKnownAt)
                order by position
                """.formatted(knownColumn(from), knownColumn(to)))
                .param("goals", goals.toArray(String[]::new))
                .param("fromGoals", fromGoals.toArray(String[]::new))
                .param("toGoals", toGoals.toArray(String[]::new))
                .param("fromAsOf", Timestamps.column(from.lastEffective()))
                .param("fromKnownAt", Timestamps.column(from.lastKnown()))
                .param("toAsOf", Timestamps.column(to.lastEffective()))
                .param("toKnownAt", Timestamps.column(to.lastKnown()))
                .query(AuditTables::entry)
                .list();
    }

    private static String knownColumn(Viewpoint viewpoint) {
        return viewpoint.witnessed() ? "recorded_at" : "known_at";
    }

    /** The entries of these events that can be seen from the viewpoint, by position. */
    public static List<AuditEntry> ofEvents(JdbcClient jdbc, Collection<String> eventIds, Viewpoint viewpoint) {
        AuditTables tables = new AuditTables(jdbc, AuditFilter.ALL, viewpoint);
        List<String> all = new ArrayList<>(tables.conditions);
        all.add("position in (select position from journal.event where event_id = any(:events))");
        tables.parameters.put("events", eventIds.toArray(String[]::new));
        return tables.list(tables.seenFrom(viewpoint, all) + " order by position");
    }

    /**
     * What the events at these positions changed, by position.
     *
     * @param changed puts changes and easing together
     */
    public static <T> Map<Long, T> changes(
            JdbcClient jdbc, Collection<Long> positions, BiFunction<List<Change>, @Nullable Easing, T> changed) {
        Map<Long, T> changes = new HashMap<>();
        jdbc.sql("select position, changes, easing from audit.entry where position = any(:positions)")
                .param("positions", positions.toArray(Long[]::new))
                .query(row -> {
                    String easing = row.getString("easing");
                    changes.put(
                            row.getLong("position"),
                            changed.apply(
                                    ChangesJson.read(row.getString("changes")),
                                    easing == null ? null : Easing.of(easing)));
                });
        return changes;
    }

    private static @Nullable Object column(@Nullable Instant instant) {
        return instant == null ? null : Timestamps.column(instant);
    }

    private void where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    /**
     * An old wording counts where it can be seen from the viewpoint. Goals and key results of such wordings are looked up first:
     * they are few, which the database cannot know, and it would read all entries instead.
     */
    private void contains(String text, Viewpoint viewpoint) {
        parameters.put("words", query(text));
        parameters.put("knownAt", column(viewpoint.knownAt()));
        List<String> goals = new ArrayList<>();
        List<String> keyResults = new ArrayList<>();
        jdbc.sql("select distinct objective_id, key_result_id from audit.wording"
                        + " where words @@ to_tsquery('simple', :words)"
                        + (viewpoint.asOf() == null ? "" : " and effective_at <= :asOf")
                        + (viewpoint.knownAt() == null ? "" : " and " + knownColumn + " <= :knownAt"))
                .params(parameters)
                .query(row -> {
                    String keyResult = row.getString("key_result_id");
                    if (keyResult == null) {
                        goals.add(row.getString("objective_id"));
                    } else {
                        keyResults.add(keyResult);
                    }
                });
        conditions.add("""
                position in (
                    select position from audit.entry
                    where words @@ to_tsquery('simple', :words) and (reason_text is not null or note is not null)
                    union
                    select position from audit.entry where objective_id = any(:goals)
                    union
                    select position from audit.entry where key_result_id = any(:keyResults))
                """);
        parameters.put("goals", goals.toArray(String[]::new));
        parameters.put("keyResults", keyResults.toArray(String[]::new));
    }

    /** Words that begin like each of these; punctuation parts words, as it does in the tables. */
    private static String query(String text) {
        return Arrays.stream(text.split("[\\p{Punct}\\s]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }

    /** A page of entries, and one more where there is a next page. */
    List<AuditEntry> page(FindAuditTrail question) {
        return list(statement(question));
    }

    private List<AuditEntry> list(String statement) {
        return jdbc.sql(statement).params(parameters).query(AuditTables::entry).list();
    }

    /** The statement for a page, after which its parameters are set. */
    String statement(FindAuditTrail question) {
        List<String> all = new ArrayList<>(conditions);
        if (question.cursor() != null) {
            all.add(question.oldestFirst() ? "position > :cursor" : "position < :cursor");
            parameters.put("cursor", question.cursor());
        }
        parameters.put("limit", question.limit() + 1);
        return seenFrom(question.viewpoint(), all) + " order by position " + (question.oldestFirst() ? "asc" : "desc")
                + " limit :limit";
    }

    private String seenFrom(Viewpoint viewpoint, List<String> all) {
        if (viewpoint.knownAt() != null) {
            all.add(knownColumn + " <= :knownAt");
            parameters.put("knownAt", column(viewpoint.knownAt()));
        }
        return ENTRIES + whereAll(all);
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    /** Whether any entry that meets the filter, seen or not, claims its time of recording. */
    boolean anyClaimed() {
        List<String> all = new ArrayList<>(conditions);
        all.add("claimed");
        return jdbc.sql("select exists (select 1 from audit.entry" + whereAll(all) + ")")
                .params(parameters)
                .query(Boolean.class)
                .single();
    }

    private static String whereAll(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        int importRow = row.getInt("import_row");
        boolean imported = !row.wasNull();
        String easing = row.getString("easing");
        return new AuditEntry(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("change"),
                new AuditEntry.Subject(
                        row.getString("stream_id"),
                        row.getString("cycle_id"),
                        row.getString("team_id"),
                        row.getString("objective_id"),
                        row.getString("objective_wording"),
                        row.getString("key_result_id"),
                        row.getString("key_result_wording")),
                Timestamps.instant(row, "effective_at"),
                Timestamps.instant(row, "recorded_at"),
                Timestamps.instant(row, "known_at"),
                row.getBoolean("claimed"),
                row.getString("actor"),
                row.getString("by"),
                new AuditEntry.Origin(
                        row.getString("source"),
                        row.getString("request_id"),
                        row.getString("import_file"),
                        imported ? importRow : null),
                ChangesJson.read(row.getString("changes")),
                row.getBigDecimal("progress_before"),
                row.getBigDecimal("progress_after"),
                row.getBigDecimal("objective_progress_before"),
                row.getBigDecimal("objective_progress_after"),
                easing == null ? null : Easing.of(easing),
                row.getString("reason_category"),
                row.getString("reason_text"),
                row.getString("note"));
    }
}
