package dev.cairn.query.audit;

import dev.cairn.events.Act;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.FreeText;
import dev.cairn.events.MetadataKeys;
import dev.cairn.events.Reason;
import dev.cairn.events.cycle.CycleEvent;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.KeyResultReworded;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveReworded;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.report.ReportEvent;
import dev.cairn.events.retrospective.RetrospectiveEvent;
import dev.cairn.query.EmptyTables;
import dev.cairn.query.Filling;
import dev.cairn.query.ManyRows;
import dev.cairn.query.Memory;
import dev.cairn.query.Projector;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Schemas;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.progress.RankedEvents;
import dev.cairn.query.progress.StoredGoals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes one entry an event, and every wording that a goal or key result ever had. It comes after the journal, and before the
 * progress projector if that is fed too: it reads the rows of progress as they stand before the batch.
 */
public final class AuditProjector implements Projector {

    private static final String NAME = "audit";

    private final ManyRows entryRows;
    private final ManyRows wordingRows;
    private final String entryTable;
    private final String wordingTable;
    private final Journal journal;
    private final GoalEffects goals;
    private final StreamsBefore<RankedEvents<DomainEvent>> directory;
    private final CyclesBefore cycles;

    /** Knows the last day of a cycle. It is asked seldom: when a key result comes to have, or loses, a due date of its own. */
    @FunctionalInterface
    interface CyclesBefore {

        /** As the log had it before that position, or null. */
        @Nullable
        LocalDate lastDay(String cycleId, long before);
    }

    public AuditProjector(JdbcTemplate jdbc, Journal journal) {
        this(jdbc, journal, Memory.ofHeap());
    }

    /** @param memory how much may be held from one batch to the next; a matter of speed only */
    public AuditProjector(JdbcTemplate jdbc, Journal journal, Memory memory) {
        this(jdbc, journal, memory, Schemas.LIVE);
    }

    /**
     * @param schemas says where it is written; where progress is not fed together with it, its rows are true for another
     *     position, and goals are found in the journal alone
     */
    public AuditProjector(JdbcTemplate jdbc, Journal journal, Memory memory, Schemas schemas) {
        String schema = schemas.of(NAME);
        String once = "on conflict (position) do nothing";
        this.entryTable = schema + ".entry";
        this.wordingTable = schema + ".wording";
        this.entryRows = ManyRows.inserting(jdbc, entryTable, entryColumns(), once);
        this.wordingRows = ManyRows.inserting(jdbc, wordingTable, wordingColumns(), once);
        this.cycles = (cycleId, before) -> lastDay(cycleId, journal.ofStreams(List.of(cycleId), before - 1));
        this.journal = journal;
        this.goals = new GoalsBefore(
                journal,
                schemas.together(NAME, "progress")
                        ? new StoredGoals(JdbcClient.create(jdbc), schemas)::of
                        : goals -> Map.of(),
                memory);
        this.directory = directory(journal, memory);
    }

    /** Makes the same entries of streams that come whole. */
    private AuditProjector(AuditProjector other, CyclesBefore cycles) {
        Memory nothing = new Memory(0, 0);
        this.entryTable = other.entryTable;
        this.wordingTable = other.wordingTable;
        this.entryRows = other.entryRows;
        this.wordingRows = other.wordingRows;
        this.journal = other.journal;
        this.goals = new GoalsOfStreams();
        this.directory = directory(journal, nothing);
        this.cycles = cycles;
    }

    private static StreamsBefore<RankedEvents<DomainEvent>> directory(Journal journal, Memory memory) {
        return new StreamsBefore<>(
                journal,
                streamId -> RankedEvents.none(),
                (events, event) -> events.with(event.position(), event.event()),
                memory.events());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void project(long after, List<RecordedEvent> batch) {
        List<@Nullable Object[]> entries = new ArrayList<>(batch.size());
        List<@Nullable Object[]> wordings = new ArrayList<>();
        take(batch, entries, wordings);
        entryRows.execute(entries);
        wordingRows.execute(wordings);
    }

    @Override
    public Optional<Filling> filling(EmptyTables tables) {
        Consumer<List<@Nullable Object[]>> entries = tables.into(entryTable, entryColumns());
        Consumer<List<@Nullable Object[]>> wordings = tables.into(wordingTable, wordingColumns());
        // Nothing is kept, for no stream comes a second time; and cycles come before the goals in them.
        CyclesOfStreams cycles = new CyclesOfStreams();
        AuditProjector ofStreams = new AuditProjector(this, cycles::lastDay);
        return Optional.of(streams -> {
            cycles.take(streams);
            List<@Nullable Object[]> ofEntries = new ArrayList<>(streams.size());
            List<@Nullable Object[]> ofWordings = new ArrayList<>();
            ofStreams.take(streams, ofEntries, ofWordings);
            entries.accept(ofEntries);
            wordings.accept(ofWordings);
        });
    }

    private void take(List<RecordedEvent> batch, List<@Nullable Object[]> entries, List<@Nullable Object[]> wordings) {
        goals.prepare(batch.stream().filter(AuditProjector::isOfGoal).toList());
        directory.forgetTheEldest((streamId, events, nextSequence) -> {});
        directory.prepare(
                batch.stream().filter(event -> !isOfGoal(event)).toList(),
                batch.getFirst().position() - 1);
        for (RecordedEvent event : batch) {
            entries.add(entry(event, effect(event)));
            String wording = wording(event.event());
            if (wording != null) {
                wordings.add(wording(event, (ObjectiveEvent) event.event(), wording));
            }
        }
    }

    private static Map<String, String> entryColumns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("position", "bigint");
        for (String text : List.of(
                "change",
                "stream_id",
                "cycle_id",
                "team_id",
                "objective_id",
                "key_result_id",
                "objective_wording",
                "key_result_wording")) {
            columns.put(text, "text");
        }
        columns.put("effective_at", "timestamptz");
        columns.put("recorded_at", "timestamptz");
        columns.put("known_at", "timestamptz");
        columns.put("claimed", "boolean");
        for (String text : List.of("actor", "by", "source", "request_id", "import_file")) {
            columns.put(text, "text");
        }
        columns.put("import_row", "integer");
        columns.put("changes", "jsonb");
        columns.put("progress_before", "numeric");
        columns.put("progress_after", "numeric");
        columns.put("objective_progress_before", "numeric");
        columns.put("objective_progress_after", "numeric");
        for (String text : List.of("easing", "reason_category", "reason_text", "note")) {
            columns.put(text, "text");
        }
        return columns;
    }

