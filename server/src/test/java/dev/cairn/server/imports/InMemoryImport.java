package dev.cairn.server.imports;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.person.PersonId;
import dev.cairn.server.imports.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A Cairn without a database: what is accepted becomes its log, and the next file is decided on that. */
public final class InMemoryImport {

    /** When files are taken in. */
    public static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

    /** Who takes them in. */
    public static final PersonId ACTOR = PersonId.fromKey("whoever imports");

    private final List<DomainEvent> log = new ArrayList<>();
    private final List<String> eventIds = new ArrayList<>();
    private final Map<String, PersonId> people = new HashMap<>();
    private final Set<String> importedRows = new HashSet<>();

    /** All events so far. */
    public List<DomainEvent> log() {
        return log;
    }

    /** The ids of all events so far, in the order of the log. */
    public List<String> eventIds() {
        return eventIds;
    }

    /** The person of that handle. */
    public PersonId person(String handle) {
        return Optional.ofNullable(people.get(handle)).orElseThrow();
    }

    /** The handle of that person. */
    public String handle(String personId) {
        return people.entrySet().stream()
                .filter(person -> person.getValue().value().equals(personId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(personId);
    }

    /** Takes in a text. */
    public ImportReport take(String csv) {
        try {
            Path file = Files.createTempFile("import-test-", ".csv");
            try {
                Files.writeString(file, csv, StandardCharsets.UTF_8);
                return take(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes in a file. */
    public ImportReport take(Path file) throws IOException {
        try (Spool spool = new Spool();
                Table table = Table.open(file)) {
            Layout layout = Layout.of(table.header());
            layout.require(table.header());
            ImportedPeople named = new ImportedPeople(handle -> Optional.ofNullable(people.get(handle)));
            DecidedWorld world = new DecidedWorld(NOW, logged(), named);
            FileCheck check = new FileCheck(layout, ACTOR, world, this::known, spool);
            check.check(table, Files.size(file), ImportProgress.SILENT);
            ImportReport report = check.report("test.csv", ImportReport.Outcome.IMPORTED, named.madeHandles());
            if (report.outcome() == ImportReport.Outcome.IMPORTED) {
                people.putAll(named.made());
                record(spool);
            }
            return report;
        }
    }

    private void record(Spool spool) throws IOException {
        try (Spool.Reader reader = spool.read()) {
            for (Spool.Decided row = reader.next(); row != null; row = reader.next()) {
                importedRows.add(row.key());
                for (int i = 0; i < row.events().size(); i++) {
                    log.add(row.events().get(i).event());
                    eventIds.add(EventIds.of(row.key(), i, row.events().size()));
                }
            }
        }
    }

    private Set<String> known(List<String> keys) {
        Set<String> known = new HashSet<>(keys);
        known.retainAll(importedRows);
        return known;
    }

    private LoggedEvents logged() {
        List<DomainEvent> before = List.copyOf(log);
        return new LoggedEvents() {
            @Override
            public void frame(Consumer<Logged> consumer) {
                Map<String, Long> sequences = new HashMap<>();
                for (DomainEvent event : before) {
                    long sequence = sequences.merge(event.streamId(), 1L, Long::sum) - 1;
                    consumer.accept(new Logged(sequence, NOW, event));
                }
            }

            @Override
            public @Nullable String streamOf(String eventId) {
                int place = eventIds.indexOf(eventId);
                return place < 0 ? null : before.get(place).streamId();
            }

            @Override
            public List<Logged> stream(String streamId) {
                List<Logged> stream = new ArrayList<>();
                for (DomainEvent event : before) {
                    if (event.streamId().equals(streamId)) {
                        stream.add(new Logged(stream.size(), NOW, event));
                    }
                }
                return stream;
            }
        };
    }
}
