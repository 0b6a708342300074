package dev.cairn.server.verification;

import dev.cairn.events.EventCodec;
import dev.cairn.query.RecordedEvent;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.projection.Refolding;
import dev.cairn.server.verification.VerificationProgress.Phase;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares all read models with the same once more: in one transaction, which keeps one snapshot and is rolled back, the log is
 * projected into empty tables up to the position that those that are shown are at, and every row is compared. Nobody else sees
 * anything of it, and nobody waits for it.
 */
@Component
final class FoldedReadModels implements ReadModelCheck {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};
    private static final int BATCH = 1000;

    private final EventLog log;
    private final DataSource database;

    FoldedReadModels(EventLog log, DataSource database) {
        this.log = log;
        this.database = database;
    }

    @Override
    public void check(Findings findings, VerificationProgress progress) throws SQLException {
        try (Connection connection = database.getConnection()) {
            SingleConnectionDataSource one = new SingleConnectionDataSource(connection, true);
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(one));
            transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                check(one, findings, progress);
            });
        }
    }

    private void check(DataSource one, Findings findings, VerificationProgress progress) {
        JdbcTemplate jdbc = new JdbcTemplate(one);
        Refolding refolding = new Refolding(jdbc);
        long shown = refolding.begin();
        try {
            Feeding feeding = new Feeding(refolding, progress, shown);
            if (LogPass.sameDatabase(log)) {
                readTable(one, shown, feeding);
            } else {
                readLog(shown, feeding);
            }
            feeding.flush();
        } catch (UncheckedIOException goneAway) {
            throw goneAway;
        } catch (RuntimeException e) {
            // The other checks say what is wrong with the log; what it was to be compared with cannot be made.
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            findings.add(Check.READ_MODELS, null, "all of them", "cannot be made from this log: " + why);
            findings.looked(Check.READ_MODELS, "nothing");
            return;
        }
        progress.at(Phase.COMPARING_READ_MODELS, 0, 0);
        new ReadModelComparison(jdbc, findings).compare(refolding, shown);
    }

    private static void readTable(DataSource one, long last, Feeding feeding) {
        JdbcTemplate reading = new JdbcTemplate(one);
        reading.setFetchSize(BATCH);
        reading.query(
                "select position, event_id, stream_id, sequence, recorded_at, name, revision, data, metadata from"
                        + " log.event where position <= ? order by position",
                (RowCallbackHandler) row -> feeding.take(event(row)),
                last);
    }

    private static RecordedEvent event(ResultSet row) throws SQLException {
        return new RecordedEvent(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("stream_id"),
                row.getLong("sequence"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                EventCodec.read(row.getString("name"), row.getInt("revision"), row.getString("data")),
                JSON.readValue(row.getString("metadata"), STRINGS));
    }

    private void readLog(long last, Feeding feeding) {
        for (long at = 0; at < last; at = feeding.position) {
            List<RecordedEvent> batch = log.after(at, BATCH).stream()
                    .takeWhile(event -> event.position() <= last)
                    .toList();
            if (batch.isEmpty()) {
                throw new IllegalStateException("there is nothing in the log between " + at + " and " + last + ".");
            }
            batch.forEach(feeding::take);
        }
    }

    /** Gathers events into batches. */
    private static final class Feeding {

        private final Refolding refolding;
        private final VerificationProgress progress;
        private final long last;
        private List<RecordedEvent> batch = new ArrayList<>();
        private long position;

        Feeding(Refolding refolding, VerificationProgress progress, long last) {
            this.refolding = refolding;
            this.progress = progress;
            this.last = last;
        }

        void take(RecordedEvent event) {
            batch.add(event);
            position = event.position();
            if (batch.size() >= BATCH) {
                flush();
            }
        }

        void flush() {
            if (!batch.isEmpty()) {
                refolding.project(batch);
                batch = new ArrayList<>();
            }
            progress.at(Phase.PROJECTING, position, last);
        }
    }
}
