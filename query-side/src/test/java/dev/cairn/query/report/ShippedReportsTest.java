package dev.cairn.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.Act;
import dev.cairn.events.Reason;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.CheckInRetracted;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveAligned;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.objective.PredecessorNamed;
import dev.cairn.events.objective.ScoreCorrected;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.History;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.audit.AuditProjector;
import dev.cairn.query.directory.DirectoryProjector;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.journal.JournalProjector;
import dev.cairn.query.progress.ProgressProjector;
import dev.cairn.query.reporting.ReportingSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each report that comes with Cairn says of one small quarter. */
class ShippedReportsTest {

    private static final String Q1 = CycleId.fromKey("q1").value();
    private static final String Q2 = CycleId.fromKey("q2").value();
    private static final String COMPANY = TeamId.fromKey("company").value();
    private static final String OVENS = TeamId.fromKey("ovens").value();
    private static final String BREAD = ObjectiveId.fromKey("bread").value();
    private static final String SHOP = ObjectiveId.fromKey("shop").value();
    private static final String NEXT = ObjectiveId.fromKey("next").value();
    private static final String LOAVES = KeyResultId.fromKey("loaves").value();
    private static final String ROLLS = KeyResultId.fromKey("rolls").value();
    private static final String GUESTS = KeyResultId.fromKey("guests").value();

    private final QueryDatabase database = QueryDatabase.get();

    private static final History QUARTER = new History()
            .at("2025-12-15", act -> cycle(Q1, "2026-Q1", "2026-01-01", "2026-03-31", act))
            .at("2025-12-15", act -> cycle(Q2, "2026-Q2", "2026-04-01", "2026-06-30", act))
            .at("2025-12-15", act -> new TeamFormed(COMPANY, "Bakery", "company", null, false, act))
            .at("2025-12-15", act -> new TeamFormed(OVENS, "Ovens", "team", COMPANY, false, act))
            .at("2025-12-20", act -> set(BREAD, Q1, OVENS, "Bread is early", act))
            .at("2025-12-20", act -> added(BREAD, LOAVES, "Loaves", "100", act))
            .at("2025-12-20", act -> added(BREAD, ROLLS, "Rolls", "10", act))
            .at("2025-12-20", act -> set(SHOP, Q1, COMPANY, "The shop is full", act))
            .at("2025-12-20", act -> added(SHOP, GUESTS, "Guests", "50", act))
            .at("2025-12-21", act -> new ObjectiveAligned(BREAD, SHOP, null, act))
            .at("2025-12-30", act -> new ObjectivePublished(BREAD, act))
            .at("2026-01-05", act -> new ObjectivePublished(SHOP, act))
            .at("2026-01-20", act -> reading(LOAVES, "check-in:1", "10", "0.8", act))
            .at("2026-01-27", act -> reading(LOAVES, "check-in:2", "90", "0.9", act))
            .at(
                    "2026-01-28",
                    "2026-01-27",
                    act -> new CheckInCorrected(
                            BREAD, LOAVES, "check-in:2", number("20"), null, null, number("0.6"), act))
            .at("2026-02-03", act -> reading(ROLLS, "check-in:3", "9", null, act))
            .at("2026-02-05", "2026-02-03", act -> new CheckInRetracted(BREAD, ROLLS, "check-in:3", act))
            .record(
                    "2026-02-10",
                    new KeyResultRetargeted(
                            BREAD,
                            LOAVES,
                            increase("80"),
                            new Act(History.instant("2026-02-10"), null, null, new Reason("learnt", null), null)))
            .at("2026-02-20", act -> new KeyResultDropped(BREAD, ROLLS, act))
            .at("2026-03-25", act -> set(NEXT, Q2, OVENS, "Bread is early again", act))
            .at("2026-03-25", act -> new PredecessorNamed(NEXT, BREAD, act))
            .at("2026-04-02", act -> new KeyResultScored(BREAD, LOAVES, number("0.5"), act))
            .at("2026-04-05", act -> new ScoreCorrected(BREAD, LOAVES, number("0.6"), act));

    @BeforeEach
    void theQuarter() {
        JdbcTemplate template = new JdbcTemplate(database.dataSource());
        Journal journal = new Journal(database.jdbc());
        new ReportingSchema(template, database.transactions()).bringUpToDate();
        database.empty();
        ProjectionSpecification.feed(
                List.of(
                        new JournalProjector(template),
                        new DirectoryProjector(template, journal),
                        new AuditProjector(template, journal),
                        new ProgressProjector(template, journal)),
                QUARTER.events(),
                100);
    }

    @Test
    void targetDrift() {
        assertThat(rows(
                        "target-drift",
                        "cycle, team, objective, key_result, change, changed, progress_gained, day, share_of_cycle_over,"
                                + " after_commitment, reason"))
                .containsExactly(
                        "2026-Q1, Ovens, Bread is early, Loaves, key-result-retargeted, target: 100 to 80, 0.05,"
                                + " 2026-02-10, 0.45, true, learnt",
                        "2026-Q1, Ovens, Bread is early, Rolls, key-result-dropped, dropped: false to true, null,"
                                + " 2026-02-20, 0.5611, true, null");
    }

    @Test
    void targetDriftOfAnotherTeam() {
        assertThat(rows("target-drift", "*", Map.of("team", COMPANY))).isEmpty();
    }

