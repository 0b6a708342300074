package dev.cairn.server.report;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.report.DefineReport;
import dev.cairn.command.report.ReportContent;
import dev.cairn.command.report.ReportName;
import dev.cairn.command.report.RetireReport;
import dev.cairn.command.report.ReviseReport;
import dev.cairn.events.report.ReportId;
import dev.cairn.events.report.ReportParameter;
import dev.cairn.events.report.ReportPresentation;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.report.FindReport;
import dev.cairn.query.report.FindReports;
import dev.cairn.query.report.ReportInFull;
import dev.cairn.query.report.Reports;
import dev.cairn.query.report.ShippedReports;
import dev.cairn.server.web.ActBody;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.ReasonAndNote;
import dev.cairn.server.web.ReasonBody;
import dev.cairn.server.web.Recorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports as data: which there are and were, defined, revised and retired. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports")
class ReportController {

    private static final String EXAMPLE_CONTENT = """
            "sql": "select c.name as cycle, count(*) as goals from objective o join cycle c on c.cycle_id = o.cycle_id where :kind is null or o.kind = :kind group by c.name, c.first_day order by c.first_day",
            "parameters": [{"name": "kind", "type": "text", "label": "Only goals of this kind", "required": false}],
            "presentation": {"kind": "bar", "x": "cycle", "values": ["goals"]}}
            """;

    private final Commands commands;
    private final Questions questions;
    private final ReportRuns runs;

    ReportController(Commands commands, Questions questions, ReportRuns runs) {
        this.commands = commands;
        this.questions = questions;
        this.runs = runs;
    }

    @GetMapping
    @Operation(
            summary = "The reports that can be run",
            description = "Those that were defined here, and those that come with Cairn.")
    Reports findReports(Viewpoint viewpoint) {
        return questions.ask(new FindReports(viewpoint), Reports.class);
    }

    @GetMapping("/{report}")
    @Operation(
            summary = "What a report asks, now or at any moment",
            description = "By its name, or by its id, by which a retired one is found too.")
    ReportInFull findReport(
            @Parameter(description = "Its name or id", example = "target-drift") @PathVariable String report,
            Viewpoint viewpoint) {
        return questions.ask(new FindReport(report, viewpoint), ReportInFull.class);
    }

    @PostMapping
    @Operation(
            summary = "Define a report",
            description =
                    "One SELECT over the schema reporting (docs/reporting.md); a parameter stands in it as its name"
                            + " after a colon. What PostgreSQL cannot plan, and what a report may not do, is refused.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> defineReport(@RequestBody DefineReportBody body, Asker asker) {
        ReportId id = asker.newId(ReportId::fromKey);
        ReportName name = new ReportName(body.name());
        ReportContent content = content(body);
        if (ShippedReports.all().stream().anyMatch(shipped -> shipped.name().equals(name.text()))) {
            throw RuleBroken.conflict(
                    "name-taken",
                    "name",
                    "A report that comes with Cairn has this name.",
                    "another name for a copy of it");
        }
        return commands.make(
                new DefineReport(id, name, content, asker.occasion(body)),
                asker,
                id.value(),
                "/api/v1/reports/" + name.text());
    }

    @PutMapping("/{reportId}/content")
    @Operation(summary = "Revise a report", description = "All of it but its name is what the body says from now on.")
    ResponseEntity<Recorded> reviseReport(
            @PathVariable ReportId reportId, @RequestBody ReviseReportBody body, Asker asker) {
        return commands.send(new ReviseReport(reportId, content(body), asker.occasion(body)), asker);
    }

    @PostMapping("/{reportId}/retirement")
    @Operation(summary = "Retire a report", description = "It can still be seen by its id; its name is free.")
    ResponseEntity<Recorded> retireReport(
            @PathVariable ReportId reportId, @RequestBody(required = false) @Nullable ReasonAndNote body, Asker asker) {
        return commands.send(new RetireReport(reportId, asker.occasion(body)), asker);
    }

    private ReportContent content(ReportContentBody body) {
        ReportContent content = body.content();
        runs.requireDefinable(body.sql(), body.parametersOrNone(), body.presentationOrTable());
        return content;
    }

    /**
     * A report that is to be.
     *
     * @param name its name: lower case letters, digits and hyphens
     * @param question what it answers, in plain words
     * @param sql one SELECT over the schema reporting
     * @param parameters what it can be asked with; none where it is left out
     * @param presentation how its answer is shown; as a table where it is left out
     */
    @Schema(
            example = "{\"name\": \"goals-by-cycle\", \"question\": \"How many goals has each cycle?\", "
                    + EXAMPLE_CONTENT)
    record DefineReportBody(
            String name,
            String question,
            String sql,
            @Nullable List<ReportParameter> parameters,
            @Nullable ReportPresentation presentation,
            @Nullable ReasonBody reason,
            @Nullable String note)
            implements ReportContentBody, ActBody {}

    /**
     * All that a report is from now on.
     *
     * @param question what it answers, in plain words
     * @param sql one SELECT over the schema reporting
     * @param parameters what it can be asked with; none where it is left out
     * @param presentation how its answer is shown; as a table where it is left out
     */
    @Schema(example = "{\"question\": \"How many goals has each cycle by now?\", " + EXAMPLE_CONTENT)
    record ReviseReportBody(
            String question,
            String sql,
            @Nullable List<ReportParameter> parameters,
            @Nullable ReportPresentation presentation,
            @Nullable ReasonBody reason,
            @Nullable String note)
            implements ReportContentBody, ActBody {}
}
