package dev.cairn.query.progress;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.KeyResultReworded;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveReworded;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.query.EmptyTables;
import dev.cairn.query.Filling;
import dev.cairn.query.ManyRows;
import dev.cairn.query.Memory;
import dev.cairn.query.Projector;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Schemas;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.standing.StandingKeeper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps goals and key results as they stood, and every wording they had. A goal itself and each of its key results are
 * subjects of their own, so that a check-in writes the rows of one key result. It follows the journal, which it reads.
 */
public final class ProgressProjector implements Projector {

    private static final String NAME = "progress";

    private final StandingKeeper<ObjectiveSlots, ObjectiveStanding> objectives;
    private final StandingKeeper<KeyResultSlots, KeyResultStanding> keyResults;
    private final String wordingTable;
    private final ManyRows wordings;

    public ProgressProjector(JdbcTemplate jdbc, Journal journal) {
        this(jdbc, journal, Memory.ofHeap());
    }

    /** @param memory how much may be held from one batch to the next; a matter of speed only */
    public ProgressProjector(JdbcTemplate jdbc, Journal journal, Memory memory) {
        this(jdbc, journal, memory, Schemas.LIVE);
    }

    /** @param schemas says where it is written */
    public ProgressProjector(JdbcTemplate jdbc, Journal journal, Memory memory, Schemas schemas) {
        String schema = schemas.of(NAME);
        this.objectives = new StandingKeeper<>(
                journal, ObjectiveTable.of(jdbc, schema), ProgressProjector::objective, ObjectiveHistory::new);
        this.keyResults = new StandingKeeper<>(
                journal::ofKeyResults,
                KeyResultTable.last(jdbc, schema),
                KeyResultTable.of(jdbc, schema),
                ProgressProjector::keyResult,
                KeyResultHistory::new,
                memory);
        this.wordingTable = schema + ".wording";
        this.wordings = ManyRows.inserting(jdbc, wordingTable, wordingColumns(), "on conflict (position) do nothing");
    }

    private static Map<String, String> wordingColumns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("position", "bigint");
        columns.put("objective_id", "text");
        columns.put("key_result_id", "text");
        columns.put("wording", "text");
        columns.put("effective_at", "timestamptz");
        columns.put("known_at", "timestamptz");
        columns.put("recorded_at", "timestamptz");
        columns.put("claimed", "boolean");
        return columns;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void project(long after, List<RecordedEvent> batch) {
        objectives.take(after, batch);
        keyResults.take(after, batch);
        wordings.execute(wordings(batch));
    }

    @Override
    public Optional<Filling> filling(EmptyTables tables) {
        Filling ofObjectives = objectives.filling(tables);
        Filling ofKeyResults = keyResults.filling(tables);
        Consumer<List<@Nullable Object[]>> ofWordings = tables.into(wordingTable, wordingColumns());
        return Optional.of(streams -> {
            ofObjectives.fill(streams);
            ofKeyResults.fill(streams);
            ofWordings.accept(wordings(streams));
        });
    }

    private static @Nullable String objective(DomainEvent event) {
        return event instanceof ObjectiveEvent goal && !(event instanceof KeyResultEvent) ? goal.objectiveId() : null;
    }

    private static @Nullable String keyResult(DomainEvent event) {
        return event instanceof KeyResultEvent keyResult ? keyResult.keyResultId() : null;
    }

    private static List<@Nullable Object[]> wordings(List<RecordedEvent> batch) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (RecordedEvent event : batch) {
            switch (event.event()) {
                case ObjectiveSet set -> rows.add(wording(event, null, set.wording()));
                case ObjectiveReworded reworded -> rows.add(wording(event, null, reworded.wording()));
                case KeyResultAdded added -> rows.add(wording(event, added.keyResultId(), added.wording()));
                case KeyResultReworded reworded -> rows.add(wording(event, reworded.keyResultId(), reworded.wording()));
                default -> {} // no other event brings a wording
            }
        }
        return rows;
    }

    private static @Nullable Object[] wording(RecordedEvent event, @Nullable String keyResultId, String wording) {
        return new @Nullable Object[] {
            event.position(),
            event.streamId(),
            keyResultId,
            wording,
            event.effectiveAt(),
            event.knownAt(),
            event.recordedAt(),
            event.claimed()
        };
    }
}
