package dev.cairn.server.demo;

import dev.cairn.events.person.PersonId;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.server.imports.ImportProgress;
import dev.cairn.server.imports.ImportReport;
import dev.cairn.server.imports.Imports;
import dev.cairn.server.imports.Layout;
import dev.cairn.server.projection.ReadYourWrites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fills an empty Cairn with the sample organisation. It is an import like any other: the log has recorded it now, and the file
 * claims that it was recorded in the course of the quarters.
 */
@Component
class DemoOrganisation {

    private static final Logger LOG = LoggerFactory.getLogger(DemoOrganisation.class);
    private static final String FILE = "demo-history.csv";

    private final Imports imports;
    private final ProjectionPosition projected;
    private final Clock clock;

    DemoOrganisation(Imports imports, ProjectionPosition projected, Clock clock) {
        this.imports = imports;
        this.projected = projected;
        this.clock = clock;
    }

    /**
     * Takes it in.
     *
     * @param by who wants it
     */
    void fill(PersonId by) {
        try {
            Path file = Files.createTempFile("cairn-demo-", ".csv");
            try {
                try (Writer out = Files.newBufferedWriter(file)) {
                    DemoHistory.write(clock.instant(), out);
                }
                ImportReport report = imports.take(file, FILE, by, Layout.HISTORY, false, ImportProgress.SILENT);
                if (report.outcome() != ImportReport.Outcome.IMPORTED) {
                    throw new IllegalStateException("The sample organisation breaks a rule: " + report.problems());
                }
                LOG.info("The sample organisation is there: {} events.", report.events());
                show(report);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever looks afterwards finds it. */
    private void show(ImportReport report) {
        try {
            Long position = report.position();
            if (position != null) {
                projected.awaitAtLeast(position, ReadYourWrites.LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
