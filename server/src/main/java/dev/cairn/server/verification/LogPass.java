package dev.cairn.server.verification;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCodec;
import dev.cairn.events.UnreadableEventException;
import dev.cairn.query.RecordedEvent;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.log.PostgresLog;
import dev.cairn.server.verification.VerificationProgress.Phase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Hands every event of the log to the checks, in the order of positions. */
final class LogPass {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};
    private static final int BATCH = 1000;

    private final EventLog log;
    private final JdbcTemplate jdbc;
    private final Findings findings;
    private final LogChecks checks;
    private final VerificationProgress progress;
    private long done;

    /** @param jdbc on one connection, within a transaction that keeps one snapshot where the log is in PostgreSQL */
    LogPass(EventLog log, JdbcTemplate jdbc, Findings findings, LogChecks checks, VerificationProgress progress) {
        this.log = log;
        this.jdbc = jdbc;
        this.findings = findings;
        this.checks = checks;
        this.progress = progress;
    }

    /** Whether rules and log are in one database, and so seen at one moment. */
    static boolean sameDatabase(EventLog log) {
        return log instanceof PostgresLog;
    }

    void read() {
        if (sameDatabase(log)) {
            readTable();
        } else {
            readAfter(0);
        }
    }

    private void readTable() {
        Long total = jdbc.queryForObject("select count(*) from log.event", Long.class);
        long events = total == null ? 0 : total;
        jdbc.setFetchSize(BATCH);
        jdbc.query(
                "select position, stream_id, sequence, name, revision, data, metadata from log.event order by position",
                row -> {
                    long position = row.getLong("position");
                    String stream = row.getString("stream_id");
                    checks.take(
                            position,
                            stream,
                            row.getLong("sequence"),
                            read(
                                    position,
                                    stream,
                                    row.getString("name"),
                                    row.getInt("revision"),
                                    row.getString("data"),
                                    row.getString("metadata")));
                    step(events);
                });
    }

    private @Nullable DomainEvent read(
            long position, String stream, String name, int revision, String data, String metadata) {
        try {
            JSON.readValue(metadata, STRINGS);
            return EventCodec.read(name, revision, data);
        } catch (UnreadableEventException | JacksonException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            findings.add(Check.READABLE, position, stream, name + ", revision " + revision + ": " + why);
            return null;
        }
    }

    /** Of a log that is elsewhere, on from a position up to its end. */
    void readAfter(long position) {
        long end = log.last();
        for (long at = position; at < end; ) {
            List<RecordedEvent> batch = batch(at, end);
            for (RecordedEvent event : batch) {
                checks.take(event.position(), event.streamId(), event.sequence(), event.event());
                step(end);
            }
            if (batch.isEmpty()) {
                return;
            }
            at = batch.getLast().position();
        }
    }

    /** Where a batch cannot be read, one by one to the event that cannot; what comes after it is not looked at. */
    private List<RecordedEvent> batch(long after, long end) {
        for (int limit : new int[] {BATCH, 1}) {
            try {
                return log.after(after, limit).stream()
                        .takeWhile(event -> event.position() <= end)
                        .toList();
            } catch (RuntimeException e) {
                if (limit == 1) {
                    findings.add(
                            Check.READABLE,
                            after + 1,
                            "the event after position " + after,
                            e.getMessage() + "; nothing after it was looked at");
                }
            }
        }
        return List.of();
    }

    private void step(long total) {
        if (++done % BATCH == 0) {
            progress.at(Phase.READING, done, Math.max(done, total));
        }
    }

    /** Without indexes, for these can be damaged too. */
    void findIdsTwice() {
        jdbc.execute("set local enable_indexscan = off");
        jdbc.execute("set local enable_indexonlyscan = off");
        jdbc.query(
                "select event_id, count(*) as times, min(position) as first, max(position) as last from " + log.table()
                        + " group by event_id having count(*) > 1 order by 3 limit 1000",
                row -> {
                    findings.add(
                            Check.IDS,
                            row.getLong("last"),
                            row.getString("event_id"),
                            "is there " + row.getLong("times") + " times, the first time at position "
                                    + row.getLong("first"));
                });
        Long rows = jdbc.queryForObject("select count(*) from " + log.table(), Long.class);
        findings.looked(Check.IDS, String.format(Locale.ROOT, "%,d ids in %s", rows, log.table()));
        jdbc.execute("set local enable_indexscan = on");
        jdbc.execute("set local enable_indexonlyscan = on");
    }
}
