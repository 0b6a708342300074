package dev.cairn.query.standing;

import dev.cairn.query.EmptyTables;
import dev.cairn.query.ManyRows;
import dev.cairn.query.Timestamps;
import dev.cairn.query.Viewpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of rectangles: a column that names the subject, {@code clock}, {@code effective_from}, {@code effective_to},
 * {@code known_from}, {@code known_to}, and the columns of the standing.
 *
 * @param <V> the standing
 */
public final class RectangleTable<V> {

    /** What is true of a row where it holds the standing at a viewpoint. {@link #at} binds its parameters. */
    public static final String AT = """
            clock in ('both', :clock)
            and known_to > cast(:known as timestamptz)
            and effective_to > cast(:effective as timestamptz)
            and known_from <= cast(:known as timestamptz)
            and effective_from <= cast(:effective as timestamptz)
            """;

    private final JdbcTemplate jdbc;
    private final List<Column<V>> columns;
    private final String table;
    private final Map<String, String> all;
    private final String delete;
    private final ManyRows close;
    private final ManyRows insert;

    /**
     * A column of the standing.
     *
     * @param name its name
     * @param type its type
     * @param value what is put there
     */
    public record Column<V>(String name, String type, Function<V, @Nullable Object> value) {

        /** A column of text. */
        public static <V> Column<V> text(String name, Function<V, @Nullable Object> value) {
            return new Column<>(name, "text", value);
        }

        /** A column of times. */
        public static <V> Column<V> time(String name, Function<V, @Nullable Object> value) {
            return new Column<>(name, "timestamptz", value);
        }

        /** A column of numbers. */
        public static <V> Column<V> number(String name, Function<V, @Nullable Object> value) {
            return new Column<>(name, "numeric", value);
        }
    }

    /**
     * @param table schema and name
     * @param subject the column that names the subject
     */
    public RectangleTable(JdbcTemplate jdbc, String table, String subject, List<Column<V>> columns) {
        this.jdbc = jdbc;
        this.table = table;
        this.columns = List.copyOf(columns);
        this.delete = "delete from " + table + " where " + subject + " = any(?)";
        Map<String, String> bounds = new LinkedHashMap<>();
        bounds.put(subject, "text");
        bounds.put("clock", "text");
        bounds.put("effective_from", "timestamptz");
        bounds.put("known_from", "timestamptz");
        bounds.put("known_to", "timestamptz");
        this.close = ManyRows.with(
                jdbc,
                "update " + table + " stored set known_to = given.known_to from {given} where "
                        + Stream.of(subject, "clock", "effective_from", "known_from")
                                .map(column -> "stored." + column + " = given." + column)
                                .collect(Collectors.joining(" and ")),
                bounds);
        this.all = new LinkedHashMap<>(bounds);
        all.put("effective_to", "timestamptz");
        columns.forEach(column -> all.put(column.name(), column.type()));
        // Rows are there already where the reader has lost its place and events come again.
        this.insert = ManyRows.inserting(
                jdbc,
                table,
                all,
                "on conflict (" + subject + ", clock, effective_from, known_from) do update set "
                        + all.keySet().stream()
                                .filter(column -> !List.of(subject, "clock", "effective_from", "known_from")
                                        .contains(column))
                                .map(column -> column + " = excluded." + column)
                                .collect(Collectors.joining(", ")));
    }

    /** Binds a viewpoint to a statement that asks for rows {@link #AT} it. */
    public static JdbcClient.StatementSpec at(JdbcClient.StatementSpec statement, Viewpoint viewpoint) {
        KnownClock clock = viewpoint.witnessed() ? KnownClock.WITNESSED : KnownClock.CLAIMED;
        return statement
                .param("clock", clock.column())
                .param("effective", Timestamps.column(viewpoint.lastEffective()))
                .param("known", Timestamps.column(viewpoint.lastKnown()));
    }

    /**
     * Brings the rows up to date.
     *
     * @param changes what has to be done, by subject
     * @throws IllegalStateException where a rectangle that is to be closed is not there
     */
    public void apply(Map<String, RectangleChange<V>> changes) {
        List<String> replaced = new ArrayList<>();
        List<@Nullable Object[]> closed = new ArrayList<>();
        List<@Nullable Object[]> added = new ArrayList<>();
        changes.forEach((subject, change) -> {
            if (change.replaceAll()) {
                replaced.add(subject);
            }
            change.closed().forEach(rectangle -> closed.add(bounds(subject, rectangle, 5)));
            change.added().forEach(rectangle -> added.add(row(subject, rectangle)));
        });
        if (!replaced.isEmpty()) {
            jdbc.update(delete, (Object) replaced.toArray(String[]::new));
        }
        if (close.execute(closed) != closed.size()) {
            throw new IllegalStateException("A standing that ended is not where it was stored.");
        }
        insert.execute(added);
    }

    /** Takes all rectangles of subjects, where the table is empty. */
    BiConsumer<String, List<Rectangle<V>>> filling(EmptyTables tables) {
        Consumer<List<@Nullable Object[]>> rows = tables.into(table, all);
        return (subject, rectangles) -> rows.accept(
                rectangles.stream().map(rectangle -> row(subject, rectangle)).toList());
    }

    private static @Nullable Object[] bounds(String subject, Rectangle<?> rectangle, int columns) {
        @Nullable Object[] row = new @Nullable Object[columns];
        row[0] = subject;
        row[1] = rectangle.clock().column();
        row[2] = rectangle.effectiveFrom();
        row[3] = rectangle.knownFrom();
        row[4] = rectangle.knownTo();
        return row;
    }

    private @Nullable Object[] row(String subject, Rectangle<V> rectangle) {
        @Nullable Object[] row = bounds(subject, rectangle, columns.size() + 6);
        row[5] = rectangle.effectiveTo();
        for (int i = 0; i < columns.size(); i++) {
            row[i + 6] = columns.get(i).value().apply(rectangle.standing());
        }
        return row;
    }
}
