package dev.cairn.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import dev.cairn.query.NotThereException;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.Projector;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Timestamps;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditProjector;
import dev.cairn.query.directory.DirectoryProjector;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.journal.JournalProjector;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.KeyResultOverview;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.overview.Overviews;
import dev.cairn.query.progress.Assessment;
import dev.cairn.query.progress.Band;
import dev.cairn.query.progress.Pace;
import dev.cairn.query.progress.ProgressProjector;
import dev.cairn.query.progress.Score;
import dev.cairn.query.reporting.ReportingSchema;
import dev.cairn.query.retrospective.RetrospectiveProjector;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views of the schema reporting say of every moment what the fold of the events says. */
class ReportingOracleTest {

    private static final int VIEWPOINTS = 4;
    private static final String KEY_RESULTS = """
            select key_result_id, metric, owner_id, due, dropped_at, value, check_ins, attainment, progress, expected, pace,
                stale, share_in_range, score, first_score, band
            from %s where cycle_id = :cycle order by key_result_id, objective_id
            """;
    private static final String OBJECTIVES = """
            select objective_id, stage, kind, progress, reported, key_results, expected, score, scored, scorable,
                score_without_dropped, band
            from %s where cycle_id = :cycle order by objective_id
            """;
    private static final String CYCLES =
            "select cycle_id, stage, starts_at, ends_at, cadence_days, closed_at from %s where cycle_id = :cycle";

    private static final QueryDatabase DATABASE = QueryDatabase.get();
    private final JdbcClient jdbc = DATABASE.jdbc();

    @BeforeAll
    static void made() {
        new ReportingSchema(new JdbcTemplate(DATABASE.dataSource()), DATABASE.transactions()).bringUpToDate();
    }

    @Test
    void viewsSayWhatFilteringAndFoldingGives() {
        check(12, 80);
    }

    @Test
    @Tag("full")
    void viewsSayWhatFilteringAndFoldingGivesForManyLongHistories() {
        check(300, 200);
    }

    private void check(int examples, int events) {
        qt().withExamples(examples)
                .withShrinkCycles(60)
                .forAll(GeneratedHistories.ofUpTo(events), integers().all())
                .checkAssert((history, seed) -> {
                    DATABASE.empty();
                    ProjectionSpecification.feed(projectors(), history, 50);
                    Random random = new Random(seed);
                    for (int i = 0; i < VIEWPOINTS; i++) {
                        Viewpoint viewpoint = RandomViewpoints.of(history, random);
                        DATABASE.inTransaction(() -> compare(history, viewpoint));
                    }
                });
    }

    private static List<Projector> projectors() {
        JdbcTemplate template = new JdbcTemplate(DATABASE.dataSource());
        Journal journal = new Journal(DATABASE.jdbc());
        return List.of(
                new JournalProjector(template),
                new DirectoryProjector(template, journal),
                new AuditProjector(template, journal),
                new ProgressProjector(template, journal),
                new RetrospectiveProjector(template, journal));
    }