    @Test
    void checkInDiscipline() {
        assertThat(rows("check-in-discipline", "*"))
                .containsExactly("Bakery, 2026-Q1, 1, 1, 14, 14, 1", "Ovens, 2026-Q1, 1, 0, 14, 12, 0.8571");
    }

    @Test
    void scoresByCycle() {
        assertThat(rows("scores-by-cycle", "*")).containsExactly("2026-Q1, 0, 1, 0, 1, 0.6, 0.6, 1, 2");
    }

    @Test
    void forecastCalibration() {
        assertThat(rows("forecast-calibration", "*"))
                .containsExactly("0.6, 1, 1, 0.6, 0.6, 0, 0", "0.8, 1, 1, 0.8, 0.6, -0.2, 0.2");
    }

    @Test
    void lateScopeChange() {
        assertThat(rows("late-scope-change", "key_result, change, easing, day, days_after_commitment, reason"))
                .containsExactly(
                        "Loaves, key-result-retargeted, eased, 2026-02-10, 26, learnt",
                        "Rolls, key-result-dropped, eased, 2026-02-20, 36, null");
    }

    @Test
    void carriedForwardChains() {
        assertThat(rows("carried-forward-chains", "*"))
                .containsExactly(
                        "Bread is early, Bread is early again, 2, 2026-Q1 > 2026-Q2, 0.60 > unknown, draft, Ovens");
    }

    @Test
    void objectivesWithoutAlignment() {
        assertThat(rows("objectives-without-alignment", "*"))
                .containsExactly("2026-Q2, Bakery > Ovens, Bread is early again, aspirational, draft, null, null, 0");
    }

    @Test
    void draftToPublish() {
        assertThat(rows("draft-to-publish", "*"))
                .containsExactly("2026-Q1, 2, 0, 0, 13, 15.4, 1, 4.5", "2026-Q2, 0, 1, 0, null, null, 0, null");
    }

    @Test
    void correctionsAndRetractions() {
        assertThat(rows("corrections-and-retractions", "*")).containsExactly("2026-Q1, Ovens, 3, 1, 1, 0.6667, 1.5, 1");
    }

    @Test
    void activityByWeekAndHour() {
        List<String> rows = rows("activity-by-week-and-hour", "week, hour, events, check_ins");

        assertThat(rows).contains("2026-01-26, 12, 2, 2", "2026-02-02, 12, 2, 2", "2026-03-23, 12, 2, 0");
        assertThat(rows).first().asString().startsWith("2025-12-15, 12, ");
    }

    @Test
    void aReportOfThePastKnowsNothingOfWhatCameLater() {
        assertThat(rows("target-drift", "*", Map.of(), "2026-02-09")).isEmpty();
        assertThat(rows("corrections-and-retractions", "check_ins, corrected", Map.of(), "2026-01-27"))
                .containsExactly("2, 0");
    }

    private List<String> rows(String report, String columns) {
        return rows(report, columns, Map.of());
    }

    private List<String> rows(String report, String columns, Map<String, String> arguments) {
        return rows(report, columns, arguments, "");
    }

    /** The rows as of the 10th of April, as known then. */
    private List<String> rows(String report, String columns, Map<String, String> arguments, String knownAt) {
        ReportDefinition definition = ShippedReports.all().stream()
                .filter(each -> each.name().equals(report))
                .findFirst()
                .orElseThrow();
        String sql = definition.sql();
        for (var parameter : definition.parameters()) {
            String given = arguments.getOrDefault(parameter.name(), parameter.defaultValue());
            String type = parameter.type().equals("number") ? "numeric" : "text";
            sql = sql.replaceAll(
                    "(?<!:):" + parameter.name() + "\\b", (given == null ? "null" : "'" + given + "'") + "::" + type);
        }
        String asked = "select " + columns + " from (" + sql + ") asked";
        List<String> rows = new ArrayList<>();
        database.inTransaction(() -> {
            database.jdbc()
                    .sql(
                            "select set_config('search_path', 'reporting', true), set_config('timezone', 'UTC', true),"
                                    + " set_config('cairn.as_of', '2026-04-10', true), set_config('cairn.known_at', :known, true)")
                    .param("known", knownAt)
                    .query()
                    .listOfRows();
            rows.addAll(database.jdbc()
                    .sql(asked.replace("?", "??"))
                    .query((row, number) -> {
                        List<String> values = new ArrayList<>();
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            values.add(plain(row.getObject(i)));
                        }
                        return String.join(", ", values);
                    })
                    .list());
        });
        return rows;
    }

    private static String plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }

    private static CycleDefined cycle(String id, String name, String firstDay, String lastDay, Act act) {
        return new CycleDefined(id, name, LocalDate.parse(firstDay), LocalDate.parse(lastDay), null, null, act);
    }

    private static ObjectiveSet set(String id, String cycle, String team, String wording, Act act) {
        return new ObjectiveSet(id, cycle, team, null, wording, "aspirational", null, false, act);
    }

    private static KeyResultAdded added(String goal, String id, String wording, String target, Act act) {
        return new KeyResultAdded(goal, id, wording, increase(target), BigDecimal.ONE, null, null, false, act);
    }

    private static Metric increase(String target) {
        return new Metric(Metric.INCREASE, null, BigDecimal.ZERO, number(target), null, null, null);
    }

    private static CheckInRecorded reading(
            String keyResult, String id, String value, @Nullable String forecast, Act act) {
        return new CheckInRecorded(
                BREAD, keyResult, id, number(value), null, null, forecast == null ? null : number(forecast), act);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
