package dev.cairn.server.report;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violation;
import dev.cairn.events.report.ReportParameter;
import dev.cairn.events.report.ReportPresentation;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.report.ReportDefinition;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Words;
import dev.cairn.server.report.ReportPage.AnswerShown;
import dev.cairn.server.report.ReportPage.Cell;
import dev.cairn.server.report.ReportPage.Choice;
import dev.cairn.server.report.ReportPage.Column;
import dev.cairn.server.report.ReportPage.ParameterField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the page of a report. */
final class ReportPages {

    /** The address of what leads nowhere. */
    static final Address NOWHERE = new Address("/", List.of(), null, null, false);

    private final Address here;
    private final Words words;
    private final List<CycleInForce> cycles;
    private final List<TeamStanding> teams;

    ReportPages(Address here, Words words, List<CycleInForce> cycles, List<TeamStanding> teams) {
        this.here = here;
        this.words = words;
        this.cycles = cycles;
        this.teams = teams;
    }

    /** The page with an answer. */
    ReportPage page(
            ReportDefinition report, Map<String, String> given, ReportAnswer answer, String downloads, boolean writes) {
        return page(report, given, List.of(), answer, downloads, writes);
    }

    /** The page without one. */
    ReportPage refused(ReportDefinition report, Map<String, String> given, RuleBroken refused, boolean writes) {
        return page(report, given, refused.violations(), null, "", writes);
    }

    private ReportPage page(
            ReportDefinition report,
            Map<String, String> given,
            List<Violation> refused,
            @Nullable ReportAnswer answer,
            String downloads,
            boolean writes) {
        boolean defined = report.origin().equals(ReportDefinition.DEFINED);
        var changed = report.revisedAt() != null ? report.revisedAt() : report.definedAt();
        List<String> names =
                report.parameters().stream().map(ReportParameter::name).toList();
        return new ReportPage(
                report.name(),
                report.question(),
                words.word("report-origin", report.origin()),
                changed == null ? null : words.moment(changed),
                report.retiredAt() != null,
                report.parameters().stream()
                        .map(parameter -> field(parameter, given, refused))
                        .toList(),
                refused.stream()
                        .filter(each -> !names.contains(each.field()))
                        .map(Violation::rule)
                        .toList(),
                answer == null ? null : shown(answer, downloads),
                report.sql(),
                defined ? here.to("/reports/" + report.name() + "/history") : null,
                defined && writes ? here.to("/report-editor") + "?report=" + report.name() : null,
                writes ? here.to("/report-editor") + "?copy=" + report.name() : null,
                answer == null ? 0 : answer.basis().position());
    }

    private ParameterField field(ReportParameter parameter, Map<String, String> given, List<Violation> refused) {
        String value =
                given.getOrDefault(parameter.name(), parameter.defaultValue() == null ? "" : parameter.defaultValue());
        List<Choice> choices = choices(parameter, value);
        return new ParameterField(
                parameter.name(),
                parameter.label(),
                choices.isEmpty() ? (parameter.type().equals("boolean") ? "text" : parameter.type()) : "choice",
                value,
                parameter.required(),
                choices,
                refused.stream()
                        .filter(each -> each.field().equals(parameter.name()))
                        .map(Violation::rule)
                        .toList());
    }

    private List<Choice> choices(ReportParameter parameter, String value) {
        List<Choice> choices = new ArrayList<>(
                switch (parameter.type()) {
                    case "cycle" ->
                        cycles.reversed().stream()
                                .map(cycle -> choice(cycle.cycleId(), cycle.name(), value))
                                .toList();
                    case "team" ->
                        teams.stream()
                                .map(team -> choice(team.teamId(), team.name(), value))
                                .toList();
                    case "boolean" ->
                        Stream.of("true", "false")
                                .map(each -> choice(each, words.value(Boolean.valueOf(each)), value))
                                .toList();
                    default -> List.<Choice>of();
                });
        if (!choices.isEmpty() && (!parameter.required() || value.isEmpty())) {
            choices.addFirst(new Choice("", words.text(parameter.required() ? "choose" : "filter.all"), false));
        }
        return choices;
    }

    /** A cycle or team is known by its name as well. */
    private static Choice choice(String id, String name, String value) {
        return new Choice(id, name, id.equals(value) || name.equalsIgnoreCase(value));
    }

    private AnswerShown shown(ReportAnswer answer, String downloads) {
        String query = downloads.isEmpty() ? "" : "?" + downloads;
        String path = "/api/v1/reports/" + answer.report();
        return shown(
                ReportCharts.of(answer.columns(), answer.rows(), answer.presentation(), words),
                answer.columns(),
                answer.rows(),
                answer.truncated(),
                path + "/csv" + query,
                path + "/answer" + query);
    }

    /** The first rows of a report that is being written. */
    AnswerShown preview(ReportPreview preview, ReportPresentation presentation) {
        return shown(
                ReportCharts.of(preview.columns(), preview.rows(), presentation, words),
                preview.columns(),
                preview.rows(),
                preview.truncated(),
                null,
                null);
    }

    private AnswerShown shown(
            @Nullable ReportChart chart,
            List<ReportAnswer.Column> columns,
            List<List<@Nullable Object>> rows,
            boolean truncated,
            @Nullable String csv,
            @Nullable String json) {
        AnswerText texts = new AnswerText(words);
        List<List<Cell>> cells = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<Cell> line = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                line.add(new Cell(texts.of(row.get(i), columns.get(i).type()), row.get(i) instanceof BigDecimal));
            }
            cells.add(line);
        }
        return new AnswerShown(
                chart,
                columns.stream()
                        .map(column -> new Column(column.name(), column.type()))
                        .toList(),
                cells,
                words.text(truncated ? "rows.truncated" : "rows", rows.size()),
                csv,
                json);
    }
}
