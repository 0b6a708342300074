package dev.cairn.server.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.server.eventfile.LoggedEvents;
import dev.cairn.server.eventfile.Manifest;
import dev.cairn.server.eventfile.NdjsonFile;
import dev.cairn.server.eventfile.NdjsonReader;
import dev.cairn.server.eventfile.UnusableFileException;
import dev.cairn.server.log.LogNotEmptyException;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.postgres.TestPostgres;
import dev.cairn.server.sample.SampleLog;
import dev.cairn.server.sample.SampleSize;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was exported from one database is restored in another one, to the letter or not at all. */
class RestoringTest {

    private static final PostgresAccess SOURCE = TestPostgres.freshDatabase();
    private static String file = "";

    @BeforeAll
    static void fillAndExport() throws Exception {
        // Positions that nobody has any more, at the beginning and in between.
        run(SOURCE, "select nextval(pg_get_serial_sequence('log.event', 'position')) from generate_series(1, 7)");
        SampleLog.fill(
                SOURCE,
                SampleSize.usual(3, 2, LocalDate.parse("2026-03-20"), 5),
                SampleLog.Recording.TAKEN_IN,
                Clock.systemUTC(),
                events -> {});
        forge(
                SOURCE,
                "delete from log.event e where position = (select max(position) - 1 from log.event)"
                        + " and not exists (select from log.event later where later.stream_id = e.stream_id and later.sequence > e.sequence)");
        file = export(SOURCE);
    }

    @Test
    void keepsEveryByteOfTheLog() throws Exception {
        PostgresAccess target = TestPostgres.freshDatabase();

        Restoring.Restored restored = restore(target, file);

        assertThat(export(target)).isEqualTo(file);
        assertThat(restored.events()).isEqualTo(file.lines().count() - 2).isGreaterThan(300);
        assertThat(
                        text(
                                target,
                                "select md5(string_agg(e::text, '' order by position)) from"
                                        + " (select position, stream_id, sequence, event_id, recorded_at, name, revision, data, metadata from log.event) e"))
                .isEqualTo(
                        text(
                                SOURCE,
                                "select md5(string_agg(e::text, '' order by position)) from"
                                        + " (select position, stream_id, sequence, event_id, recorded_at, name, revision, data, metadata from log.event) e"));
    }

    @Test
    void goesOnAfterTheLastPosition() throws Exception {
        PostgresAccess target = TestPostgres.freshDatabase();

        Restoring.Restored restored = restore(target, file);

        assertThat(text(target, "select nextval(pg_get_serial_sequence('log.event', 'position'))"))
                .isEqualTo(Long.toString(restored.lastPosition() + 1));
    }

    @Test
    void fillsTheTablesOfTheRules() throws Exception {
        PostgresAccess target = TestPostgres.freshDatabase();

        restore(target, file);

        for (String table :
                List.of("settings", "cycle", "team", "objective", "key_result", "alignment", "retrospective")) {
            String rows =
                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') from rules."
                            + table + " t";
            assertThat(text(target, rows)).as(table).isEqualTo(text(SOURCE, rows));
        }
        assertThat(text(target, "select count(*) from rules.objective")).isNotEqualTo("0");
    }

    @Test
    void knowsTheRowsOfFilesThatWereImported() throws Exception {
        PostgresAccess target = TestPostgres.freshDatabase();

        restore(target, file);

        assertThat(text(target, "select count(*) from imports.row"))
                .isEqualTo(text(SOURCE, "select count(distinct metadata ->> 'requestId') from log.event"));
    }

    @Test
    void leavesALogAloneThatHasSomethingInIt() {
        assertThatThrownBy(() -> restore(SOURCE, file)).isInstanceOf(LogNotEmptyException.class);
    }

    @Test
    void leavesNothingOfAFileThatIsDamagedAtItsEnd() throws Exception {
        PostgresAccess target = TestPostgres.freshDatabase();
        String cutOff = file.substring(0, file.lastIndexOf("{\"manifest\""));
        long lines = cutOff.lines().count();

        assertThatThrownBy(() -> restore(target, cutOff))
                .hasMessage("Line " + (lines + 1) + ": the file ends before its manifest: it was cut off.");

        assertThat(text(target, "select count(*) from log.event")).isEqualTo("0");
        assertThat(text(target, "select count(*) from rules.objective")).isEqualTo("0");
        assertThat(restore(target, file).events()).isEqualTo(lines - 1);
    }

    @Test
    void namesTheLineOfAGapInAStream() throws Exception {
        assertRefusedOnce(
                "delete from log.event where stream_id = (select stream_id from log.event where sequence = 3 order by"
                        + " position limit 1) and sequence = 2",
                "the stream objective:",
                "goes on with sequence 3, where 2 is next");
    }

    @Test
    void namesTheLineOfAnEventThatCannotBeRead() throws Exception {
        assertRefusedOnce(
                "update log.event set name = 'objective.painted' where position = (select max(position) from log.event)",
                "its event cannot be read",
                "objective.painted");
    }

    @Test
    void namesTheLineOfAnIdThatWasThereBefore() throws Exception {
        assertRefusedOnce(
                "alter table log.event drop constraint event_event_id_key;"
                        + "update log.event set event_id = (select event_id from log.event order by position limit 1)"
                        + " where position = (select max(position) from log.event)",
                "the log does not take it: Key (event_id)=",
                "already exists");
    }

    private void assertRefusedOnce(String forgery, String... said) throws Exception {
        PostgresAccess damaged = TestPostgres.freshDatabase();
        restore(damaged, file);
        forge(damaged, forgery);
        PostgresAccess target = TestPostgres.freshDatabase();

        assertThatThrownBy(() -> restore(target, export(damaged)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageMatching("(?s)Line \\d+: .*")
                .hasMessageContainingAll(said);

        assertThat(text(target, "select count(*) from log.event")).isEqualTo("0");
    }

    private static Restoring.Restored restore(PostgresAccess target, String file) throws Exception {
        NdjsonReader reader = new NdjsonReader(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        return Restoring.restore(target, reader, events -> {});
    }

    private static String export(PostgresAccess source) throws SQLException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Connection connection = source.connect(Duration.ofSeconds(10))) {
            Manifest manifest = LoggedEvents.write(connection, "log.event", Long.MAX_VALUE, "1.0", new NdjsonFile(out));
            assertThat(manifest.names().values().stream()
                            .mapToLong(count -> count)
                            .sum())
                    .isEqualTo(manifest.events());
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Changes what nobody can change with Cairn. */
    private static void forge(PostgresAccess database, String sql) throws SQLException {
        run(
                database,
                "alter table log.event disable trigger append_only;" + sql
                        + ";alter table log.event enable always trigger append_only");
    }

    private static void run(PostgresAccess database, String sql) throws SQLException {
        try (Connection connection = database.connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(PostgresAccess database, String sql) throws SQLException {
        try (Connection connection = database.connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
