package dev.cairn.server.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.query.ProjectionPosition;
import dev.cairn.server.ServerTest;
import dev.cairn.server.cli.CapturedTerminal;
import dev.cairn.server.cli.Version;
import dev.cairn.server.eventfile.LoggedEvents;
import dev.cairn.server.eventfile.NdjsonFile;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.postgres.TestPostgres;
import dev.cairn.server.sample.SampleLog;
import dev.cairn.server.sample.SampleSize;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An empty Cairn that runs takes a log in, shows it, and goes on from there by the rules. */
@ServerTest
class RestoreCommandTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    @Value("${cairn.postgres.url}")
    private String url = "";

    @Value("${cairn.postgres.username}")
    private String username = "";

    @Value("${cairn.postgres.password}")
    private String password = "";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProjectionPosition shown;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void restoresIntoAnEmptyCairnAndNoOtherOne() throws Exception {
        CapturedTerminal terminal = terminal();
        Path file = exported();
        Path damaged = directory.resolve("damaged.ndjson");
        Files.writeString(damaged, Files.readString(file).replaceFirst("\"revision\":1,", "\"revision\":2,"));
        assertThat(terminal.execute("restore", directory + "/nothing.ndjson")).isEqualTo(2);
        assertThat(terminal.execute("restore", damaged.toString())).isEqualTo(1);
        assertThat(terminal.err()).contains("Nothing was restored. Line 2: its hash is wrong");

        int restored = terminal.execute("restore", file.toString());

        assertThat(restored).as(terminal.err()).isZero();
        long last = jdbc.sql("select max(position) from log.event")
                .query(Long.class)
                .single();
        assertThat(terminal.out()).contains(" events up to position " + last + " are in the log");
        assertThat(shown.awaitAtLeast(last, Duration.ofSeconds(60))).isTrue();

        Path again = directory.resolve("again.ndjson");
        assertThat(terminal.execute("export", "events", again.toString()))
                .as(terminal.err())
                .isZero();
        assertThat(again).hasSameBinaryContentAs(file);
        assertThat(terminal.execute("export", "events")).isZero();
        assertThat(terminal.out()).isEqualTo(Files.readString(file));

        Path parquet = directory.resolve("events.parquet");
        assertThat(terminal.execute("export", "events", parquet.toString()))
                .as(terminal.err())
                .isZero();
        assertThat(Files.readString(parquet, StandardCharsets.ISO_8859_1))
                .startsWith("PAR1")
                .endsWith("PAR1");
        assertThat(terminal.execute("export", "events", "--format=parquet")).isEqualTo(2);

        goesOn(last);

        assertThat(terminal.execute("restore", file.toString())).isEqualTo(1);
        assertThat(terminal.err()).contains("into an empty Cairn, and this one has a history");
    }

    private void goesOn(long last) throws Exception {
        HttpCalls calls = HttpCalls.asOperator(port, home);
        JsonNode team = calls.get("/api/v1/teams")
                .json()
                .path("teams")
                .valueStream()
                .filter(each -> each.path("level").asString("").equals("team"))
                .findFirst()
                .orElseThrow();
        Answer taken = calls.post(
                "/api/v1/teams",
                "{\"name\": \"" + team.path("name").asString("") + "\", \"level\": \"team\", \"parentTeamId\": \""
                        + team.path("parentTeamId").asString("") + "\"}");
        assertThat(taken.status()).as(taken.text()).isEqualTo(409);

        String teamId = team.path("teamId").asString("");
        long sequence = jdbc.sql("select max(sequence) from log.event where stream_id = :stream")
                .param("stream", teamId)
                .query(Long.class)
                .single();
        Answer renamed = calls.put("/api/v1/teams/" + teamId + "/name", "{\"name\": \"Restored ovens\"}");
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        assertThat(jdbc.sql("select position from log.event where stream_id = :stream and sequence = :next")
                        .param("stream", teamId)
                        .param("next", sequence + 1)
                        .query(Long.class)
                        .single())
                .isGreaterThan(last);
    }

    private Path exported() throws Exception {
        PostgresAccess source = TestPostgres.freshDatabase();
        SampleLog.fill(
                source,
                SampleSize.usual(3, 2, LocalDate.parse("2026-03-20"), 5),
                SampleLog.Recording.AS_LIVED,
                Clock.systemUTC(),
                events -> {});
        Path file = directory.resolve("events.ndjson");
        try (Connection connection = source.connect(Duration.ofSeconds(10));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            LoggedEvents.write(connection, "log.event", Long.MAX_VALUE, Version.number(), new NdjsonFile(out));
        }
        return file;
    }

    private CapturedTerminal terminal() {
        return new CapturedTerminal()
                .with("CAIRN_HOME", home)
                .with("CAIRN_PORT", Integer.toString(port))
                .with("CAIRN_POSTGRES_URL", url)
                .with("CAIRN_POSTGRES_USERNAME", username)
                .with("CAIRN_POSTGRES_PASSWORD", password);
    }
}
