package dev.cairn.server.retrospective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.FreeText;
import dev.cairn.query.Basis;
import dev.cairn.query.Viewpoint;
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
import dev.cairn.server.markdown.Markdown;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetrospectiveDocumentTest {

    private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");

    private static List<Block> document(String said) {
        RetrospectiveStanding standing = new RetrospectiveStanding(
                "retrospective:1",
                "cycle:1",
                "team:1",
                NOON,
                null,
                List.of(new Observation("observation:1", "learned", new FreeText(said), List.of(), "person:1", NOON)),
                List.of(new Action(
                        "action:1", new FreeText(said), null, LocalDate.parse("2026-05-01"), "open", NOON, null)));
        DraftGoal goal = new DraftGoal(
                "objective:1",
                said,
                "committed",
                null,
                Stage.CLOSED,
                Outcome.PARTLY_REACHED,
                new Mean(new BigDecimal("0.8"), 1, 2),
                Mean.NONE,
                new Movement(
                        Movement.Pattern.LATE_SURGE,
                        List.of(BigDecimal.ZERO, new BigDecimal("0.1"), new BigDecimal("0.7"))),
                2,
                12);
        Draft draft = new Draft(
                NOON,
                null,
                List.of(goal),
                new SilentWeeks(List.of(LocalDate.parse("2026-01-22")), 12),
                List.of(),
                new Calibration(2, new BigDecimal("0.4"), new BigDecimal("0.4"), 2, new BigDecimal("0.65")),
                List.of(),
                List.of());
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
        return RetrospectiveDocument.of(
                new RetrospectiveInFull(
                        Basis.of(1, Viewpoint.present(NOON), false), standing, cycle, said, List.of(), draft),
                ZoneId.of("UTC"),
                id -> "sample-anna");
    }

    @Test
    void saysWhatPeopleSayAndWhatTheLogSays() {
        String markdown = MarkdownDocument.write(document("Ovens"));

        assertThat(markdown)
                .startsWith("""
                # Retrospective of Ovens, 2026-Q1

                2026-01-01 to 2026-03-31. Opened on 2026-04-01, not completed yet.

                ## What we learned

                - Ovens (sample-anna)

                ## Actions

                | Action | Owner | Due | State |
                | --- | --- | --- | --- |
                | Ovens |  | 2026-05-01 | open |
                """)
                .contains("""
                | Ovens | committed | partly reached | 0.80, 1 of 2 |  | late surge | +0.00, +0.10, +0.70 | 2 of 12 |
                """)
                .contains("Silent weeks: 1 of 12, beginning on 2026-01-22.")
                .contains("Brier score of 0.65");
    }

    @Test
    void aPageStandsForItselfAndHasNoScripts() {
        String page = HtmlDocument.write(document("Ovens"));

        assertThat(page)
                .startsWith("<!doctype html>")
                .contains("<title>Retrospective of Ovens, 2026-Q1</title>")
                .contains("<td>late surge</td>")
                .doesNotContain("<script", "<link", "<img", "src=", "href=", "@import", "url(");
    }

    @Test
    void whateverPeopleWroteStaysTextOnThePage() {
        String page = HtmlDocument.write(document("</style><script>alert(\"1\")</script> & 'x'"));

        assertThat(page)
                .doesNotContain("<script", "</style><")
                .contains("&lt;/style&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "<script>; \\<script\\>",
                "a | b; a \\| b",
                "[x](y); \\[x\\](y)",
                "![x](y); \\!\\[x\\](y)",
                "# no title; \\# no title",
                "- no list; \\- no list",
                "1. no list; 1\\. no list",
                "*b* _i_ `c`; \\*b\\* \\_i\\_ \\`c\\`"
            })
    void whateverPeopleWroteStaysTextInMarkdown(String said, String written) {
        assertThat(Markdown.escaped(said)).isEqualTo(written);
    }

    @Test
    void severalLinesBecomeOne() {
        assertThat(Markdown.escaped("One\n\n# Two\u001b[31m")).isEqualTo("One \\# Two \\[31m");
    }
}
