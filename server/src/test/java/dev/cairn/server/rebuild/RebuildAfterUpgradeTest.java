package dev.cairn.server.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.query.Memory;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.Projector;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Schemas;
import dev.cairn.server.ServerTest;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.projection.ReadModels;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a Cairn does whose code is another than the one that has made the rows. */
@ServerTest
@Import(RebuildAfterUpgradeTest.Upgradable.class)
class RebuildAfterUpgradeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home;

    @Autowired
    private PostgresAccess access;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProjectionPosition position;

    @Autowired
    private RebuildRunner runner;

    @Autowired
    private Upgradable upgradable;

    private HttpCalls calls;

    @BeforeEach
    void enterAQuarter() throws Exception {
        calls = HttpCalls.asOperator(port, home);
        if (position.current() < 0) {
            SampleQuarter.enteredBy(calls).loaves(40);
        }
        calls.get("/api/v1/cycles");
    }

    @AfterEach
    void goBack() {
        upgradable.version = 1;
        upgradable.goesOnFrom = 1;
        jdbc.sql("update projection.projection set version = 1").update();
    }

    @Test
    void whatThisCodeGoesOnWithFollowsTheLogUntilTheNewRowsAreThere() throws Exception {
        try (Connection other = access.connect(PATIENCE);
                Statement statement = other.createStatement()) {
            holdTheSwitch(other, statement);
            upgrade(2, 1);
            await("following");

            assertThat(stateOf("directory")).isEqualTo("OUTDATED");
            assertThat(calls.post("/api/v1/teams", "{\"name\": \"Followed\", \"level\": \"team\"}")
                            .status())
                    .isEqualTo(201);
            assertThat(calls.get("/api/v1/teams").text()).contains("Followed");
            other.rollback();
        }
        JsonNode rebuilt = await("switched");

        assertThat(rebuilt.path("cause").asString()).isEqualTo("version");
        assertThat(rebuilt.path("projections")).hasSize(1);
        assertThat(stateOf("directory")).isEqualTo("CURRENT");
        assertThat(calls.get("/api/v1/teams").text()).contains("Followed");
    }

    @Test
    void whatThisCodeCannotGoOnWithStandsAndSaysWhere() throws Exception {
        long before = calls.get("/api/v1/teams").json().at("/basis/position").asLong();
        try (Connection other = access.connect(PATIENCE);
                Statement statement = other.createStatement()) {
            holdTheSwitch(other, statement);
            upgrade(2, 2);
            await("following");

            assertThat(stateOf("directory")).isEqualTo("STANDING");
            Answer made = calls.post("/api/v1/teams", "{\"name\": \"Waits\", \"level\": \"team\"}");
            assertThat(made.status()).isEqualTo(201);
            Answer standing = calls.get("/api/v1/teams");
            assertThat(standing.text()).doesNotContain("Waits");
            assertThat(standing.json().at("/basis/position").asLong()).isEqualTo(before);
            assertThat(calls.get("/actuator/health/readiness").status()).isEqualTo(200);
            other.rollback();
        }
        await("switched");

        Answer shown = calls.get("/api/v1/teams");
        while (!shown.text().contains("Waits")) {
            // The feed looks twice a second whether it may go on.
            position.awaitAtLeast(before + 1, PATIENCE);
            shown = calls.get("/api/v1/teams");
        }
        assertThat(stateOf("directory")).isEqualTo("CURRENT");
    }

    @Test
    void whatHasNoRowsYetIsFilledFromAllPastEvents() throws Exception {
        runner.stop();
        jdbc.sql("delete from projection.projection where name = 'retrospective'")
                .update();
        jdbc.sql("truncate retrospective.standing").update();
        runner.start();

        JsonNode rebuilt = await("switched");

        assertThat(rebuilt.path("cause").asString()).isEqualTo("new");
        assertThat(rebuilt.path("projections").get(0).asString()).isEqualTo("retrospective");
        assertThat(rebuilt.path("equality").isObject()).isFalse();
        assertThat(stateOf("retrospective")).isEqualTo("CURRENT");
    }

    private static void holdTheSwitch(Connection connection, Statement statement) throws Exception {
        connection.setAutoCommit(false);
        statement.execute("lock table projection.sight in access share mode");
    }

    private void upgrade(int version, int goesOnFrom) {
        runner.stop();
        upgradable.version = version;
        upgradable.goesOnFrom = goesOnFrom;
        runner.start();
    }

    private String stateOf(String name) throws Exception {
        for (JsonNode each : calls.get("/api/v1/projections").json().path("projections")) {
            if (each.path("name").asString("").equals(name)) {
                return each.path("state").asString("");
            }
        }
        throw new AssertionError(name);
    }

    /** The latest rebuild, once it is that far. */
    private JsonNode await(String state) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode latest = calls.get("/api/v1/rebuilds").json().at("/rebuilds/0");
            if (latest.path("state").asString("").equals(state)
                    && (!state.equals("following") || latest.path("equality").isObject())) {
                return latest;
            }
            assertThat(System.nanoTime()).as(latest.toString()).isLessThan(end);
        }
    }

    /** The projections of this Cairn, of which the directory can have another version. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Upgradable {

        private volatile int version = 1;
        private volatile int goesOnFrom = 1;

        @Bean
        @Primary
        ReadModels upgradableReadModels() {
            return this::projectors;
        }

        private List<Projector> projectors(JdbcTemplate template, Schemas schemas, Memory memory) {
            return ReadModels.SHIPPED.projectors(template, schemas, memory).stream()
                    .map(each -> each.name().equals("directory") ? new Versioned(each, version, goesOnFrom) : each)
                    .toList();
        }
    }

    private record Versioned(Projector projector, int version, int goesOnFrom) implements Projector {

        @Override
        public String name() {
            return projector.name();
        }

        @Override
        public void project(long after, List<RecordedEvent> batch) {
            projector.project(after, batch);
        }
    }
}
