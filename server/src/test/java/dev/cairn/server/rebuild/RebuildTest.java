package dev.cairn.server.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.query.Schemas;
import dev.cairn.server.ServerTest;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.postgres.TestPostgres;
import dev.cairn.server.projection.Difference;
import dev.cairn.server.projection.ProjectionComparison;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Projections made anew beside those that are shown, in a Cairn that is worked with. */
@ServerTest
class RebuildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home;

    @Autowired
    private HikariDataSource database;

    @Autowired
    private PostgresAccess access;

    @Autowired
    private EventLog log;

    private JdbcClient jdbc;
    private HttpCalls calls;

    @BeforeEach
    void enterAQuarter() throws Exception {
        jdbc = JdbcClient.create(database);
        calls = HttpCalls.asOperator(port, home);
        if (log.last() == 0) {
            SampleQuarter quarter = SampleQuarter.enteredBy(calls);
            quarter.loaves(40);
            quarter.easeTheLoaves(60);
        }
        // So that the projections are there before anything is done to them.
        assertThat(calls.get("/api/v1/cycles").status()).isEqualTo(200);
    }

    @Test
    void whatWasMadeAnewIsEqualAndComesInThePlaceOfWhatWasShown() throws Exception {
        List<String> shape = shape();
        List<Long> before = tables();

        JsonNode rebuilt = awaitEnd(start("[\"all\"]", "when-equal"));

        assertThat(rebuilt.path("state").asString()).isEqualTo("switched");
        assertThat(rebuilt.at("/equality/equal").asBoolean()).isTrue();
        assertThat(rebuilt.at("/equality/tables")).hasSizeGreaterThan(8).allSatisfy(table -> {
            assertThat(table.path("rowsBuilt")).isEqualTo(table.path("rowsShown"));
            assertThat(table.path("checksumBuilt")).isEqualTo(table.path("checksumShown"));
        });
        assertThat(rebuilt.path("events").asLong()).isEqualTo(count("log.event"));
        assertThat(tables()).doesNotContainAnyElementsOf(before);
        assertThat(shape()).as("the tables are as the migrations made them").isEqualTo(shape);
        assertNothingIsLeft();
        assertThat(differences()).isEmpty();
    }

    @Test
    void eachProjectionCanBeMadeAnewAlone() throws Exception {
        for (String name : List.of("audit", "progress", "activity", "journal", "directory", "retrospective")) {
            JsonNode rebuilt = awaitEnd(start("[\"" + name + "\"]", "when-equal"));

            assertThat(rebuilt.path("state").asString()).as(name).isEqualTo("switched");
            assertThat(rebuilt.at("/equality/equal").asBoolean()).as(name).isTrue();
        }
        assertThat(differences()).isEmpty();
    }

    @Test
    void rowsThatDifferAreListedAndStayUntilSomebodySwitches() throws Exception {
        jdbc.sql("update directory.team set name = 'Forged'").update();
        jdbc.sql("""
                insert into progress.wording (position, objective_id, wording, effective_at, known_at, recorded_at, claimed)
                values (999999, 'objective:x', 'Forged', now(), now(), now(), false)""").update();

        long rebuildId = start("[\"progress\", \"directory\"]", "when-equal");
        JsonNode built = await(rebuildId, "built");

        JsonNode tables = built.at("/equality/tables");
        assertThat(built.at("/equality/equal").asBoolean()).isFalse();
        assertThat(tables).anySatisfy(table -> {
            assertThat(table.path("table").asString()).isEqualTo("directory.team");
            assertThat(table.at("/differences/0/shown").asString()).contains("Forged");
            assertThat(table.at("/differences/0/built").asString()).contains("Ovens");
        });
        assertThat(tables).anySatisfy(table -> {
            assertThat(table.path("table").asString()).isEqualTo("progress.wording");
            assertThat(table.path("differing").asLong()).isEqualTo(1);
            assertThat(table.at("/differences/0/key").asString()).isEqualTo("(999999)");
            assertThat(table.at("/differences/0/built").isNull()
                            || table.at("/differences/0/built").isMissingNode())
                    .isTrue();
        });
        assertThat(calls.get("/api/v1/teams").text()).contains("Forged");
        assertThat(calls.post("/api/v1/rebuilds", "{\"projections\": [\"progress\"]}")
                        .status())
                .isEqualTo(409);

        assertThat(calls.post("/api/v1/rebuilds/" + rebuildId + "/switch", "{}").status())
                .isEqualTo(200);

        assertThat(await(rebuildId, "switched").path("endedAt").isMissingNode()).isFalse();
        assertThat(calls.get("/api/v1/teams").text()).doesNotContain("Forged");
        assertThat(differences()).isEmpty();
    }

    @Test
    void noVacuumOfPostgreSqlHoldsTablesThatWaitToBeShown() throws Exception {
        long rebuildId = start("[\"all\"]", "never");

        await(rebuildId, "built");

        assertThat(jdbc.sql("select reloptions::text from pg_class where relkind = 'r' and relnamespace in"
                                + " (select oid from pg_namespace where nspname like '%\\_next')")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(8)
                .allSatisfy(options -> assertThat(options).contains("autovacuum_enabled=off"));
        calls.post("/api/v1/rebuilds/" + rebuildId + "/cancellation", "{}");
        await(rebuildId, "cancelled");
    }

    @Test
    void whatIsGivenUpLeavesNothing() throws Exception {
        List<Long> before = tables();
        long rebuildId = start("[\"all\"]", "never");
        await(rebuildId, "built");

        assertThat(calls.post("/api/v1/rebuilds/" + rebuildId + "/cancellation", "{}")
                        .status())
                .isEqualTo(200);

        await(rebuildId, "cancelled");
        assertNothingIsLeft();
        assertThat(tables()).isEqualTo(before);
        assertThat(calls.post("/api/v1/rebuilds/" + rebuildId + "/switch", "{}").status())
                .isEqualTo(409);
    }

    @Test
    void aStatementThatWaitsIsBrokenOff() throws Exception {
        try (Connection other = access.connect(PATIENCE);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // Without it, nothing can be compared.
            statement.execute("select from projection.position where reader = 'live' for update");
            long rebuildId = start("[\"directory\"]", "when-equal");
            await(rebuildId, "comparing");

            calls.post("/api/v1/rebuilds/" + rebuildId + "/cancellation", "{}");

            await(rebuildId, "cancelled");
            other.rollback();
        }
        assertNothingIsLeft();
        assertThat(differences()).isEmpty();
    }

    @Test
    void whoeverReadsSeesOneOfBothAsAWhole() throws Exception {
        try (Connection reader = access.connect(PATIENCE);
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("lock table projection.sight in access share mode");
            long position = number(statement, "select position from projection.position where reader = 'live'");
            long rebuildId = start("[\"progress\"]", "when-equal");
            await(
                    rebuildId,
                    rebuild -> rebuild.at("/equality/equal").asBoolean(false)
                            && rebuild.path("state").asString().equals("following"));

            assertThat(number(statement, "select count(*) from progress.objective"))
                    .as("at position " + position)
                    .isEqualTo(count("progress.objective"));
            reader.commit();

            await(rebuildId, "switched");
        }
        assertThat(differences()).isEmpty();
    }

    @Test
    void viewsOfWhatWasShownAreViewsOfWhatIsShown() throws Exception {
        jdbc.sql("create schema sample").update();
        jdbc.sql(
                        "create view sample.wording with (security_barrier = true) as select position, wording from progress.wording")
                .update();
        jdbc.sql("comment on view sample.wording is 'What was said.'").update();
        jdbc.sql("grant select on sample.wording to public").update();

        awaitEnd(start("[\"progress\"]", "when-equal"));

        assertThat(count("sample.wording")).isEqualTo(count("progress.wording")).isPositive();
        assertThat(jdbc.sql("""
                        select pg_get_viewdef('sample.wording'::regclass) || obj_description('sample.wording'::regclass)
                            || relacl::text || reloptions::text from pg_class where oid = 'sample.wording'::regclass""").query(String.class).single())
                .contains("progress.wording", "What was said.", "=r/", "security_barrier=true");
        jdbc.sql("drop schema sample cascade").update();
    }

    @Test
    void whatIsWrittenMeanwhileIsTakenInAndReadsAreNeverEmpty() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        HttpCalls writing = HttpCalls.asOperator(port, home);
        HttpCalls reading = HttpCalls.asOperator(port, home);
        String cycle =
                calls.get("/api/v1/cycles").json().at("/cycles/0/cycleId").asString();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<Integer> written = people.submit(() -> {
                int teams = 0;
                while (!over.get()) {
                    Answer answer =
                            writing.post("/api/v1/teams", "{\"name\": \"Team " + teams + "\", \"level\": \"team\"}");
                    assertThat(answer.status()).isEqualTo(201);
                    teams++;
                    assertThat(writing.get("/api/v1/teams").text()).contains("Team " + (teams - 1));
                }
                return teams;
            });
            Future<Integer> read = people.submit(() -> {
                int answers = 0;
                while (!over.get()) {
                    Answer answer = reading.get("/api/v1/cycles/" + cycle + "/overview");
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(answer.json().path("objectives")).hasSize(2);
                    answers++;
                }
                return answers;
            });
            for (int round = 0; round < 3; round++) {
                JsonNode rebuilt = awaitEnd(start("[\"all\"]", "when-equal"));
                assertThat(rebuilt.path("state").asString()).isEqualTo("switched");
            }
            over.set(true);
            assertThat(written.get()).isPositive();
            assertThat(read.get()).isPositive();
        }
        assertThat(differences()).isEmpty();
    }

    @Test
    void onlyProjectionsThatThereAreAreMadeAnew() throws Exception {
        Answer unknown = calls.post("/api/v1/rebuilds", "{\"projections\": [\"weather\"]}");

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains("projection-unknown", "progress");
        assertThat(calls.post("/api/v1/rebuilds", "{\"projections\": [], \"switching\": \"never\"}")
                        .status())
                .isEqualTo(422);
        assertThat(calls.post("/api/v1/rebuilds", "{\"projections\": [\"all\"], \"switching\": \"soon\"}")
                        .text())
                .contains("switching-unknown");
        assertThat(calls.get("/api/v1/rebuilds/999").status()).isEqualTo(404);
        assertThat(calls.post("/api/v1/rebuilds/999/cancellation", "{}").status())
                .isEqualTo(404);
        assertThat(calls.get("/api/v1/projections").json().path("projections"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(each -> assertThat(each.path("state").asString()).isEqualTo("CURRENT"));
    }

    private long start(String projections, String switching) throws Exception {
        Answer answer = calls.post(
                "/api/v1/rebuilds", "{\"projections\": " + projections + ", \"switching\": \"" + switching + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("rebuildId").asLong();
    }

    private JsonNode awaitEnd(long rebuildId) throws Exception {
        return await(
                rebuildId,
                rebuild -> List.of("switched", "built", "failed", "cancelled")
                        .contains(rebuild.path("state").asString()));
    }

    private JsonNode await(long rebuildId, String state) throws Exception {
        return await(rebuildId, rebuild -> rebuild.path("state").asString().equals(state));
    }

    private JsonNode await(long rebuildId, Predicate<JsonNode> wanted) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode rebuild = calls.get("/api/v1/rebuilds/" + rebuildId).json();
        while (!wanted.test(rebuild)) {
            assertThat(System.nanoTime()).as(rebuild.toString()).isLessThan(end);
            rebuild = calls.get("/api/v1/rebuilds/" + rebuildId).json();
        }
        return rebuild;
    }

    private void assertNothingIsLeft() {
        assertThat(jdbc.sql(
                                "select nspname from pg_namespace where nspname like '%\\_next' or nspname like '%\\_retired'")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("select reader from projection.position")
                        .query(String.class)
                        .list())
                .containsExactly("live");
    }

    private List<Difference> differences() throws Exception {
        calls.get("/api/v1/cycles");
        try (HikariDataSource second = TestPostgres.pool(TestPostgres.freshDatabase(), 3)) {
            return new ProjectionComparison(database, second).compare(log, 10).differences();
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static long number(Statement statement, String sql) throws Exception {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<Long> tables() {
        return jdbc.sql("select oid::bigint from pg_class where relkind = 'r' and relnamespace::regnamespace::text"
                        + " in ('journal', 'directory', 'audit', 'progress', 'retrospective') order by 1")
                .query(Long.class)
                .list();
    }

    /** Everything that the catalogue says of the tables of projections. */
    private List<String> shape() {
        assertThat(Schemas.beside("progress")).isEqualTo("progress_next");
        return jdbc.sql("""
                with tables as (
                    select oid, format('%I.%I', relnamespace::regnamespace::text, relname) as name, reloptions from pg_class
                    where relkind = 'r' and relnamespace::regnamespace::text
                        in ('journal', 'activity', 'directory', 'audit', 'progress', 'retrospective'))
                select concat_ws(' ', name, obj_description(oid), reloptions) from tables
                union all
                select concat_ws(' ', name, attnum, attname, format_type(atttypid, atttypmod), attnotnull, attgenerated,
                    attidentity, attstorage, attstattarget, pg_get_expr(adbin, adrelid), col_description(tables.oid, attnum))
                from tables join pg_attribute on attrelid = tables.oid and attnum > 0 and not attisdropped
                left join pg_attrdef on adrelid = attrelid and adnum = attnum
                union all
                select concat_ws(' ', name, conname, pg_get_constraintdef(pg_constraint.oid))
                from tables join pg_constraint on conrelid = tables.oid
                union all
                select concat_ws(' ', name, pg_get_indexdef(indexrelid)) from tables join pg_index on indrelid = tables.oid
                union all
                select concat_ws(' ', name, tgname) from tables join pg_trigger on tgrelid = tables.oid
                order by 1
                """).query(String.class).list();
    }
}
