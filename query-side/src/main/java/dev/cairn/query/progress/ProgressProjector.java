package dev.cairn.query.progress;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.KeyResultReworded;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveReworded;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.query.ManyRows;
import dev.cairn.query.Memory;
import dev.cairn.query.Projector;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.standing.StandingKeeper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps goals and key results as they stood, and every wording they had. A goal itself and each of its key results are
 * subjects of their own, so that a check-in writes the rows of one key result. It follows the journal, which it reads.
 */
public final class ProgressProjector implements Projector {

    private final StandingKeeper<ObjectiveSlots, ObjectiveStanding> objectives;
    private final StandingKeeper<KeyResultSlots, KeyResultStanding> keyResults;
    private final ManyRows wordings;

    public ProgressProjector(JdbcTemplate jdbc, Journal journal) {
        this(jdbc, journal, Memory.ofHeap());
    }

    /** @param memory how much may be held from one batch to the next; a matter of speed only */
    public ProgressProjector(JdbcTemplate jdbc, Journal journal, Memory memory) {
        this.objectives = new StandingKeeper<>(
                journal, ObjectiveTable.of(jdbc), ProgressProjector::objective, ObjectiveHistory::new);
        this.keyResults = new StandingKeeper<>(
                journal::ofKeyResults,
                KeyResultTable.last(jdbc),
                KeyResultTable.of(jdbc),
                ProgressProjector::keyResult,
                KeyResultHistory::new,
                memory);
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("position", "bigint");
        columns.put("objective_id", "text");
        columns.put("key_result_id", "text");
        columns.put("wording", "text");
        columns.put("effective_at", "timestamptz");
        columns.put("known_at", "timestamptz");
        columns.put("recorded_at", "timestamptz");
        columns.put("claimed", "boolean");
        this.wordings = ManyRows.inserting(jdbc, "progress.wording", columns, "on conflict (position) do nothing");
    }

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public void project(long after, List<RecordedEvent> batch) {
        objectives.take(after, batch);
        keyResults.take(after, batch);
        writeWordings(batch);
    }

    private static @Nullable String objective(DomainEvent event) {
        return event instanceof ObjectiveEvent goal && !(event instanceof KeyResultEvent) ? goal.objectiveId() : null;
    }

    private static @Nullable String keyResult(DomainEvent event) {
        return event instanceof KeyResultEvent keyResult ? keyResult.keyResultId() : null;
    }

    private void writeWordings(List<RecordedEvent> batch) {
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
        wordings.execute(rows);
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
