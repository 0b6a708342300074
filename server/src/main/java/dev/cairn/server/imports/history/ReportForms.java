package dev.cairn.server.imports.history;

import dev.cairn.command.report.DefineReport;
import dev.cairn.command.report.ReportName;
import dev.cairn.command.report.RetireReport;
import dev.cairn.command.report.ReviseReport;
import dev.cairn.events.report.ReportId;
import java.util.List;
import java.util.Set;

/** Reports, which are data too. They go by their ids. */
final class ReportForms {

    private ReportForms() {}

    static List<RowForm> all() {
        return List.of(
                RowForm.of(
                                "report-defined",
                                "A report: value is a JSON object of name, question, sql, parameters and presentation.")
                        .needs(Column.VALUE)
                        .takes(Column.ID)
                        .asks(ReportForms::defined, Set.of(DefineReport.class)),
                RowForm.of(
                                "report-revised",
                                "The report of that id asks what value says, which is the same without a name.")
                        .needs(Column.ID, Column.VALUE)
                        .asks(
                                row -> row.ask(
                                        new ReviseReport(report(row), json(row).content(), row.occasion())),
                                Set.of(ReviseReport.class)),
                RowForm.of("report-retired", "The report of that id is not asked any more.")
                        .needs(Column.ID)
                        .asks(
                                row -> row.ask(new RetireReport(report(row), row.occasion())),
                                Set.of(RetireReport.class)));
    }

    private static void defined(HistoryRow row) {
        ReportJson json = json(row);
        if (json.name() == null) {
            throw notAReport(row);
        }
        row.ask(new DefineReport(report(row), new ReportName(json.name()), json.content(), row.occasion()));
    }

    private static ReportId report(HistoryRow row) {
        return row.newId("report:", "", ReportId::new);
    }

    private static ReportJson json(HistoryRow row) {
        try {
            return ReportJson.read(row.cells().need(Column.VALUE));
        } catch (IllegalArgumentException e) {
            throw notAReport(row);
        }
    }

    private static RuntimeException notAReport(HistoryRow row) {
        return row.cells()
                .refused(
                        Column.VALUE,
                        "not-a-report",
                        "A report is a JSON object of all its parts.",
                        "{\"name\": \u2026, \"question\": \u2026, \"sql\": \u2026, \"parameters\": [], \"presentation\":"
                                + " {\"kind\": \"table\", \"values\": []}}");
    }
}
