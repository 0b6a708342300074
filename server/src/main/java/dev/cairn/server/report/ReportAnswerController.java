package dev.cairn.server.report;

import dev.cairn.command.report.ReportContent;
import dev.cairn.events.report.ReportParameter;
import dev.cairn.events.report.ReportPresentation;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.report.FindReport;
import dev.cairn.query.report.ReportDefinition;
import dev.cairn.query.report.ReportInFull;
import dev.cairn.server.web.CaughtUp;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.RequestRefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What reports say. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports")
class ReportAnswerController {

    private static final String ARGUMENTS =
            "The parameters of the report by their names; a cycle or team by its name or id. And limit: how many rows at most.";

    private static final String FROM_THERE =
            "From any viewpoint: with an older knownAt it says what it would have said then, though it may be younger itself."
                    + " The report's own parameters stand beside the viewpoint in the query.";

    private final Questions questions;
    private final ReportRuns runs;
    private final ReportArguments arguments;

    ReportAnswerController(Questions questions, ReportRuns runs, ReportArguments arguments) {
        this.questions = questions;
        this.runs = runs;
        this.arguments = arguments;
    }

    @GetMapping("/{report}/answer")
    @Operation(summary = "Run a report", description = FROM_THERE)
    ReportAnswer runReport(
            @Parameter(description = "Its name or id", example = "scores-by-cycle") @PathVariable String report,
            @Parameter(description = ARGUMENTS, example = "{}") @RequestParam Map<String, String> given,
            Viewpoint viewpoint) {
        return answer(report, given, viewpoint);
    }

    @GetMapping("/{report}/csv")
    @Operation(summary = "Run a report, as CSV", description = FROM_THERE)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> runReportAsCsv(
            @Parameter(description = "Its name or id", example = "scores-by-cycle") @PathVariable String report,
            @Parameter(description = ARGUMENTS, example = "{}") @RequestParam Map<String, String> given,
            Viewpoint viewpoint) {
        ReportAnswer answer = answer(report, given, viewpoint);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("X-Content-Type-Options", "nosniff")
                .header(CaughtUp.POSITION, Long.toString(answer.basis().position()))
                .header("Cairn-Truncated", Boolean.toString(answer.truncated()))
                .header("Content-Disposition", "attachment; filename=\"" + answer.report() + ".csv\"")
                .body(ReportCsv.write(answer));
    }

    @PostMapping("/preview")
    @Operation(
            summary = "Try a report out before it is defined",
            description = "Its columns with their types, its first rows, and what PostgreSQL expects it to cost.")
    ReportPreview previewReport(@RequestBody PreviewBody body, Viewpoint viewpoint) {
        ReportContent content = body.content();
        Map<String, String> given = body.arguments() == null ? Map.of() : body.arguments();
        return runs.preview(
                content.sql().text(),
                body.parametersOrNone(),
                body.presentationOrTable(),
                arguments.of(body.parametersOrNone(), given, viewpoint),
                viewpoint);
    }

    private ReportAnswer answer(String nameOrId, Map<String, String> given, Viewpoint viewpoint) {
        ReportDefinition report = questions
                .ask(new FindReport(nameOrId, Viewpoint.present(viewpoint.now())), ReportInFull.class)
                .report();
        return runs.run(
                report, arguments.of(report.parameters(), given, viewpoint), viewpoint, limit(given.get("limit")));
    }

    private int limit(@Nullable String given) {
        int most = runs.mostRows();
        if (given == null || given.isBlank()) {
            return most;
        }
        if (given.matches("[1-9][0-9]{0,8}") && Integer.parseInt(given) <= most) {
            return Integer.parseInt(given);
        }
        throw RequestRefusedException.unreadable(
                "limit-out-of-range", "limit", "An answer has so many rows at most.", "1 to " + most);
    }

    /**
     * A report that may be defined.
     *
     * @param question what it answers, in plain words
     * @param sql one SELECT over the schema reporting
     * @param parameters what it can be asked with; none where it is left out
     * @param presentation how its answer is shown; as a table where it is left out
     * @param arguments what it is asked with now, by name of the parameter; the defaults where it is left out
     */
    @Schema(example = """
            {"question": "How many goals has each cycle?",
             "sql": "select c.name as cycle, count(*) as goals from objective o join cycle c on c.cycle_id = o.cycle_id where :kind is null or o.kind = :kind group by c.name",
             "parameters": [{"name": "kind", "type": "text", "label": "Only goals of this kind", "required": false}],
             "arguments": {"kind": "committed"}}
            """)
    record PreviewBody(
            String question,
            String sql,
            @Nullable List<ReportParameter> parameters,
            @Nullable ReportPresentation presentation,
            @Nullable Map<String, String> arguments)
            implements ReportContentBody {}
}
