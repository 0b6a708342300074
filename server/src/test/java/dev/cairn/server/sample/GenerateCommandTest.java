package dev.cairn.server.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.query.ProjectionPosition;
import dev.cairn.server.ServerTest;
import dev.cairn.server.cli.CapturedTerminal;
import dev.cairn.server.web.HttpCalls;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An empty Cairn that runs is filled, shows what it was filled with, and goes on from there. */
@ServerTest
class GenerateCommandTest {

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

    @Test
    void fillsAnEmptyCairnAndNoOtherOne() throws Exception {
        CapturedTerminal terminal = terminal();
        assertThat(terminal.execute("generate", "--teams=0")).isEqualTo(2);
        assertThat(terminal.err()).contains("teams are 1 to 1000, not 0");
        assertThat(events()).isZero();

        int filled = terminal.execute("generate", "--teams=3", "--cycles=2", "--seed=5", "--until=2026-03-20");

        assertThat(filled).as(terminal.err()).isZero();
        long events = events();
        assertThat(terminal.out()).contains(" events of 3 teams in 2 quarters until 2026-03-20", "of seed 5");
        assertThat(events).isGreaterThan(300);
        assertThat(shown.awaitAtLeast(last(), Duration.ofSeconds(60))).isTrue();
        HttpCalls calls = HttpCalls.asOperator(port, home);
        JsonNode cycles = calls.get("/api/v1/cycles").json().path("cycles");
        assertThat(cycles).hasSize(2);
        String running = cycles.valueStream()
                .filter(cycle -> cycle.path("name").asString("").equals("2026-Q1"))
                .findFirst()
                .orElseThrow()
                .path("cycleId")
                .asString("");
        JsonNode then = calls.get("/api/v1/cycles/" + running + "/overview?asOf=2026-02-20&knownAt=2026-02-20")
                .json();
        assertThat(then.at("/basis/claimsUsed").asBoolean()).isTrue();
        assertThat(then.path("objectives")).hasSize(9);

        assertThat(terminal.execute("generate")).isEqualTo(1);
        assertThat(terminal.err()).contains("for an empty Cairn");
        assertThat(events()).isEqualTo(events);
        assertThat(calls.post("/api/v1/teams", "{\"name\": \"Ovens\", \"level\": \"team\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void saysSoWhereNoCairnRuns() {
        CapturedTerminal terminal = new CapturedTerminal().with("CAIRN_HOME", home + "/nothing-here");

        assertThat(terminal.execute("generate")).isEqualTo(3);
        assertThat(terminal.err()).contains("No Cairn runs on the data directory");
    }

    private CapturedTerminal terminal() {
        return new CapturedTerminal()
                .with("CAIRN_POSTGRES_URL", url)
                .with("CAIRN_POSTGRES_USERNAME", username)
                .with("CAIRN_POSTGRES_PASSWORD", password);
    }

    private long events() {
        return jdbc.sql("select count(*) from log.event").query(Long.class).single();
    }

    private long last() {
        return jdbc.sql("select max(position) from log.event").query(Long.class).single();
    }
}
