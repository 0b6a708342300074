package dev.cairn.server.retrospective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.FreeText;
import dev.cairn.query.Basis;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.Change;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.progress.Mean;
import dev.cairn.query.progress.Stage;
import dev.cairn.query.retrospective.Action;
import dev.cairn.query.retrospective.Observation;
import dev.cairn.query.retrospective.RetrospectiveInFull;
import dev.cairn.query.retrospective.RetrospectiveStanding;
import dev.cairn.query.retrospective.draft.Calibration;
import dev.cairn.query.retrospective.draft.Draft;
import dev.cairn.query.retrospective.draft.DraftGoal;
import dev.cairn.query.retrospective.draft.Movement;
import dev.cairn.query.retrospective.draft.Outcome;
import dev.cairn.query.retrospective.draft.SilentWeeks;
import dev.cairn.query.retrospective.draft.Surprise;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final String SECRET = "secret words";
    private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");

    @Test
    void noWordThatPeopleWroteIsLeft() {
        RetrospectiveInFull figures = Figures.of(retrospective());

        assertThat(MarkdownDocument.write(RetrospectiveDocument.of(figures, ZoneId.of("UTC"), id -> SECRET)))
                .doesNotContain(SECRET);
        assertThat(figures.toString()).doesNotContain(SECRET);
    }

    @Test
    void figuresStayAndGoalsAndKeyResultsGoByNumbers() {
        String markdown = MarkdownDocument.write(
                RetrospectiveDocument.of(Figures.of(retrospective()), ZoneId.of("UTC"), id -> SECRET));

        assertThat(markdown)
                .startsWith("# Retrospective of a team, 2026-Q1")
                .contains("| Goal 1 | committed | partly reached |")
                .contains("key result retargeted: Key result 1.1, 2026-04-01")
                .contains("target: 10 to 20")
                .contains("| Key result 1.1 | 0.90 | 0.40 |")
                .contains("learnt")
                .doesNotContain("steps", "wording");
    }

    private static RetrospectiveInFull retrospective() {
        Draft draft = new Draft(
                NOON,
                null,
                List.of(new DraftGoal(
                        "objective:1",
                        SECRET,
                        "committed",
                        "person:" + SECRET,
                        Stage.CLOSED,
                        Outcome.PARTLY_REACHED,
                        new Mean(new BigDecimal("0.8"), 1, 2),
                        Mean.NONE,
                        new Movement(
                                Movement.Pattern.STEADY, List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO)),
                        2,
                        12)),
                SilentWeeks.NONE,
                List.of(entry()),
                Calibration.NONE,
                List.of(new Surprise(
                        "objective:1",
                        "key-result:1",
                        SECRET,
                        true,
                        new BigDecimal("0.9"),
                        new BigDecimal("0.4"),
                        null)),
                List.of(entry()));
        RetrospectiveStanding said = new RetrospectiveStanding(
                "retrospective:1",
                "cycle:1",
                "team:1",
                NOON,
                null,
                List.of(new Observation(
                        "observation:1", "learned", new FreeText(SECRET), List.of(), "person:" + SECRET, NOON)),
                List.of(new Action(
                        "action:1", new FreeText(SECRET), null, LocalDate.parse("2026-05-01"), "open", NOON, null)));
        CycleInForce cycle = new CycleInForce(
                "cycle:1",
                "2026-Q1",
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-03-31"),
                NOON,
                NOON,
                null,
                14,
                "over",
                null);
        return new RetrospectiveInFull(
                Basis.of(1, Viewpoint.present(NOON), false), said, cycle, SECRET, List.of(entry()), draft);
    }

    private static AuditEntry entry() {
        return new AuditEntry(
                1,
                "event",
                "key-result-retargeted",
                new AuditEntry.Subject(
                        "objective:1", "cycle:1", "team:1", "objective:1", SECRET, "key-result:1", SECRET),
                NOON,
                NOON,
                NOON,
                true,
                "person:" + SECRET,
                "person:" + SECRET,
                new AuditEntry.Origin("import", null, SECRET, 1),
                List.of(
                        new Change("target", BigDecimal.valueOf(10), BigDecimal.valueOf(20)),
                        new Change("wording", SECRET, SECRET),
                        new Change("steps." + SECRET + ".done", BigDecimal.ZERO, BigDecimal.ONE)),
                null,
                null,
                null,
                null,
                null,
                "learnt",
                SECRET,
                SECRET);
    }
}
