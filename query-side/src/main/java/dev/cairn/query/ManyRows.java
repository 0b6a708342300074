package dev.cairn.query;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Hands many rows to one statement, as an array for each column. PostgreSQL prepares a statement anew for each row of a JDBC
 * batch, which costs it more than writing the row.
 *
 * <p>A statement finds the rows as {@code given}, with the columns as they are named. It is the sum of the rows that counts:
 * 28 columns of 1000 rows are 28 parameters.
 */
public final class ManyRows {

    private final JdbcTemplate jdbc;
    private final String statement;
    private final int columns;

    private ManyRows(JdbcTemplate jdbc, String statement, int columns) {
        this.jdbc = jdbc;
        this.statement = statement;
        this.columns = columns;
    }

    /**
     * Inserts rows.
     *
     * @param table schema and name
     * @param columns name and type of each column, in the order of the values
     * @param otherwise what follows, for example {@code on conflict (position) do nothing}
     */
    public static ManyRows inserting(JdbcTemplate jdbc, String table, Map<String, String> columns, String otherwise) {
        String names = String.join(", ", columns.keySet());
        return new ManyRows(
                jdbc,
                "insert into " + table + " (" + names + ") select " + names + " from (" + given(columns) + ") given "
                        + otherwise,
                columns.size());
    }

    /**
     * Does something else with rows.
     *
     * @param statement in which the rows take the place of {@code {given}}
     * @param columns name and type of each column, in the order of the values
     */
    public static ManyRows with(JdbcTemplate jdbc, String statement, Map<String, String> columns) {
        return new ManyRows(jdbc, statement.replace("{given}", "(" + given(columns) + ") given"), columns.size());
    }

    /** Values come as text and are cast, for there are no arrays of arrays of different lengths. */
    private static String given(Map<String, String> columns) {
        StringJoiner cast = new StringJoiner(", ");
        columns.forEach((name, type) -> cast.add(type.equals("text") ? name : name + "::" + type + " as " + name));
        return "select " + cast + " from unnest("
                + IntStream.range(0, columns.size()).mapToObj(column -> "?").collect(Collectors.joining(", "))
                + ") texts (" + String.join(", ", columns.keySet()) + ")";
    }

    /**
     * Executes the statement, where there are any rows.
     *
     * @param rows the values of each row; instants, days, numbers, strings, booleans, arrays of strings or null
     * @return how many rows were written
     */
    public int execute(List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        Integer written = jdbc.execute((Connection connection) -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                for (int column = 0; column < columns; column++) {
                    Array values = connection.createArrayOf("text", texts(rows, column));
                    prepared.setArray(column + 1, values);
                }
                return prepared.executeUpdate();
            }
        });
        return written == null ? 0 : written;
    }

    private static @Nullable String[] texts(List<@Nullable Object[]> rows, int column) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = text(rows.get(row)[column]);
        }
        return texts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Instant instant -> instant.equals(Timestamps.FAR) ? "infinity" : instant.toString();
            case BigDecimal number -> number.toPlainString();
            case Long number -> number.toString();
            case Integer number -> number.toString();
            case Boolean truth -> truth.toString();
            case LocalDate day -> day.toString();
            case String[] texts -> array(texts);
            default -> throw new IllegalArgumentException("No column holds a " + value.getClass() + ".");
        };
    }

    private static String array(String[] texts) {
        StringJoiner array = new StringJoiner(",", "{", "}");
        for (String text : texts) {
            array.add('"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
        return array.toString();
    }
}
