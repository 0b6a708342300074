package dev.cairn.server.report;

import dev.cairn.server.report.ReportEditor.Column;
import dev.cairn.server.report.ReportEditor.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The views that reports ask, as PostgreSQL describes them. Those of things come first, those of events after them. */
@Component
final class AskedSchema {

    private final JdbcClient jdbc;

    AskedSchema(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String view, String comment, Column column) {}

    /** All views with their columns. */
    List<View> views() {
        List<Row> rows = jdbc.sql("""
                        select v.relname as view, coalesce(obj_description(v.oid, 'pg_class'), '') as comment,
                            a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
                            coalesce(col_description(v.oid, a.attnum), '') as said
                        from pg_class v
                        join pg_namespace n on n.oid = v.relnamespace
                        join pg_attribute a on a.attrelid = v.oid and a.attnum > 0 and not a.attisdropped
                        where n.nspname = 'reporting' and v.relkind = 'v'
                        order by v.relname, a.attnum
                        """)
                .query((row, number) -> new Row(
                        row.getString("view"),
                        row.getString("comment"),
                        new Column(row.getString("name"), row.getString("type"), row.getString("said"))))
                .list();
        Map<String, List<Row>> byView = new LinkedHashMap<>();
        rows.forEach(row ->
                byView.computeIfAbsent(row.view(), view -> new ArrayList<>()).add(row));
        return byView.entrySet().stream()
                .map(each -> new View(
                        each.getKey(),
                        each.getValue().getFirst().comment(),
                        each.getValue().stream().map(Row::column).toList()))
                .toList();
    }
}
