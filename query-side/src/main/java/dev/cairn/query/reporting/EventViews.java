package dev.cairn.query.reporting;

import dev.cairn.events.Act;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.FreeText;
import dev.cairn.events.objective.KeyResultEvent;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A view for each kind of event, made from its record: a column a field, beside what every event has. */
final class EventViews {

    static final List<String> COMMON = List.of(
            "position",
            "event_id",
            "recorded_at",
            "known_at",
            "effective_at",
            "claimed",
            "actor",
            "by",
            "source",
            "cycle_id",
            "team_id",
            "objective_id",
            "key_result_id",
            "reason_category",
            "reason_text",
            "note");

    private static final Map<Class<?>, String> TYPES = Map.of(
            Instant.class, "timestamptz",
            LocalDate.class, "date",
            BigDecimal.class, "numeric",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "bigint",
            Long.class, "bigint",
            boolean.class, "boolean",
            Boolean.class, "boolean");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private EventViews() {}

    static List<ReportingView> all() {
        ReportingView every = StandingViews.all().stream()
                .filter(view -> view.name().equals("event"))
                .findFirst()
                .orElseThrow();
        return EventCatalogue.all().stream().map(event -> of(event, every)).toList();
    }

    /** The name of the view of these events: {@code check_in_recorded}. */
    static String name(Class<? extends DomainEvent> event) {
        return EventCatalogue.change(event).replace('-', '_');
    }

    private static ReportingView of(Class<? extends DomainEvent> event, ReportingView every) {
        List<ReportingView.Column> columns = new ArrayList<>();
        List<String> selected = new ArrayList<>();
        for (String common : COMMON) {
            columns.add(every.columns().stream()
                    .filter(column -> column.name().equals(common))
                    .findFirst()
                    .orElseThrow());
            selected.add("e." + common);
        }
        // What is about a key result without being one of its events names it in its data alone.
        if (!KeyResultEvent.class.isAssignableFrom(event)) {
            selected.set(COMMON.indexOf("key_result_id"), "e.data ->> 'keyResultId' as key_result_id");
        }
        fields(event, "e.data", "", columns, selected);
        return new ReportingView(
                name(event),
                Meanings.of(event) + " The events named " + EventCatalogue.name(event) + ".",
                columns,
                "select " + String.join(", ", selected) + "\nfrom journal.event e\nwhere e.name = '"
                        + EventCatalogue.name(event) + "' and {seen:e}\n",
                false);
    }

    private static void fields(
            Class<?> type, String json, String prefix, List<ReportingView.Column> columns, List<String> selected) {
        for (RecordComponent field : type.getRecordComponents()) {
            String column = prefix + snake(field.getName());
            Class<?> kind = field.getType();
            if (kind == Act.class || (prefix.isEmpty() && COMMON.contains(column))) {
                continue;
            }
            if (kind.isRecord() && kind != FreeText.class) {
                fields(kind, json + " -> '" + field.getName() + "'", column + "_", columns, selected);
                continue;
            }
            columns.add(new ReportingView.Column(column, Meanings.of(type, field.getName())));
            selected.add(value(field, json) + " as " + column);
        }
    }

    private static String value(RecordComponent field, String json) {
        String quoted = "'" + field.getName() + "'";
        Class<?> kind = field.getType();
        if (kind == FreeText.class) {
            return json + " -> " + quoted + " ->> 'text'";
        }
        if (Collection.class.isAssignableFrom(kind)) {
            boolean texts = field.getGenericType().getTypeName().endsWith("<java.lang.String>");
            String items = json + " -> " + quoted;
            return texts
                    ? "case when " + items + " is not null then array(select jsonb_array_elements_text(" + items
                            + ")) end"
                    : items;
        }
        String type = TYPES.get(kind);
        if (type == null && kind != String.class) {
            throw new IllegalStateException("No column can hold " + field);
        }
        return type == null ? json + " ->> " + quoted : "(" + json + " ->> " + quoted + ")::" + type;
    }

    private static String snake(String name) {
        return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