    private static Map<String, String> wordingColumns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("position", "bigint");
        columns.put("objective_id", "text");
        columns.put("key_result_id", "text");
        columns.put("wording", "text");
        columns.put("effective_at", "timestamptz");
        columns.put("recorded_at", "timestamptz");
        columns.put("known_at", "timestamptz");
        return columns;
    }

    private static boolean isOfGoal(RecordedEvent event) {
        return event.event() instanceof ObjectiveEvent;
    }

    private Effect effect(RecordedEvent recorded) {
        if (isOfGoal(recorded)) {
            return goals.effect(recorded, cycleId -> cycles.lastDay(cycleId, recorded.position()));
        }
        RankedEvents<DomainEvent> known = directory.before(recorded);
        directory.after(recorded, known.with(recorded.position(), recorded.event()));
        return switch (recorded.event()) {
            case RetrospectiveEvent event -> RetrospectiveEffect.of(known, recorded.position(), event);
            case ReportEvent event -> ReportEffect.of(known, recorded.position(), event);
            default -> DirectoryEffect.of(known, recorded.position(), recorded.event());
        };
    }

    /** @param ofCycle the events of the cycle that count, by position */
    static @Nullable LocalDate lastDay(String cycleId, List<RecordedEvent> ofCycle) {
        RankedEvents<DomainEvent> events = RankedEvents.none();
        for (RecordedEvent event : ofCycle) {
            events = events.with(event.position(), event.event());
        }
        Object lastDay = DirectoryFields.after(cycleId, events).get("lastDay");
        return lastDay == null ? null : LocalDate.parse(lastDay.toString());
    }

    private static @Nullable String wording(DomainEvent event) {
        return switch (event) {
            case ObjectiveSet set -> set.wording();
            case ObjectiveReworded reworded -> reworded.wording();
            case KeyResultAdded added -> added.wording();
            case KeyResultReworded reworded -> reworded.wording();
            default -> null;
        };
    }

    private static @Nullable Object[] wording(RecordedEvent recorded, ObjectiveEvent event, String wording) {
        return new @Nullable Object[] {
            recorded.position(),
            event.objectiveId(),
            keyResultId(event),
            wording,
            recorded.effectiveAt(),
            recorded.recordedAt(),
            recorded.knownAt()
        };
    }

    private static @Nullable Object[] entry(RecordedEvent recorded, Effect effect) {
        DomainEvent event = recorded.event();
        Act act = event.act();
        Reason reason = act.reason();
        Map<String, String> metadata = recorded.metadata();
        Easing easing = effect.easing();
        return new @Nullable Object[] {
            recorded.position(),
            EventCatalogue.change(event.getClass()),
            recorded.streamId(),
            event instanceof CycleEvent cycle ? cycle.cycleId() : effect.cycleId(),
            effect.teamId(),
            event instanceof ObjectiveEvent goal ? goal.objectiveId() : null,
            keyResultId(event),
            effect.objectiveWording(),
            effect.keyResultWording(),
            recorded.effectiveAt(),
            recorded.recordedAt(),
            recorded.knownAt(),
            recorded.claimed(),
            metadata.get(MetadataKeys.ACTOR),
            act.by(),
            metadata.get(MetadataKeys.SOURCE),
            metadata.get(MetadataKeys.REQUEST_ID),
            metadata.get(MetadataKeys.IMPORT_FILE),
            row(metadata),
            ChangesJson.write(effect.changes()),
            effect.keyResultProgress().before(),
            effect.keyResultProgress().after(),
            effect.objectiveProgress().before(),
            effect.objectiveProgress().after(),
            easing == null ? null : easing.word(),
            reason == null ? null : reason.category(),
            reason == null ? null : text(reason.text()),
            text(act.note())
        };
    }

    private static @Nullable Integer row(Map<String, String> metadata) {
        String row = metadata.get(MetadataKeys.IMPORT_ROW);
        return row == null ? null : Integer.valueOf(row);
    }

    private static @Nullable String keyResultId(DomainEvent event) {
        return event instanceof KeyResultEvent keyResult ? keyResult.keyResultId() : null;
    }

    private static @Nullable String text(@Nullable FreeText text) {
        return text == null ? null : text.text();
    }
}
