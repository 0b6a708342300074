package dev.cairn.query.standing;

import dev.cairn.query.Timestamps;
import dev.cairn.query.Viewpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    private static final List<String> BOUNDS =
            List.of("clock", "effective_from", "effective_to", "known_from", "known_to");

    private final JdbcTemplate jdbc;
    private final List<Column<V>> columns;
    private final String delete;
    private final String close;
    private final String insert;

    /**
     * A column of the standing.
     *
     * @param name its name
     * @param placeholder how a value is put there: {@code ?}, or with a cast {@code ?::jsonb}
     * @param value what is bound; an {@code Instant} as the {@code timestamptz} that it is
     */
    public record Column<V>(String name, String placeholder, Function<V, @Nullable Object> value) {

        /** A column whose type the driver finds by itself. */
        public static <V> Column<V> of(String name, Function<V, @Nullable Object> value) {
            return new Column<>(name, "?", value);
        }
    }

    /**
     * @param table schema and name
     * @param subject the column that names the subject
     */
    public RectangleTable(JdbcTemplate jdbc, String table, String subject, List<Column<V>> columns) {
        this.jdbc = jdbc;
        this.columns = List.copyOf(columns);
        this.delete = "delete from " + table + " where " + subject + " = any(?)";
        this.close = "update " + table + " set known_to = ? where " + subject
                + " = ? and clock = ? and effective_from = ? and known_from = ?";
        this.insert = "insert into " + table + " ("
                + Stream.of(
                                List.of(subject),
                                BOUNDS,
                                columns.stream().map(Column::name).toList())
                        .flatMap(List::stream)
                        .collect(Collectors.joining(", "))
                + ") values (?, ?, ?, ?, ?, ?, "
                + columns.stream().map(Column::placeholder).collect(Collectors.joining(", ")) + ")";
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
        List<Object[]> closed = new ArrayList<>();
        List<@Nullable Object[]> added = new ArrayList<>();
        changes.forEach((subject, change) -> {
            if (change.replaceAll()) {
                replaced.add(subject);
            }
            change.closed().forEach(rectangle -> closed.add(closing(subject, rectangle)));
            change.added().forEach(rectangle -> added.add(row(subject, rectangle)));
        });
        if (!replaced.isEmpty()) {
            jdbc.update(delete, (Object) replaced.toArray(String[]::new));
        }
        int[] counts = jdbc.batchUpdate(close, closed);
        if (Arrays.stream(counts).anyMatch(count -> count != 1)) {
            throw new IllegalStateException("A standing that ended is not where it was stored: " + close);
        }
        jdbc.batchUpdate(insert, added);
    }

    private static Object[] closing(String subject, Rectangle<?> rectangle) {
        return new Object[] {
            Timestamps.column(rectangle.knownTo()),
            subject,
            rectangle.clock().column(),
            Timestamps.column(rectangle.effectiveFrom()),
            Timestamps.column(rectangle.knownFrom())
        };
    }

    private @Nullable Object[] row(String subject, Rectangle<V> rectangle) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(subject);
        row.add(rectangle.clock().column());
        row.add(Timestamps.column(rectangle.effectiveFrom()));
        row.add(Timestamps.column(rectangle.effectiveTo()));
        row.add(Timestamps.column(rectangle.knownFrom()));
        row.add(Timestamps.column(rectangle.knownTo()));
        for (Column<V> column : columns) {
            Object value = column.value().apply(rectangle.standing());
            row.add(value instanceof Instant time ? Timestamps.column(time) : value);
        }
        return row.toArray(new @Nullable Object[0]);
    }
}
