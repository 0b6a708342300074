package dev.cairn.server.exports;

import dev.cairn.server.web.Problem;
import dev.cairn.server.web.RequestRefusedException;
import io.swagger.v3.oas.annotations.Operation;
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
import org.springframework.web.bind.annotation.RestController;

/** The log as a file. It is written in whole before its first byte is sent, so that nobody gets half of one. */
@RestController
@RequestMapping("/api/v1/exports")
@Tag(name = "Exports")
class ExportController {

    private static final int BUFFER = 1 << 16;

    private final HistoryExport history;

    ExportController(HistoryExport history) {
        this.history = history;
    }

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
}
