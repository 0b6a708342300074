package dev.cairn.server.imports;

import dev.cairn.events.person.PersonId;
import dev.cairn.server.imports.table.RowRefusedException;
import dev.cairn.server.imports.table.Table;
import dev.cairn.server.log.EventLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in a file in two passes. The first decides everything on one snapshot of the log and keeps it aside; the second
 * records it in one transaction. Where others have changed meanwhile what was decided about, the first is done again.
 */
@Component
public final class Imports {

    private static final int ATTEMPTS = 3;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final EventLog log;
    private final EventStore events;
    private final Clock clock;
    private final ImportMeters meters;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate transaction;

    Imports(
            JdbcTemplate template,
            EventLog log,
            EventStore events,
            PlatformTransactionManager transactions,
            Clock clock,
            MeterRegistry meters) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.log = log;
        this.events = events;
        this.clock = clock;
        this.meters = new ImportMeters(meters);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What was decided in the first pass. */
    private record Checked(ImportReport report, LogSnapshot log, ImportedPeople people) {}

    /**
     * Takes in the file, or only says what would become of it.
     *
     * @param name what the file is called
     * @param actor who imports it
     * @param expected the layout that it has to have, or null for whichever its header has
     * @param dryRun whether nothing is to be recorded
     * @throws ImportOvertakenException where others went on changing what the file is about
     */
    public ImportReport take(
            Path file, String name, PersonId actor, @Nullable Layout expected, boolean dryRun, ImportProgress progress)
            throws IOException {
        return meters.measure(() -> takeIn(file, name, actor, expected, dryRun, progress));
    }

    private ImportReport takeIn(
            Path file, String name, PersonId actor, @Nullable Layout expected, boolean dryRun, ImportProgress progress)
            throws IOException {
        RuntimeException lastFailure = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try (Spool spool = new Spool()) {
                Checked checked = check(file, name, actor, expected, spool, progress);
                if (dryRun || checked.report.outcome() == ImportReport.Outcome.REFUSED) {
                    return checked.report;
                }
                Long position = record(checked, spool, name, actor, progress);
                if (position != null) {
                    return checked.report.recorded(position);
                }
            } catch (RowRefusedException refusal) {
                return ImportReport.ofUnreadable(name, refusal.problems());
            } catch (ConcurrencyException | DuplicateKeyException | TransientDataAccessException e) {
                lastFailure = e;
            }
        }
        throw new ImportOvertakenException(lastFailure);
    }

    private Checked check(
            Path file, String name, PersonId actor, @Nullable Layout expected, Spool spool, ImportProgress progress)
            throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long settled = log.settle();
        try {
            return Objects.requireNonNull(snapshot.execute(status -> {
                LogSnapshot seen = new LogSnapshot(jdbc, log, settled);
                ImportedPeople people = new ImportedPeople(this::person);
                try (Table table = Table.open(file)) {
                    Layout layout = expected != null ? expected : Layout.of(table.header());
                    layout.require(table.header());
                    DecidedWorld world = new DecidedWorld(now, seen, people);
                    FileCheck check = new FileCheck(layout, actor, world, this::alreadyImported, spool);
                    check.check(table, Files.size(file), progress);
                    return new Checked(
                            check.report(name, ImportReport.Outcome.ACCEPTED, people.madeHandles()), seen, people);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The position of the log after it, or null where what was decided on has changed and nothing was recorded. */
    private @Nullable Long record(Checked checked, Spool spool, String name, PersonId actor, ImportProgress progress)
            throws IOException {
        try {
            return transaction.execute(status -> {
                // Whoever decides about cycles, teams or the goals in them looks at these rows and locks them, and now
                // waits.
                jdbc.sql(
                                "lock table rules.settings, rules.cycle, rules.team, rules.retrospective, rules.report in exclusive mode")
                        .update();
                if (checked.log.isFrameOutdated()) {
                    status.setRollbackOnly();
                    return null;
                }
                Recording recording =
                        new Recording(events, template, clock.instant().truncatedTo(ChronoUnit.MILLIS));
                log.together(actor.value(), () -> {
                    try {
                        recording.record(spool, name, actor, checked.people.made(), checked.report.events(), progress);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                return log.last();
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Optional<PersonId> person(String handle) {
        return jdbc.sql("select person_id from people.person where handle = :handle")
                .param("handle", handle)
                .query(String.class)
                .optional()
                .map(PersonId::new);
    }

    private Set<String> alreadyImported(List<String> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("select row_key from imports.row where row_key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
