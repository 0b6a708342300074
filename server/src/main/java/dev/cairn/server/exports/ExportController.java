package dev.cairn.server.exports;

import dev.cairn.server.eventfile.NdjsonFile;
import dev.cairn.server.eventfile.ParquetEvents;
import dev.cairn.server.web.Problem;
import dev.cairn.server.web.RequestRefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log as a file. */
@RestController
@RequestMapping("/api/v1/exports")
@Tag(name = "Exports")
class ExportController {

    private static final int BUFFER = 1 << 16;

    private final HistoryExport history;
    private final EventsExport events;

    ExportController(HistoryExport history, EventsExport events) {
        this.history = history;
        this.events = events;
    }

    /** It is written in whole before its first byte is sent, so that nobody gets half of one. */
    @GetMapping("/history")
    @Operation(
            summary = "The whole history, as a file that an import reads",
            description =
                    "One row an event, in the order in which things were recorded. The same log gives the same bytes.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void exportHistory(HttpServletResponse response) throws IOException {
        Path file = Files.createTempFile("cairn-export-", ".csv");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
                history.write(out);
            }
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"history.csv\"");
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } catch (UnexportableEventException e) {
            throw new RequestRefusedException(Problem.FAULT, String.valueOf(e.getMessage()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** It is sent while it is read: one that broke off lacks its last line, and no restore takes it. */
    @GetMapping("/events")
    @Operation(summary = "The events of the whole log, as they are stored", description = """
                    A line of JSON for each event, in the order of the log: `position`, `event_id`, `stream_id`, `sequence`, `name`,
                    `revision`, `effective_at`, `recorded_at`, `claimed_at`, `data`, `metadata`, `hash`. The first line is a header
                    and the last one the `manifest`, with what has to be in the file; without it, the file is not whole. It ends
                    at the position that the log had when it was asked for. `cairn restore` takes it.""")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/vnd.apache.parquet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    void exportEvents(
            @Parameter(
                            description =
                                    "Lines of JSON, or a Parquet file with the same columns, which cannot be restored.",
                            schema = @Schema(allowableValues = {"ndjson", "parquet"}))
                    @RequestParam(defaultValue = "ndjson")
                    String format,
            HttpServletResponse response)
            throws IOException {
        EventsFormat wanted = EventsFormat.named(format)
                .orElseThrow(() -> RequestRefusedException.unreadable(
                        "format-unknown", "format", "Events are written as ndjson or parquet.", "ndjson, parquet"));
        response.setContentType(wanted.type());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + wanted.file() + "\"");
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        events.write(
                switch (wanted) {
                    case NDJSON -> new NdjsonFile(out);
                    case PARQUET -> new ParquetEvents(out);
                });
    }
}
