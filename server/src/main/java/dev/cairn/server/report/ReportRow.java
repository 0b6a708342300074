package dev.cairn.server.report;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows of an answer as JSON has them: numbers, truth values, texts, lists; times and days as ISO 8601 writes them. */
final class ReportRow {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ReportRow() {}

    /** The columns, by their names and the types that PostgreSQL gives them. */
    static List<ReportAnswer.Column> columns(ResultSetMetaData described) throws SQLException {
        List<ReportAnswer.Column> columns = new ArrayList<>();
        for (int i = 1; i <= described.getColumnCount(); i++) {
            columns.add(new ReportAnswer.Column(described.getColumnLabel(i), described.getColumnTypeName(i)));
        }
        return columns;
    }

    /** The row that the result is at. */
    static List<@Nullable Object> of(ResultSet row, List<ReportAnswer.Column> columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            values.add(value(row, i + 1, columns.get(i).type()));
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, int column, String type) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return null;
        }
        return switch (type) {
            case "int2", "int4", "int8", "numeric", "float4", "float8" -> number(text);
            case "bool" -> row.getBoolean(column);
            case "timestamptz" -> time(row, column, text);
            case "json", "jsonb" -> JSON.readTree(text);
            default -> type.startsWith("_") ? list(row.getArray(column)) : text;
        };
    }

    private static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text; // NaN, Infinity
        }
    }

    private static Object time(ResultSet row, int column, String text) throws SQLException {
        return text.endsWith("infinity")
                ? text
                : row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }

    private static List<@Nullable String> list(Array array) throws SQLException {
        return Arrays.stream((@Nullable Object[]) array.getArray())
                .<@Nullable String>map(item -> item == null ? null : item.toString())
                .toList();
    }
}
