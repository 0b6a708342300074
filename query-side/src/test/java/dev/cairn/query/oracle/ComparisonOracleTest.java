package dev.cairn.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import dev.cairn.query.ConsistentRead;
import dev.cairn.query.NotThereException;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.AuditFilter;
import dev.cairn.query.audit.AuditReader;
import dev.cairn.query.audit.FindAuditTrail;
import dev.cairn.query.comparison.ComparisonReader;
import dev.cairn.query.comparison.Comparisons;
import dev.cairn.query.comparison.CycleDifference;
import dev.cairn.query.comparison.FindComparison;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Comparisons from tables equal comparisons from folded events, and they compose. */
class ComparisonOracleTest {

    private static final int TRIPLES = 6;

    private final QueryDatabase database = QueryDatabase.get();
    private final ProjectionPosition position = new ProjectionPosition(database.jdbc());
    private final ConsistentRead read = new ConsistentRead(database.transactions(), position);
    private final AuditReader audit = new AuditReader(database.jdbc(), read);
    private final ComparisonReader comparisons = new ComparisonReader(database.jdbc(), read);

    @Test
    void tablesAnswerWhatFilteringAndFoldingGivesAndComparisonsCompose() {
        check(20, 60);
    }

    @Test
    @Tag("full")
    void tablesAnswerAndComparisonsComposeForManyLongHistories() {
        check(300, 200);
    }

    private void check(int examples, int events) {
        qt().withExamples(examples)
                .withShrinkCycles(60)
                .forAll(
                        GeneratedHistories.ofUpTo(events),
                        integers().between(1, 40),
                        integers().all())
                .checkAssert((history, batchSize, seed) -> {
                    database.empty();
                    ProjectionSpecification.feed(EveryProjector.fresh(), history, batchSize);
                    List<AuditEntry> entries = entries(history);
                    Random random = new Random(seed);
                    for (int i = 0; i < TRIPLES; i++) {
                        boolean witnessed = random.nextBoolean();
                        Instant now = history.getLast().recordedAt().plus(Duration.ofDays(10));
                        Viewpoint a = RandomViewpoints.of(history, random, witnessed, now);
                        Viewpoint b = RandomViewpoints.of(history, random, witnessed, now);
                        Viewpoint c = RandomViewpoints.of(history, random, witnessed, now);
                        for (String cycle : GeneratedHistories.CYCLES) {
                            compareWithTheFold(history, entries, cycle, a, b);
                            compose(history, entries, cycle, a, b, c);
                        }
                    }
                });
    }

    private void compareWithTheFold(
            List<RecordedEvent> history, List<AuditEntry> entries, String cycle, Viewpoint a, Viewpoint b) {
        long last = history.getLast().position();

        assertThat(orNotThere(() -> comparisons.comparison(new FindComparison(cycle, a, b))))
                .as("compared from %s to %s", a, b)
                .isEqualTo(orNotThere(() -> folded(history, entries, a, b).ofCycle(cycle, last)));
    }

    private static void compose(
            List<RecordedEvent> history,
            List<AuditEntry> entries,
            String cycle,
            Viewpoint a,
            Viewpoint b,
            Viewpoint c) {
        long last = history.getLast().position();
        CycleDifference first = folded(history, entries, a, b).difference(cycle, last);
        CycleDifference second = folded(history, entries, b, c).difference(cycle, last);
        CycleDifference whole = folded(history, entries, a, c).difference(cycle, last);

        assertThat(first.then(second)).as("from %s by %s to %s", a, b, c).isEqualTo(whole);
        assertThat(orNotThere(() -> Comparisons.answer(cycle, first.then(second))))
                .isEqualTo(orNotThere(() -> Comparisons.answer(cycle, whole)));
        assertThat(first.then(folded(history, entries, b, a).difference(cycle, last))
                        .goals())
                .as("there and back")
                .isEmpty();
    }

    private static Comparisons folded(
            List<RecordedEvent> history, List<AuditEntry> entries, Viewpoint from, Viewpoint to) {
        return new Comparisons(moment(history, from), moment(history, to), new FoldedCauses(entries, from, to));
    }

    private static Comparisons.Moment moment(List<RecordedEvent> history, Viewpoint viewpoint) {
        return new Comparisons.Moment(
                viewpoint, new FoldedDirectory(history, viewpoint), new FoldedGoals(history, viewpoint));
    }

    private List<AuditEntry> entries(List<RecordedEvent> history) {
        Viewpoint present = Viewpoint.present(history.getLast().recordedAt());
        return audit.auditTrail(new FindAuditTrail(AuditFilter.ALL, true, null, FindAuditTrail.MOST, present))
                .entries();
    }

    private static Object orNotThere(Supplier<Object> answer) {
        try {
            return answer.get();
        } catch (NotThereException e) {
            return "not there: " + e.id();
        }
    }
}
