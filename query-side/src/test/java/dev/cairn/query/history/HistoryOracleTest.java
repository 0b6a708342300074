package dev.cairn.query.history;

import static dev.cairn.query.progress.SampleGoal.OBJECTIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.query.Basis;
import dev.cairn.query.ConsistentRead;
import dev.cairn.query.History;
import dev.cairn.query.NotThereException;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.Projector;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.AuditFilter;
import dev.cairn.query.audit.AuditProjector;
import dev.cairn.query.audit.AuditReader;
import dev.cairn.query.audit.FindAuditTrail;
import dev.cairn.query.directory.DirectoryProjector;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.journal.JournalProjector;
import dev.cairn.query.progress.ProgressProjector;
import dev.cairn.query.progress.RandomGoalEvents;
import dev.cairn.query.progress.SampleGoal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The past is told as it would be if nothing but what can be seen from there had ever happened. */
class HistoryOracleTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int DAY = 86_400;

    private final QueryDatabase database = QueryDatabase.get();
    private final ProjectionPosition position = new ProjectionPosition(database.jdbc());
    private final ConsistentRead read = new ConsistentRead(database.transactions(), position);
    private final HistoryReader histories = new HistoryReader(database.jdbc(), read);
    private final AuditReader audit = new AuditReader(database.jdbc(), read);

    @Test
    void thePastIsToldAsIfNothingElseHadHappened() {
        check(30, 60);
    }

    @Test
    @Tag("full")
    void thePastOfManyLongHistoriesIsToldAsIfNothingElseHadHappened() {
        check(600, 150);
    }

    private void check(int examples, int events) {
        qt().withExamples(examples)
                .forAll(RandomGoalEvents.histories(events), integers().all())
                .checkAssert((happened, seed) -> {
                    List<RecordedEvent> log = recorded(happened);
                    Viewpoint viewpoint = viewpoint(new Random(seed));
                    List<RecordedEvent> seen =
                            log.stream().filter(viewpoint::sees).toList();

                    feed(log);
                    Optional<ObjectiveInFull> told = find(viewpoint);
                    List<Long> trail = positions(viewpoint);
                    feed(resequenced(seen));
                    Optional<ObjectiveInFull> asIf = find(Viewpoint.present(viewpoint.at()));

                    assertThat(told.map(HistoryOracleTest::comparable))
                            .isEqualTo(asIf.map(HistoryOracleTest::comparable));
                    assertThat(trail)
                            .containsExactlyElementsOf(
                                    seen.stream().map(RecordedEvent::position).toList());
                });
    }

    /** Without what rightly differs: where the answer stands, and what entries found when they were written. */
    private static List<Object> comparable(ObjectiveInFull goal) {
        Basis nowhere = new Basis(0, false, null, null, false, false);
        ObjectiveInFull bare = new ObjectiveInFull(
                nowhere,
                goal.objective(),
                goal.cycle(),
                goal.means(),
                goal.band(),
                goal.keyResults(),
                goal.initiatives(),
                goal.serves(),
                goal.servedBy(),
                goal.predecessor(),
                goal.successors(),
                List.of());
        return List.of(bare, goal.timeline().stream().map(AuditEntry::position).toList());
    }

    private Optional<ObjectiveInFull> find(Viewpoint viewpoint) {
        try {
            return Optional.of(histories.objective(new FindObjective(OBJECTIVE, viewpoint)));
        } catch (NotThereException e) {
            return Optional.empty();
        }
    }

    private List<Long> positions(Viewpoint viewpoint) {
        FindAuditTrail all = new FindAuditTrail(AuditFilter.ALL, true, null, FindAuditTrail.MOST, viewpoint);
        return audit.auditTrail(all).entries().stream()
                .map(AuditEntry::position)
                .toList();
    }

    private void feed(List<RecordedEvent> events) {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        Journal journal = new Journal(database.jdbc());
        List<Projector> projectors = List.of(
                new JournalProjector(jdbc),
                new DirectoryProjector(jdbc, journal),
                new AuditProjector(jdbc, journal),
                new ProgressProjector(jdbc, journal));
        database.empty();
        ProjectionSpecification.feed(projectors, events, 20);
    }

    private static List<RecordedEvent> recorded(List<ObjectiveEvent> happened) {
        History history = new History();
        for (String cycle : List.of(SampleGoal.CYCLE, "cycle:1")) { // the sample's, and that of the random events
            history.at(
                    "2025-12-01",
                    act -> new CycleDefined(
                            cycle, cycle, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), null, null, act));
        }
        history.record(FIRST, SampleGoal.objectiveSet("2026-01-01", "Sample objective"));
        history.record(
                FIRST,
                new KeyResultAdded(
                        OBJECTIVE,
                        "key-result:0",
                        "Sample key result",
                        SampleGoal.increase("0", "3"),
                        BigDecimal.ONE,
                        null,
                        null,
                        false,
                        SampleGoal.on("2026-01-01")));
        for (int i = 0; i < happened.size(); i++) {
            history.record(FIRST.plusSeconds((12 + i / 10) * DAY + i), happened.get(i));
        }
        return history.events();
    }

    /** A log has no holes in its streams. */
    private static List<RecordedEvent> resequenced(List<RecordedEvent> events) {
        Map<String, Long> next = new HashMap<>();
        return events.stream()
                .map(event -> new RecordedEvent(
                        event.position(),
                        event.eventId(),
                        event.streamId(),
                        next.merge(event.streamId(), 1L, Long::sum) - 1,
                        event.recordedAt(),
                        event.event(),
                        event.metadata()))
                .toList();
    }

    private static Viewpoint viewpoint(Random random) {
        @Nullable Instant asOf = random.nextInt(3) == 0 ? null : FIRST.plusSeconds(random.nextInt(8) * (long) DAY);
        @Nullable Instant knownAt = random.nextInt(3) == 0 ? null : FIRST.plusSeconds(random.nextInt(20) * (long) DAY);
        return new Viewpoint(asOf, knownAt, random.nextInt(4) == 0, FIRST.plusSeconds(60L * DAY));
    }
}
