package dev.cairn.query.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.events.Act;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.cycle.CycleRescheduled;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.organisation.OrganisationId;
import dev.cairn.events.organisation.Settings;
import dev.cairn.events.organisation.SettingsChanged;
import dev.cairn.query.Basis;
import dev.cairn.query.ConsistentRead;
import dev.cairn.query.History;
import dev.cairn.query.NotThereException;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.Projector;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleStage;
import dev.cairn.query.directory.CycleStanding;
import dev.cairn.query.directory.DirectoryProjector;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.journal.JournalProjector;
import dev.cairn.query.progress.ProgressProjector;
import dev.cairn.query.progress.SampleGoal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a reader remembers is what one that remembers nothing reads, whoever has written meanwhile. */
class RememberedStandingsTest {

    private static final String CYCLE = CycleId.fromKey("remembered").value();
    private static final String OTHER_CYCLE = CycleId.fromKey("another").value();
    private static final String GOAL = ObjectiveId.fromKey("remembered").value();
    private static final Viewpoint NOW = Viewpoint.present(Instant.parse("2026-06-01T00:00:00Z"));

    private final QueryDatabase database = QueryDatabase.get();
    private final List<Projector> projectors = projectors();
    private final OverviewReader reader = reader();
    private final History history = new History()
            .at("2026-01-01", act -> cycle(CYCLE, act))
            .at("2026-01-01", act -> cycle(OTHER_CYCLE, act))
            .at("2026-01-02", act -> goal(GOAL, CYCLE, act))
            .at(
                    "2026-01-02",
                    act -> new KeyResultAdded(
                            GOAL,
                            "key-result:a",
                            "Sample key result",
                            SampleGoal.increase("0", "100"),
                            BigDecimal.ONE,
                            null,
                            null,
                            false,
                            act))
            .at("2026-02-01", act -> checkIn("1", "40", act));

    @BeforeEach
    void given() {
        database.empty();
        ProjectionSpecification.feed(projectors, history.events(), 100);
        assertThat(ask(reader, CYCLE).objectives()).hasSize(1);
    }

    static List<Function<Act, DomainEvent>> changes() {
        return List.of(
                act -> checkIn("2", "80", act),
                act -> goal(ObjectiveId.fromKey("second").value(), CYCLE, act),
                act -> goal(GOAL, OTHER_CYCLE, act),
                act -> new CycleRescheduled(CYCLE, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30), act),
                act -> new SettingsChanged(OrganisationId.MAIN, inAuckland(), act));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatChangesItsStandingsIsSeen(Function<Act, DomainEvent> change) {
        CycleOverview before = ask(reader, CYCLE);

        takenInElsewhere(change);

        CycleOverview after = ask(reader, CYCLE);
        assertThat(after).isEqualTo(ask(reader(), CYCLE)).isNotEqualTo(before);
        assertThat(withoutBasis(after)).isNotEqualTo(withoutBasis(before));
    }

    @Test
    void whatHappensElsewhereChangesNothingButThePosition() {
        CycleOverview before = ask(reader, CYCLE);

        takenInElsewhere(
                act -> new CycleRescheduled(OTHER_CYCLE, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30), act));

        CycleOverview after = ask(reader, CYCLE);
        assertThat(withoutBasis(after)).isEqualTo(withoutBasis(before));
        assertThat(after.basis().position())
                .isEqualTo(history.events().getLast().position());
    }

    @Test
    void tablesThatWereMadeAnewAreReadAnew() {
        long at = history.events().getLast().position();
        database.jdbc()
                .sql("update progress.objective set wording = 'Made anew'")
                .update();
        assertThat(ask(reader, CYCLE).objectives().getFirst().wording()).isEqualTo("Sample goal");

        database.rewindTo(at);

        assertThat(ask(reader, CYCLE).objectives().getFirst().wording()).isEqualTo("Made anew");
    }

    @Test
    void aCycleThatIsNotThereIsNotThereEachTime() {
        String missing = CycleId.fromKey("missing").value();

        assertThatThrownBy(() -> ask(reader, missing)).isInstanceOf(NotThereException.class);
        assertThatThrownBy(() -> ask(reader, missing)).isInstanceOf(NotThereException.class);
    }

    @Test
    void whatWasNotAskedForLongestIsForgotten() {
        CycleStandings standings = new CycleStandings(Settings.DEFAULTS, sampleStanding(), List.of(), false);
        RememberedStandings remembered = new RememberedStandings(2 * standings.weight());
        Version version = new Version(0, 1, 1, 1);
        AtomicInteger read = new AtomicInteger();
        for (String cycle : List.of("a", "b", "a", "c", "a")) {
            remembered.of(cycle, NOW, version, () -> {
                read.incrementAndGet();
                return new RememberedStandings.Standing(version, standings);
            });
        }
        assertThat(read).hasValue(3);

        remembered.of("b", NOW, version, () -> {
            read.incrementAndGet();
            return new RememberedStandings.Standing(version, standings);
        });

        assertThat(read).hasValue(4);
    }

    /** Taken in by other projectors than those of the reader's process, as by another Cairn on the same database. */
    private void takenInElsewhere(Function<Act, DomainEvent> change) {
        history.at("2026-03-01", change);
        ProjectionSpecification.feed(projectors(), List.of(history.events().getLast()), 1);
    }

    private static CycleOverview withoutBasis(CycleOverview overview) {
        return new CycleOverview(Basis.of(0, NOW, false), overview.cycle(), overview.summary(), overview.objectives());
    }

    private CycleOverview ask(OverviewReader asked, String cycle) {
        return asked.cycle(new FindCycleOverview(cycle, NOW));
    }

    private OverviewReader reader() {
        ProjectionPosition position = new ProjectionPosition(database.jdbc());
        return new OverviewReader(database.jdbc(), new ConsistentRead(database.transactions(), position));
    }

    private List<Projector> projectors() {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        Journal journal = new Journal(database.jdbc());
        return List.of(
                new JournalProjector(jdbc),
                new DirectoryProjector(jdbc, journal),
                new ProgressProjector(jdbc, journal));
    }

    private static CycleDefined cycle(String id, Act act) {
        return new CycleDefined(
                id, "Sample " + id, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), null, null, act);
    }

    private static CycleStanding sampleStanding() {
        return new CycleStanding(
                CYCLE,
                "Sample",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                null,
                null,
                CycleStage.OPEN,
                Instant.EPOCH);
    }

    private static Settings inAuckland() {
        Settings settings = Settings.DEFAULTS;
        return new Settings(
                "Pacific/Auckland",
                settings.cadenceDays(),
                settings.staleAfterCadences(),
                settings.commitmentDays(),
                settings.onTrackGap(),
                settings.atRiskGap(),
                settings.maintainOffTrackBelow(),
                settings.committedSuccess(),
                settings.aspirationalSuccess(),
                settings.committedBands(),
                settings.aspirationalBands(),
                settings.workingWeek());
    }

    private static ObjectiveSet goal(String id, String cycle, Act act) {
        return new ObjectiveSet(id, cycle, "team:a", null, "Sample goal", "committed", null, false, act);
    }

    private static CheckInRecorded checkIn(String id, String value, Act act) {
        return new CheckInRecorded(
                GOAL, "key-result:a", "check-in:" + id, new BigDecimal(value), null, null, null, act);
    }
}
