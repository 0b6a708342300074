package dev.cairn.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.cycle.CycleEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Feeds a history to projectors, and makes sure on the way that the rows are the same whatever the sizes of the batches,
 * when events come a second time, and after a rebuild from nothing.
 */
public final class ProjectionSpecification {

    private final QueryDatabase database = QueryDatabase.get();
    private final Supplier<List<Projector>> projectors;

    private ProjectionSpecification(Supplier<List<Projector>> projectors) {
        this.projectors = projectors;
    }

    /** @param projectors gives new ones each time, as a restart does */
    public static ProjectionSpecification of(Supplier<List<Projector>> projectors) {
        return new ProjectionSpecification(projectors);
    }

    /** Leaves the tables with the rows of that history. */
    public void given(List<RecordedEvent> events) {
        database.empty();
        feed(projectors.get(), events, 1);
        Map<String, List<String>> oneByOne = dump();

        feed(projectors.get(), events, 2);
        assertThat(dump()).as("rows after events came again").isEqualTo(oneByOne);

        database.rewind();
        feed(projectors.get(), events, 4);
        assertThat(dump())
                .as("rows after events came again to a reader that lost its place")
                .isEqualTo(oneByOne);

        database.rewindTo(events.get(events.size() / 2).position());
        feed(projectors.get(), events, 2);
        assertThat(dump())
                .as("rows after the second half came again to a reader that lost its place")
                .isEqualTo(oneByOne);

        database.empty();
        feed(projectors.get(), events, 3);
        assertThat(dump()).as("rows after a rebuild in batches of three").isEqualTo(oneByOne);

        database.empty();
        for (RecordedEvent event : events) {
            feed(projectors.get(), List.of(event), 1);
        }
        assertThat(dump()).as("rows after a restart before every event").isEqualTo(oneByOne);

        database.empty();
        feed(projectors.get(), events, Integer.MAX_VALUE);
        assertThat(dump()).as("rows after a rebuild in one batch").isEqualTo(oneByOne);

        database.empty();
        fill(projectors.get(), events);
        assertThat(dump()).as("rows made of whole streams").isEqualTo(oneByOne);
    }

    /** Makes the rows of whole streams, three at a time, those that began first before the others. */
    public static void fill(List<Projector> projectors, List<RecordedEvent> events) {
        Map<String, List<RecordedEvent>> streams = new LinkedHashMap<>();
        events.forEach(event -> streams.computeIfAbsent(event.streamId(), first -> new ArrayList<>())
                .add(event));
        JdbcTemplate jdbc = new JdbcTemplate(QueryDatabase.get().dataSource());
        EmptyTables tables = (table, columns) -> {
            ManyRows rows = ManyRows.inserting(jdbc, table, columns, "");
            return rows::execute;
        };
        List<Filling> fillings = projectors.stream()
                .map(each -> each.filling(tables).orElseThrow())
                .toList();
        List<List<RecordedEvent>> whole = streams.values().stream()
                .sorted(Comparator.comparing(stream -> !(stream.getFirst().event() instanceof CycleEvent)))
                .toList();
        for (int from = 0; from < whole.size(); from += 3) {
            List<RecordedEvent> some = whole.subList(from, Math.min(from + 3, whole.size())).stream()
                    .flatMap(List::stream)
                    .toList();
            fillings.forEach(filling -> filling.fill(some));
        }
        QueryDatabase.get().rewindTo(events.getLast().position());
    }

    /** Feeds it once, in batches of that size. */
    public static void feed(List<Projector> projectors, List<RecordedEvent> events, int size) {
        QueryDatabase database = QueryDatabase.get();
        Projections projections = new Projections(new ProjectionPosition(database.jdbc()), projectors);
        for (int from = 0; from < events.size(); ) {
            int to = (int) Math.min((long) from + size, events.size());
            List<RecordedEvent> batch = events.subList(from, to);
            database.inTransaction(() -> projections.project(batch));
            from = to;
        }
    }

    /** All rows of all tables. */
    public static Map<String, List<String>> dump() {
        QueryDatabase database = QueryDatabase.get();
        Map<String, List<String>> dump = new LinkedHashMap<>();
        for (String table : database.tables()) {
            dump.put(table, database.rows(table));
        }
        return dump;
    }
}
