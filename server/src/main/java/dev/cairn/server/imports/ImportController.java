package dev.cairn.server.imports;

import dev.cairn.query.ProjectionPosition;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Problem;
import dev.cairn.server.web.RequestRefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Files over HTTP: one answer at the end, or line after line while it goes on. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
class ImportController {

    private static final Logger LOG = LoggerFactory.getLogger(ImportController.class);
    private static final MediaType LINES = MediaType.APPLICATION_NDJSON;
    private static final Duration LIMIT_TO_SHOW = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LINES = Duration.ofMillis(200);
    private static final String EXAMPLE = """
            at,actor,cycle,team,objective,key_result,change,value,metric,unit,baseline,target
            2024-01-02,sample-anna,2024-Q1,,,,cycle-defined,2024-01-01/2024-03-31,,,,
            2024-01-02,sample-anna,2024-Q1,Sample ovens,Bake more bread,,objective-set,,,,,
            2024-01-02,sample-anna,2024-Q1,Sample ovens,Bake more bread,Loaves a day,key-result-added,,increase,loaves,40,100
            2024-02-01,sample-ben,2024-Q1,Sample ovens,Bake more bread,Loaves a day,check-in,55,,,,
            """;

    private final Imports imports;
    private final ProjectionPosition projected;
    private final JsonMapper json;
    private final DataSize largest;

    ImportController(
            Imports imports,
            ProjectionPosition projected,
            JsonMapper json,
            @Value("${cairn.imports.largest-file:512MB}") DataSize largest) {
        this.imports = imports;
        this.projected = projected;
        this.json = json;
        this.largest = largest;
    }

    @PostMapping
    @Operation(summary = "Take in a file", description = """
                    A history or a plan, as CSV or XLSX: all of it or nothing. The same rows taken in again change nothing.
                    With `Accept: application/x-ndjson` the answer is a line of JSON now and then while it goes on, each with
                    `progress`, and a last one with `report` or `problem`.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(EXAMPLE)))
    @Nullable
    ResponseEntity<Object> importFile(
            @Parameter(description = "What the file is called; the events say so.")
                    @RequestParam(defaultValue = "import.csv")
                    String file,
            @Parameter(description = "The layout that it has to have; by default whichever its header has.")
                    @RequestParam(required = false)
                    @Nullable
                    Layout layout,
            @Parameter(description = "Say only what would become of it.") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            Asker asker,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (file.isBlank() || file.length() > 255 || file.chars().anyMatch(Character::isISOControl)) {
            throw RequestRefusedException.unreadable(
                    "file-name", "file", "A file has a name of 1 to 255 characters on one line.", null);
        }
        Path body = Files.createTempFile("cairn-upload-", ".tmp");
        try {
            receive(request.getInputStream(), body);
            String accept = request.getHeader("Accept");
            if (accept == null || !accept.contains(LINES.toString())) {
                ImportReport report = imports.take(body, file, asker.actor(), layout, dryRun, ImportProgress.SILENT);
                show(report, ImportProgress.SILENT);
                return answer(report);
            }
            response.setContentType(LINES.toString());
            stream(body, file, layout, dryRun, asker, response.getOutputStream());
            return null;
        } catch (ImportOvertakenException overtaken) {
            throw new RequestRefusedException(Problem.CONCURRENT_CHANGE, String.valueOf(overtaken.getMessage()));
        } finally {
            Files.deleteIfExists(body);
        }
    }

    private void receive(InputStream in, Path body) throws IOException {
        try (InputStream bounded = in) {
            long most = largest.toBytes();
            byte[] buffer = new byte[1 << 16];
            long received = 0;
            try (OutputStream out = Files.newOutputStream(body)) {
                for (int read = bounded.read(buffer); read >= 0; read = bounded.read(buffer)) {
                    received += read;
                    if (received > most) {
                        throw new RequestRefusedException(
                                Problem.BODY_TOO_LARGE,
                                "A file is not larger than " + largest.toMegabytes()
                                        + " MB; cairn.imports.largest-file allows more.");
                    }
                    out.write(buffer, 0, read);
                }
            }
        }
    }

    private static ResponseEntity<Object> answer(ImportReport report) {
        if (report.outcome() != ImportReport.Outcome.REFUSED) {
            return ResponseEntity.ok(report);
        }
        ProblemDetail problem = Problem.INVALID_VALUES.with(
                "Nothing was imported: of " + report.rows() + " rows, " + report.refused() + " are refused.");
        problem.setProperty("report", report);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private void stream(Path body, String file, @Nullable Layout layout, boolean dryRun, Asker asker, OutputStream out)
            throws IOException {
        Lines lines = new Lines(out);
        try {
            ImportReport report = imports.take(body, file, asker.actor(), layout, dryRun, lines);
            show(report, lines);
            lines.write(Map.of("report", report));
        } catch (ImportOvertakenException overtaken) {
            lines.write(Map.of("problem", Problem.CONCURRENT_CHANGE.with(String.valueOf(overtaken.getMessage()))));
        } catch (RuntimeException fault) {
            LOG.error("The import of {} failed", file, fault);
            lines.write(Map.of("problem", Problem.FAULT.with("This is a fault of Cairn; its log says more.")));
        }
    }

    /** Whoever looks after the answer finds what was imported. */
    private void show(ImportReport report, ImportProgress progress) {
        Long position = report.position();
        if (position == null || report.events() == 0) {
            return;
        }
        try {
            long before = Math.min(projected.current(), position);
            long since = System.nanoTime();
            while (!projected.awaitAtLeast(position, BETWEEN_LINES)
                    && System.nanoTime() - since < LIMIT_TO_SHOW.toNanos()) {
                long done = Math.max(0, projected.current() - before);
                progress.at(ImportProgress.Phase.SHOWING, done, done, position - before);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One JSON object a line, not more often than a person can follow. */
    private final class Lines implements ImportProgress {

        private final OutputStream out;
        private long last = System.nanoTime();

        Lines(OutputStream out) {
            this.out = out;
        }

        @Override
        public void at(Phase phase, long rows, long done, long total) {
            if (System.nanoTime() - last < BETWEEN_LINES.toNanos() && done < total) {
                return;
            }
            last = System.nanoTime();
            try {
                write(Map.of("progress", Map.of("phase", phase, "rows", rows, "done", done, "total", total)));
            } catch (IOException e) {
                // Whoever asked has gone. The import goes on: it is all or nothing, and not some of it.
                LOG.debug("Nobody reads the progress of an import", e);
            }
        }

        void write(Map<String, ?> line) throws IOException {
            out.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
