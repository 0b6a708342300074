package dev.cairn.server.imports;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.util.Locale;

/** How many imports there are, how they end, and how fast they are. */
final class ImportMeters {

    private final MeterRegistry registry;
    private final Counter rows;
    private final Counter events;

    ImportMeters(MeterRegistry registry) {
        this.registry = registry;
        this.rows = Counter.builder("cairn.imports.rows")
                .description("Rows of files that were imported")
                .register(registry);
        this.events = Counter.builder("cairn.imports.events")
                .description("Events that imports have recorded")
                .register(registry);
    }

    /** An import, whatever becomes of it. */
    @FunctionalInterface
    interface Taking {
        ImportReport take() throws IOException;
    }

    ImportReport measure(Taking taking) throws IOException {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "failed";
        try {
            ImportReport report = taking.take();
            outcome = report.outcome().name().toLowerCase(Locale.ROOT);
            if (report.outcome() == ImportReport.Outcome.IMPORTED) {
                rows.increment((double) report.rows());
                events.increment((double) report.events());
            }
            return report;
        } finally {
            sample.stop(Timer.builder("cairn.imports")
                    .description("Imports, from their first row to their commit")
                    .tag("outcome", outcome)
                    .register(registry));
        }
    }
}
