package dev.cairn.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.cairn.events.Act;
import dev.cairn.events.report.ReportDefined;
import dev.cairn.events.report.ReportEvent;
import dev.cairn.events.report.ReportId;
import dev.cairn.events.report.ReportParameter;
import dev.cairn.events.report.ReportPresentation;
import dev.cairn.events.report.ReportRetired;
import dev.cairn.events.report.ReportRevised;
import dev.cairn.query.ConsistentRead;
import dev.cairn.query.History;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.Projector;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.journal.JournalProjector;
import dev.cairn.query.report.FindReports;
import dev.cairn.query.report.ReportAnswers;
import dev.cairn.query.report.ReportFold;
import dev.cairn.query.report.ReportProjector;
import dev.cairn.query.report.ReportReader;
import dev.cairn.query.report.ReportStanding;
import dev.cairn.query.report.ReportTables;
import dev.cairn.query.report.ReportsView;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The reports at any moment are what the fold of their events says. */
class ReportOracleTest {

    private final QueryDatabase database = QueryDatabase.get();

    @Test
    void reportsAreWhatFilteringAndFoldingGives() {
        qt().withExamples(40)
                .withShrinkCycles(60)
                .forAll(
                        lists().of(integers().between(0, Integer.MAX_VALUE - 1)).ofSizeBetween(1, 25),
                        integers().all())
                .checkAssert((seeds, seed) -> {
                    List<RecordedEvent> history = history(seeds);
                    database.empty();
                    ProjectionSpecification.feed(projectors(), history, 7);
                    ReportReader reader = new ReportReader(
                            database.jdbc(),
                            new ConsistentRead(database.transactions(), new ProjectionPosition(database.jdbc())));
                    Random random = new Random(seed);
                    for (int i = 0; i < 5; i++) {
                        Viewpoint viewpoint = RandomViewpoints.of(history, random);
                        assertThat(reader.reports(new FindReports(viewpoint)))
                                .as("from %s", viewpoint)
                                .isEqualTo(new ReportAnswers(viewpoint, folded(history, viewpoint))
                                        .all(history.getLast().position()));
                    }
                });
    }

    private List<Projector> projectors() {
        JdbcTemplate template = new JdbcTemplate(database.dataSource());
        return List.of(new JournalProjector(template), new ReportProjector(template, new Journal(database.jdbc())));
    }

    private static ReportsView folded(List<RecordedEvent> history, Viewpoint viewpoint) {
        List<RecordedEvent> seen = history.stream().filter(viewpoint::sees).toList();
        List<ReportStanding> reports =
                seen.stream().collect(Collectors.groupingBy(RecordedEvent::streamId)).values().stream()
                        .flatMap(events -> Stream.ofNullable(fold(events)))
                        .sorted(ReportTables.BY_NAME)
                        .toList();
        boolean claims = reports.stream()
                .anyMatch(report -> history.stream()
                        .anyMatch(event -> event.streamId().equals(report.reportId()) && event.claimed()));
        return new ReportsView() {
            @Override
            public List<ReportStanding> reports() {
                return reports;
            }

            @Override
            public boolean claimsUsed() {
                return claims && !viewpoint.witnessed();
            }
        };
    }

    private static @Nullable ReportStanding fold(List<RecordedEvent> events) {
        ReportFold fold = new ReportFold();
        ReportFold.Slots slots = fold.initial();
        for (RecordedEvent event : events.stream()
                .sorted(Comparator.comparing(RecordedEvent::effectiveAt).thenComparingLong(RecordedEvent::position))
                .toList()) {
            slots = fold.with(slots, event);
        }
        return fold.standing(slots);
    }

    private static List<RecordedEvent> history(List<Integer> seeds) {
        History history = new History();
        Instant recordedAt = GeneratedHistories.BEGINNING;
        for (Integer seed : seeds) {
            Random random = new Random(Objects.requireNonNull(seed));
            recordedAt = recordedAt.plus(Duration.ofHours(random.nextInt(50)));
            Instant effectiveAt =
                    random.nextInt(4) == 0 ? recordedAt.minus(Duration.ofHours(random.nextInt(200))) : recordedAt;
            Instant claimedAt = random.nextInt(5) == 0 ? effectiveAt.plus(Duration.ofHours(random.nextInt(30))) : null;
            history.record(recordedAt, event(random, new Act(effectiveAt, null, claimedAt, null, null)));
        }
        return history.events();
    }

    private static ReportEvent event(Random random, Act act) {
        int number = random.nextInt(3);
        String id = ReportId.fromKey("report " + number).value();
        List<ReportParameter> parameters =
                List.of(new ReportParameter("day", "date", "Day " + random.nextInt(3), false, null));
        ReportPresentation table = new ReportPresentation("table", null, null, List.of());
        String question = "Question " + random.nextInt(4) + "?";
        return switch (random.nextInt(5)) {
            case 0, 1 ->
                new ReportDefined(id, "report-" + number % 2, question, "select :day as a", parameters, table, act);
            case 2 -> new ReportRetired(id, act);
            default -> new ReportRevised(id, question, "select :day as b", parameters, table, act);
        };
    }
}
