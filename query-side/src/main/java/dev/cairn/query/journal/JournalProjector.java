package dev.cairn.query.journal;

import dev.cairn.events.Act;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.EventCodec;
import dev.cairn.events.FreeText;
import dev.cairn.events.MetadataKeys;
import dev.cairn.events.Reason;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.retrospective.RetrospectiveEvent;
import dev.cairn.query.EmptyTables;
import dev.cairn.query.Filling;
import dev.cairn.query.ManyRows;
import dev.cairn.query.Projector;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes one row an event. It comes first among the projectors, so that the others can read what was before. */
public final class JournalProjector implements Projector {

    private static final String NAME = "journal";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A place is some two hundred bytes. */
    private static final int MOST_PLACES = 50_000;

    private static final long NEVER = Long.MIN_VALUE;

    private final JdbcClient client;
    private final String table;
    private final ManyRows insert;
    private final Places places = new Places();
    private long rememberedAt = NEVER;

    public JournalProjector(JdbcTemplate jdbc) {
        this(jdbc, Schemas.LIVE);
    }

    /** @param schemas says where it is written */
    public JournalProjector(JdbcTemplate jdbc, Schemas schemas) {
        this.client = JdbcClient.create(jdbc);
        this.table = schemas.of(NAME) + ".event";
        this.insert = ManyRows.inserting(jdbc, table, columns(), "on conflict (position) do nothing");
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("position", "bigint");
        columns.put("event_id", "text");
        columns.put("stream_id", "text");
        columns.put("sequence", "bigint");
        columns.put("name", "text");
        columns.put("revision", "integer");
        columns.put("recorded_at", "timestamptz");
        columns.put("known_at", "timestamptz");
        columns.put("claimed", "boolean");
        columns.put("effective_at", "timestamptz");
        for (String text : List.of(
                "actor",
                "by",
                "source",
                "request_id",
                "cycle_id",
                "team_id",
                "objective_id",
                "key_result_id",
                "reason_category",
                "reason_text",
                "note")) {
            columns.put(text, "text");
        }
        columns.put("data", "jsonb");
        columns.put("metadata", "jsonb");
        return columns;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void project(long after, List<RecordedEvent> batch) {
        rememberPlaces(after, batch);
        List<@Nullable Object[]> rows = new ArrayList<>(batch.size());
        for (RecordedEvent event : batch) {
            rows.add(row(event, places.of(event.event())));
        }
        insert.execute(rows);
        rememberedAt = batch.getLast().position();
    }

    @Override
    public Optional<Filling> filling(EmptyTables tables) {
        Consumer<List<@Nullable Object[]>> events = tables.into(table, columns());
        return Optional.of(streams -> {
            places.clear();
            events.accept(streams.stream()
                    .map(event -> row(event, places.of(event.event())))
                    .toList());
        });
    }

    /** Looks up where the goals and retrospectives of this batch were before it, as far as that is not remembered. */
    private void rememberPlaces(long after, List<RecordedEvent> batch) {
        if (rememberedAt != after || places.size() > MOST_PLACES) {
            places.clear();
        }
        rememberedAt = NEVER;
        String[] streams = batch.stream()
                .filter(event -> event.event() instanceof ObjectiveEvent || event.event() instanceof RetrospectiveEvent)
                .map(RecordedEvent::streamId)
                .filter(stream -> !places.knows(stream))
                .distinct()
                .toArray(String[]::new);
        if (streams.length > 0) {
            client.sql("""
                    select stream.id, last.cycle_id, last.team_id
                    from unnest(:streams::text[]) stream (id)
                    cross join lateral (
                        select cycle_id, team_id from {journal}
                        where stream_id = stream.id and position < :first
                        order by sequence desc limit 1) last
                    """.replace("{journal}", table))
                    .param("streams", streams)
                    .param("first", batch.getFirst().position())
                    .query(row -> {
                        places.remember(
                                row.getString("id"),
                                new Places.Place(row.getString("cycle_id"), row.getString("team_id")));
                    });
        }
    }

    private static @Nullable Object[] row(RecordedEvent recorded, Places.Place place) {
        DomainEvent event = recorded.event();
        Act act = event.act();
        Reason reason = act.reason();
        Map<String, String> metadata = recorded.metadata();
        return new @Nullable Object[] {
            recorded.position(),
            recorded.eventId(),
            recorded.streamId(),
            recorded.sequence(),
            EventCatalogue.name(event.getClass()),
            EventCatalogue.revision(event.getClass()),
            recorded.recordedAt(),
            recorded.knownAt(),
            recorded.claimed(),
            recorded.effectiveAt(),
            metadata.get(MetadataKeys.ACTOR),
            act.by(),
            metadata.get(MetadataKeys.SOURCE),
            metadata.get(MetadataKeys.REQUEST_ID),
            place.cycleId(),
            place.teamId(),
            event instanceof ObjectiveEvent goal ? goal.objectiveId() : null,
            event instanceof KeyResultEvent keyResult ? keyResult.keyResultId() : null,
            reason == null ? null : reason.category(),
            reason == null ? null : text(reason.text()),
            text(act.note()),
            EventCodec.write(event),
            JSON.writeValueAsString(metadata)
        };
    }

    private static @Nullable String text(@Nullable FreeText text) {
        return text == null ? null : text.text();
    }
}
