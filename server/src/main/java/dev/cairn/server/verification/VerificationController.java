package dev.cairn.server.verification;

import dev.cairn.server.web.Problem;
import dev.cairn.server.web.RequestRefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Verifications over HTTP: one answer at the end, or line after line while it goes on. */
@RestController
@Tag(name = "Operations")
class VerificationController {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationController.class);
    private static final MediaType LINES = MediaType.APPLICATION_NDJSON;
    private static final Duration BETWEEN_LINES = Duration.ofMillis(200);

    private final Verification verification;
    private final JsonMapper json;

    VerificationController(Verification verification, JsonMapper json) {
        this.verification = verification;
        this.json = json;
    }

    @PostMapping("/api/v1/verifications")
    @Operation(summary = "Prove that log, rules and read models are whole", description = """
        Reads the whole log, folds it again beside what is kept, and compares every row, while people work; nothing is
        changed. With `Accept: application/x-ndjson` the answer is a line of JSON now and then while it goes on, each
        with `progress`, and a last one with `report` or `problem`; whoever closes the connection breaks it off.""")
    @Nullable
    VerificationReport verify(HttpServletRequest request, HttpServletResponse response)
            throws SQLException, IOException {
        String accept = request.getHeader("Accept");
        try {
            if (accept == null || !accept.contains(LINES.toString())) {
                return verification.verify(VerificationProgress.SILENT);
            }
            response.setContentType(LINES.toString());
            stream(response.getOutputStream());
            return null;
        } catch (VerificationRunningException e) {
            throw new RequestRefusedException(Problem.CONCURRENT_CHANGE, String.valueOf(e.getMessage()));
        }
    }

    private void stream(OutputStream out) throws IOException {
        Lines lines = new Lines(out);
        try {
            lines.write(Map.of("report", verification.verify(lines)));
        } catch (VerificationRunningException e) {
            lines.write(Map.of("problem", Problem.CONCURRENT_CHANGE.with(String.valueOf(e.getMessage()))));
        } catch (UncheckedIOException e) {
            LOG.info("A verification was broken off by whoever asked for it.");
        } catch (SQLException | RuntimeException fault) {
            LOG.error("The verification failed", fault);
            lines.write(Map.of("problem", Problem.FAULT.with("This is a fault of Cairn; its log says more.")));
        }
    }

    /** One JSON object a line, not more often than a person can follow. */
    private final class Lines implements VerificationProgress {

        private final OutputStream out;
        private @Nullable Phase last;
        private long lastAt;

        Lines(OutputStream out) {
            this.out = out;
        }

        @Override
        public void at(Phase phase, long done, long total) {
            long now = System.nanoTime();
            if (phase == last && now - lastAt < BETWEEN_LINES.toNanos()) {
                return;
            }
            last = phase;
            lastAt = now;
            try {
                write(Map.of("progress", Map.of("phase", phase, "done", done, "total", total)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void write(Map<String, ?> line) throws IOException {
            out.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
