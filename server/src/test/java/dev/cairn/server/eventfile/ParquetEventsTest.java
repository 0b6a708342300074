package dev.cairn.server.eventfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.postgres.TestPostgres;
import dev.cairn.server.sample.SampleLog;
import dev.cairn.server.sample.SampleSize;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB reads both kinds of files, and finds in them what the log has. */
class ParquetEventsTest {

    private static final PostgresAccess LOG = TestPostgres.freshDatabase();

    @TempDir
    private static Path directory = Path.of("");

    @BeforeAll
    static void export() throws Exception {
        SampleLog.fill(
                LOG,
                SampleSize.usual(12, 8, LocalDate.parse("2026-03-20"), 5),
                SampleLog.Recording.TAKEN_IN,
                Clock.systemUTC(),
                events -> {});
        try (Connection connection = LOG.connect(Duration.ofSeconds(10));
                OutputStream parquet =
                        new BufferedOutputStream(Files.newOutputStream(directory.resolve("events.parquet")));
                OutputStream lines =
                        new BufferedOutputStream(Files.newOutputStream(directory.resolve("events.ndjson")))) {
            LoggedEvents.write(connection, "log.event", Long.MAX_VALUE, "1.0", new ParquetEvents(parquet));
            LoggedEvents.write(connection, "log.event", Long.MAX_VALUE, "1.0", new NdjsonFile(lines));
        }
    }

    @Test
    void everyColumnHasItsType() throws Exception {
        assertThat(duckDb("select column_name || ' ' || column_type from (describe select * from 'events.parquet')"))
                .containsExactly(
                        "position BIGINT",
                        "event_id VARCHAR",
                        "stream_id VARCHAR",
                        "sequence BIGINT",
                        "name VARCHAR",
                        "revision INTEGER",
                        "effective_at TIMESTAMP WITH TIME ZONE",
                        "recorded_at TIMESTAMP WITH TIME ZONE",
                        "claimed_at TIMESTAMP WITH TIME ZONE",
                        "data JSON",
                        "metadata JSON");
    }

    @Test
    void everyEventIsInBothFilesAsItIsInTheLog() throws Exception {
        String log = "select concat_ws(' ', position, event_id, stream_id, sequence, name, revision,"
                + " round(extract(epoch from recorded_at) * 1000)::bigint, md5(data::text), md5(metadata::text)) from log.event"
                + " order by position";
        String file = "select concat_ws(' ', position, event_id, stream_id, sequence, name, revision,"
                + " epoch_ms(recorded_at), md5(data::varchar), md5(metadata::varchar)) from 'events.parquet' order by position";

        List<String> events = postgres(log);

        assertThat(events).hasSizeGreaterThan(10_000);
        assertThat(duckDb(file)).isEqualTo(events);
        assertThat(duckDb("select count(*) from read_ndjson('events.ndjson') where event_id is not null"))
                .containsExactly(Integer.toString(events.size()));
    }

    @Test
    void bothClocksAndTheClaimCanBeAskedFor() throws Exception {
        String asked =
                "select count(*) || ' ' || count(claimed_at) || ' ' || count(*) filter (where claimed_at = effective_at)"
                        + " || ' ' || count(distinct data ->> '$.act.by') from 'events.parquet'";
        String same = "select count(*) || ' ' || count(data #>> '{act,claimedAt}') || ' ' ||"
                + " count(*) filter (where data #>> '{act,claimedAt}' = data #>> '{act,effectiveAt}')"
                + " || ' ' || count(distinct data #>> '{act,by}') from log.event";

        assertThat(duckDb(asked)).isEqualTo(postgres(same));
    }

    private static List<String> duckDb(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return rows(connection, sql.replace("'events.", "'" + directory + "/events."));
        }
    }

    private static List<String> postgres(String sql) throws SQLException {
        try (Connection connection = LOG.connect(Duration.ofSeconds(10))) {
            return rows(connection, sql);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
