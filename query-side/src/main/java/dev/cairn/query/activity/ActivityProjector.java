package dev.cairn.query.activity;

import dev.cairn.query.EmptyTables;
import dev.cairn.query.Filling;
import dev.cairn.query.Projector;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Schemas;
import dev.cairn.query.journal.Places;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes a narrow row an event. It follows the journal, which knows whose goal it was. */
public final class ActivityProjector implements Projector {

    private static final String NAME = "activity";

    private final JdbcTemplate jdbc;
    private final String table;
    private final String copy;

    /** @param schemas says where it is written, and which journal is read */
    public ActivityProjector(JdbcTemplate jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.table = schemas.of(NAME) + ".act";
        String columns = String.join(", ", columns().keySet());
        this.copy = "insert into " + table + " (" + columns + ") select " + columns + " from " + schemas.of("journal")
                + ".event where position between ? and ? on conflict (position) do nothing";
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("position", "bigint");
        columns.put("known_at", "timestamptz");
        columns.put("recorded_at", "timestamptz");
        columns.put("effective_at", "timestamptz");
        columns.put("claimed", "boolean");
        columns.put("by", "text");
        columns.put("team_id", "text");
        return columns;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void project(long after, List<RecordedEvent> batch) {
        jdbc.update(copy, batch.getFirst().position(), batch.getLast().position());
    }

    @Override
    public Optional<Filling> filling(EmptyTables tables) {
        Consumer<List<@Nullable Object[]>> acts = tables.into(table, columns());
        return Optional.of(streams -> {
            Places places = new Places();
            acts.accept(streams.stream().map(event -> row(event, places)).toList());
        });
    }

    private static @Nullable Object[] row(RecordedEvent recorded, Places places) {
        return new @Nullable Object[] {
            recorded.position(),
            recorded.knownAt(),
            recorded.recordedAt(),
            recorded.effectiveAt(),
            recorded.claimed(),
            recorded.event().act().by(),
            places.of(recorded.event()).teamId()
        };
    }
}
