package dev.cairn.command.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cairn.command.Occasion;
import dev.cairn.command.Rehearsal;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violation;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.report.ReportDefined;
import dev.cairn.events.report.ReportId;
import dev.cairn.events.report.ReportParameter;
import dev.cairn.events.report.ReportPresentation;
import dev.cairn.events.report.ReportRetired;
import dev.cairn.events.report.ReportRevised;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportDeciderTest {

    private static final ReportId ID = ReportId.fromKey("report");
    private static final ReportName NAME = new ReportName("events-by-day");
    private static final ReportPresentation TABLE = new ReportPresentation("table", null, null, List.of());
    private static final ReportParameter DAY = new ReportParameter("day", "date", "Day", true, "2026-01-31");
    private static final Occasion NOW =
            Occasion.live(Instant.parse("2026-02-01T12:00:00Z"), PersonId.fromKey("sample"));

    private final Rehearsal rehearsal = new Rehearsal();

    private static ReportContent content(String sql, ReportParameter... parameters) {
        return ReportContent.of("How many?", sql, List.of(parameters), TABLE);
    }

    private DomainEvent defined() {
        return rehearsal
                .decide(new DefineReport(ID, NAME, content("select :day as day", DAY), NOW))
                .getFirst();
    }

    @Test
    void aReportIsWrittenDownAsItIsGiven() {
        assertThat(defined())
                .isEqualTo(new ReportDefined(
                        ID.value(),
                        "events-by-day",
                        "How many?",
                        "select :day as day",
                        List.of(DAY),
                        TABLE,
                        NOW.act(NOW.receivedAt(), null)));
    }

    @Test
    void aRevisionThatChangesNothingIsNone() {
        defined();

        assertThat(rehearsal.decide(new ReviseReport(ID, content("select :day as day", DAY), NOW)))
                .isEmpty();
    }

    @Test
    void aRevisionSaysAllOfIt() {
        defined();

        assertThat(rehearsal.decide(new ReviseReport(ID, content("select 1 as one"), NOW)))
                .singleElement()
                .isInstanceOfSatisfying(ReportRevised.class, revised -> {
                    assertThat(revised.sql()).isEqualTo("select 1 as one");
                    assertThat(revised.parameters()).isEmpty();
                });
    }

    @Test
    void twoReportsDoNotShareAName() {
        defined();

        assertBroken(
                "name-taken",
                "name",
                () -> rehearsal.decide(
                        new DefineReport(ReportId.fromKey("other"), NAME, content("select 1 as one"), NOW)));
    }

    @Test
    void theNameOfARetiredReportIsFree() {
        defined();

        assertThat(rehearsal.decide(new RetireReport(ID, NOW))).hasOnlyElementsOfType(ReportRetired.class);
        assertThat(rehearsal.decide(new DefineReport(ReportId.fromKey("other"), NAME, content("select 1 as one"), NOW)))
                .hasSize(1);
    }

    @Test
    void aRetiredReportDoesNotChange() {
        defined();
        rehearsal.decide(new RetireReport(ID, NOW));

        assertThat(rehearsal.decide(new RetireReport(ID, NOW))).isEmpty();
        assertBroken(
                "report-retired",
                "reportId",
                () -> rehearsal.decide(new ReviseReport(ID, content("select 1 as one"), NOW)));
    }

    @Test
    void whatIsNotThereIsNotRevised() {
        assertBroken(
                "report-unknown",
                "reportId",
                () -> rehearsal.decide(new ReviseReport(ID, content("select 1 as one"), NOW)));
    }

    @Test
    void whatStandsAfterAColonIsAParameterAndStandsThere() {
        assertBroken("parameter-undefined", "sql", () -> content("select :day as day"));
        assertBroken("parameter-unused", "parameters[0].name", () -> content("select 1 as one", DAY));
        assertBroken("parameter-twice", "parameters[1].name", () -> content("select :day as day", DAY, DAY));
    }

    @Test
    void aDefaultIsOfTheTypeOfItsParameter() {
        assertBroken("parameter-unreadable", "parameters[0].defaultValue", () -> of("date", "soon"));
        assertBroken("parameter-unreadable", "parameters[0].defaultValue", () -> of("number", "1e999999999"));
        assertBroken("parameter-unreadable", "parameters[0].defaultValue", () -> of("boolean", "yes"));
        assertBroken("parameter-type-unknown", "parameters[0].type", () -> of("mood", "good"));
        assertThat(of("number", "-1.5").parameters()).hasSize(1);
        assertThat(of("team", "Ovens").parameters()).hasSize(1);
    }

    private static ReportContent of(String type, String defaultValue) {
        return content("select :it as it", new ReportParameter("it", type, "It", false, defaultValue));
    }

    @Test
    void aPresentationNamesTheColumnsThatItsKindDraws() {
        assertBroken("presentation-axis", "presentation.x", () -> shown("line", null, null, "n"));
        assertBroken("presentation-values", "presentation.values", () -> shown("bar", "day", null));
        assertBroken("presentation-values", "presentation.values", () -> shown("line", "day", "team", "n", "m"));
        assertBroken("presentation-series", "presentation.series", () -> shown("heat-map", "day", null, "n"));
        assertBroken("presentation-axis", "presentation.x", () -> shown("table", "day", null));
        assertBroken("presentation-unknown", "presentation.kind", () -> shown("pie", "day", null, "n"));
        assertThat(shown("line", "day", null, "n", "m").presentation().values()).containsExactly("n", "m");
    }

    private static ReportContent shown(String kind, @Nullable String x, @Nullable String series, String... values) {
        return ReportContent.of(
                "How many?", "select 1 as one", List.of(), new ReportPresentation(kind, x, series, List.of(values)));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> ReportContent.of(
                        "",
                        "",
                        List.of(new ReportParameter("Day", "date", "", true, null)),
                        new ReportPresentation("pie", null, null, List.of())))
                .asInstanceOf(type(RuleBroken.class))
                .extracting(broken ->
                        broken.violations().stream().map(Violation::field).toList())
                .isEqualTo(
                        List.of("question", "sql", "parameters[0].name", "parameters[0].label", "presentation.kind"));
    }

    private static void assertBroken(String code, String field, ThrowingCallable refused) {
        assertThatThrownBy(refused)
                .asInstanceOf(type(RuleBroken.class))
                .extracting(broken -> broken.violations().getFirst())
                .returns(code, Violation::code)
                .returns(field, Violation::field);
    }
}
