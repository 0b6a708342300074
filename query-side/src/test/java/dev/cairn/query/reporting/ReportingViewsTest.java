package dev.cairn.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.Act;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.CheckInRetracted;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.query.History;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.journal.JournalProjector;
import dev.cairn.query.journal.JournalRevisions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

class ReportingViewsTest {

    private static final Path GOLDEN = Path.of("../shared-events/src/test/resources/golden");
    private static final String GOAL = ObjectiveId.fromKey("goal").value();
    private static final String CYCLE = CycleId.fromKey("cycle").value();
    private static final String KEY_RESULT = "key-result:00000000-0000-4000-8000-000000000003";

    private final QueryDatabase database = QueryDatabase.get();

    @BeforeEach
    void made() {
        new ReportingSchema(new JdbcTemplate(database.dataSource()), database.transactions()).bringUpToDate();
        database.empty();
    }

    static Stream<Path> everyRevisionEverWritten() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("everyRevisionEverWritten")
    void everyRevisionAppearsAsTheCurrentOne(Path file) throws IOException {
        String[] parts = file.getFileName().toString().split("\\.", -1);
        String name = parts[0] + "." + parts[1];
        int revision = Integer.parseInt(parts[2].substring(1));
        Class<? extends DomainEvent> event = Objects.requireNonNull(EventCatalogue.find(name));
        database.jdbc()
                .sql("""
                        insert into journal.event (position, event_id, stream_id, sequence, name, revision, recorded_at,
                            known_at, claimed, effective_at, data, metadata)
                        values (1, 'event', 'stream', 0, :name, :revision, now(), now(), false, now(), :data::jsonb, '{}')
                        """)
                .param("name", name)
                .param("revision", revision)
                .param("data", Files.readString(file))
                .update();

        new JournalRevisions(database.jdbc()).bringUpToDate();

        assertThat(database.jdbc()
                        .sql("select revision from journal.event")
                        .query(Integer.class)
                        .single())
                .isEqualTo(EventCatalogue.revision(event));
        assertThat(database.jdbc()
                        .sql("select * from reporting." + EventViews.name(event))
                        .query()
                        .listOfRows())
                .hasSize(1);
    }

    @Test
    void aLabelThatWasOneTextHasKeyAndValue() throws IOException {
        everyRevisionAppearsAsTheCurrentOne(GOLDEN.resolve("objective.key-result-labelled.r1.json"));

        assertThat(values("select key, value from reporting.key_result_labelled"))
                .containsExactly("priority, p0");
    }

    @Test
    void fieldsHaveTheirTypes() {
        given(new History()
                .at(
                        "2026-01-02",
                        act -> new KeyResultRetargeted(
                                GOAL,
                                KEY_RESULT,
                                new Metric(
                                        "increase",
                                        "loaves",
                                        BigDecimal.ZERO,
                                        new BigDecimal("80.5"),
                                        null,
                                        null,
                                        null),
                                act)));

        assertThat(values("""
                        select metric_type, metric_target + 1, metric_low is null, extract(hour from effective_at)
                        from reporting.key_result_retargeted
                        """)).containsExactly("increase, 81.5, true, 12");
    }

    @Test
    void checkInsSayWhatTheirLastCorrectionSays() {
        given(readings());

        assertThat(values("select check_in_id, value, corrections from reporting.check_in order by 1"))
                .containsExactly("check-in:1, 11, 1", "check-in:3, 30, 0");
    }

    @Test
    void checkInsOfThePastSayWhatWasKnownThen() {
        given(readings());

        assertThat(values("""
                        select check_in_id, value, corrections
                        from reporting.check_in_at(known_at => '2026-01-12T13:00:00Z') order by 1
                        """)).containsExactly("check-in:1, 10, 0", "check-in:2, 20, 0");
    }

    @Test
    void everyViewHonoursTheViewpointOfTheSession() {
        given(readings());

        database.inTransaction(() -> {
            values("select set_config('cairn.known_at', '2026-01-12', true)");
            assertThat(values("select count(*) from reporting.event")).containsExactly("3");
            assertThat(values("select count(*) from reporting.check_in_corrected"))
                    .containsExactly("0");
            values("select set_config('cairn.known_at', '', true), set_config('cairn.as_of', '2026-01-10', true)");
            assertThat(values("select count(*) from reporting.event")).containsExactly("1");
        });
    }

    private static History readings() {
        return new History()
                .at(
                        "2026-01-01",
                        act -> new ObjectiveSet(GOAL, CYCLE, "team:a", null, "Grow", "committed", null, false, act))
                .at("2026-01-11", act -> reading("check-in:1", "10", act))
                .at("2026-01-12", act -> reading("check-in:2", "20", act))
                .at(
                        "2026-01-13",
                        "2026-01-11",
                        act -> new CheckInCorrected(
                                GOAL, KEY_RESULT, "check-in:1", new BigDecimal("11"), null, null, null, act))
                .at("2026-01-14", "2026-01-12", act -> new CheckInRetracted(GOAL, KEY_RESULT, "check-in:2", act))
                .at("2026-01-15", act -> reading("check-in:3", "30", act));
    }

    private static CheckInRecorded reading(String id, String value, Act act) {
        return new CheckInRecorded(GOAL, KEY_RESULT, id, new BigDecimal(value), null, null, null, act);
    }

    private List<String> values(String query) {
        return database.jdbc()
                .sql(query)
                .query((row, number) -> {
                    int columns = row.getMetaData().getColumnCount();
                    StringBuilder values = new StringBuilder();
                    for (int i = 1; i <= columns; i++) {
                        @Nullable Object value = row.getObject(i);
                        values.append(i == 1 ? "" : ", ").append(plain(value));
                    }
                    return values.toString();
                })
                .list();
    }

    private static String plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }

    private void given(History history) {
        ProjectionSpecification.of(() -> List.of(new JournalProjector(new JdbcTemplate(database.dataSource()))))
                .given(history.events());
    }
}