    private void compare(List<RecordedEvent> history, Viewpoint viewpoint) {
        set("cairn.as_of", viewpoint.asOf());
        set("cairn.known_at", viewpoint.knownAt());
        set("cairn.now", viewpoint.now());
        set("cairn.witnessed", viewpoint.witnessed());
        Overviews folded =
                new Overviews(viewpoint, new FoldedDirectory(history, viewpoint), new FoldedGoals(history, viewpoint));
        for (String cycle : GeneratedHistories.CYCLES) {
            CycleOverview overview = orNull(folded, cycle);
            if (overview == null) {
                assertThat(rows(CYCLES, "cycle", "", cycle, viewpoint)).isEmpty();
                continue;
            }
            // With arguments, what depends on the clock is for now where as_of is left out.
            for (String form : viewpoint.asOf() == null ? List.of("") : List.of("", "_at(:asOf, :knownAt)")) {
                assertThat(rows(CYCLES, "cycle", form, cycle, viewpoint))
                        .as("cycle%s from %s", form, viewpoint)
                        .containsExactly(cycle(overview));
                assertThat(rows(OBJECTIVES, "objective", form, cycle, viewpoint))
                        .as("objective%s from %s", form, viewpoint)
                        .containsExactlyInAnyOrderElementsOf(overview.objectives().stream()
                                .map(ReportingOracleTest::objective)
                                .toList());
                assertThat(rows(KEY_RESULTS, "key_result", form, cycle, viewpoint))
                        .as("key_result%s from %s", form, viewpoint)
                        .containsExactlyInAnyOrderElementsOf(overview.objectives().stream()
                                .flatMap(goal -> goal.keyResults().stream())
                                .map(ReportingOracleTest::keyResult)
                                .toList());
            }
        }
        assertThat(jdbc.sql("select position from reporting.event order by position")
                        .query(Long.class)
                        .list())
                .isEqualTo(history.stream()
                        .filter(viewpoint::sees)
                        .map(RecordedEvent::position)
                        .toList());
    }

    private static @Nullable CycleOverview orNull(Overviews folded, String cycle) {
        try {
            return folded.ofCycle(cycle, 0);
        } catch (NotThereException notThere) {
            return null;
        }
    }

    private List<String> rows(String query, String view, String form, String cycle, Viewpoint viewpoint) {
        return jdbc.sql(query.formatted("reporting." + view + form))
                .param("cycle", cycle)
                .param("asOf", orNull(viewpoint.asOf()))
                .param("knownAt", orNull(viewpoint.knownAt()))
                .query((row, number) -> {
                    List<@Nullable Object> values = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        values.add(
                                row.getMetaData().getColumnType(i) == java.sql.Types.TIMESTAMP
                                        ? Timestamps.instantOrNull(
                                                row, row.getMetaData().getColumnName(i))
                                        : row.getObject(i));
                    }
                    return said(values.toArray());
                })
                .list();
    }

    private static @Nullable Object orNull(@Nullable Instant time) {
        return time == null ? null : Timestamps.column(time);
    }

    private static String cycle(CycleOverview overview) {
        return said(
                overview.cycle().cycleId(),
                overview.cycle().stage(),
                overview.cycle().start(),
                overview.cycle().end(),
                overview.cycle().cadenceDays(),
                overview.cycle().closedAt());
    }

    private static String objective(ObjectiveOverview goal) {
        Band band = goal.band();
        return said(
                goal.objectiveId(),
                goal.stage().word(),
                goal.kind(),
                goal.progress().value(),
                goal.progress().known(),
                goal.progress().all(),
                goal.expected(),
                goal.score().value(),
                goal.score().known(),
                goal.score().all(),
                goal.scoreWithoutDropped().value(),
                band == null ? null : band.word());
    }

    private static String keyResult(KeyResultOverview keyResult) {
        Assessment numbers = keyResult.assessment();
        Pace pace = numbers.pace();
        Band band = numbers.band();
        Score score = keyResult.score();
        return said(
                keyResult.keyResultId(),
                keyResult.metric().type(),
                keyResult.ownerId(),
                keyResult.due(),
                keyResult.droppedAt(),
                keyResult.said().value(),
                keyResult.said().checkIns(),
                numbers.attainment(),
                numbers.progress(),
                numbers.expected(),
                pace == null ? null : pace.word(),
                numbers.stale(),
                numbers.shareInRange(),
                score == null ? null : score.value(),
                score == null ? null : score.first(),
                band == null ? null : band.word());
    }

    /** Values in words, numbers without the zeros at their end. */
    private static String said(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof BigDecimal number
                        ? number.stripTrailingZeros().toPlainString()
                        : String.valueOf(value))
                .toList()
                .toString();
    }

    private void set(String setting, @Nullable Object value) {
        jdbc.sql("select set_config(:setting, :value, true)")
                .param("setting", setting)
                .param("value", value == null ? "" : value.toString())
                .query(String.class)
                .list();
    }
}
