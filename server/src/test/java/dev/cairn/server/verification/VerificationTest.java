package dev.cairn.server.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cairn.server.ServerTest;
import dev.cairn.server.cli.CapturedTerminal;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each kind of damage is found and named, and what is whole holds, also while people work. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerificationTest {

    private static final String ALL = "(select max(position) from log.event)";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    private HttpCalls calls = HttpCalls.anonymously(0);
    private SampleQuarter quarter;

    @BeforeAll
    void enterAQuarter() throws Exception {
        calls = HttpCalls.asOperator(port, home);
        quarter = SampleQuarter.enteredBy(calls);
        quarter.loaves(40);
        calls.get("/api/v1/cycles");
    }

    @Test
    void allHoldsWhereNothingIsDamaged() throws Exception {
        CapturedTerminal terminal = terminal();

        assertThat(terminal.execute("verify"))
                .as(terminal.out() + terminal.err())
                .isZero();

        assertThat(terminal.out()).contains("All of it holds, up to position ").doesNotContain("found");
        for (Check check : Check.values()) {
            assertThat(terminal.out()).contains(check.word());
        }
    }

    @Test
    void allHoldsWhilePeopleWork() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Thread people = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                quarterGoesOn();
            }
        });
        try {
            for (int i = 0; i < 3; i++) {
                Answer answer = calls.post("/api/v1/verifications", "");
                assertThat(answer.json().path("holds").asBoolean())
                        .as(answer.text())
                        .isTrue();
            }
        } finally {
            over.set(true);
            people.join();
        }
    }

    @Test
    void holdsNothingThatASwitchOfTablesNeedsWhileItWaitsForOne() throws Exception {
        try (Connection switching = database.getConnection();
                Statement statement = switching.createStatement()) {
            switching.setAutoCommit(false);
            statement.execute("lock table projection.sight in access exclusive mode");
            Future<Answer> verification =
                    Executors.newVirtualThreadPerTaskExecutor().submit(() -> calls.post("/api/v1/verifications", ""));
            awaitSomebodyWhoWaitsForSight();

            statement.execute("lock table directory.team, journal.event in access exclusive mode nowait");

            switching.rollback();
            Answer answer = verification.get();
            assertThat(answer.json().path("holds").asBoolean())
                    .as(answer.text())
                    .isTrue();
        }
    }

    private void awaitSomebodyWhoWaitsForSight() {
        await().until(() -> jdbc.sql("select exists (select from pg_locks where not granted and relation ="
                        + " 'projection.sight'::regclass)")
                .query(Boolean.class)
                .single());
    }

    private void quarterGoesOn() {
        try {
            quarter.loaves(50);
            calls.post("/api/v1/teams", "{\"name\": \"Ovens " + System.nanoTime() + "\", \"level\": \"team\"}");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        Answer answer = calls.call("POST", "/api/v1/verifications", null, Map.of("Accept", "application/x-ndjson"));

        assertThat(answer.text()).contains("{\"progress\":").contains("\"READING\"");
        assertThat(answer.json().at("/report/holds").asBoolean())
                .as(answer.text())
                .isTrue();
    }

    @Test
    void findsAGapInAStream() throws Exception {
        assertFound(
                "create table saved as select * from log.event where stream_id like 'objective:%' and sequence = 1"
                        + " limit 1;delete from log.event where position = (select position from saved)",
                "insert into log.event (position, stream_id, sequence, event_id, recorded_at, name, revision, data,"
                        + " metadata) overriding system value select position, stream_id, sequence, event_id, recorded_at,"
                        + " name, revision, data, metadata from saved; drop table saved",
                "streams",
                "goes on with sequence 2, where 1 is next");
    }

    @Test
    void findsAnEventThatCannotBeRead() throws Exception {
        assertFound(
                "create table saved as select position, name from log.event where position = " + ALL
                        + "; update log.event set name = 'objective.painted' where position = " + ALL,
                "update log.event e set name = s.name from saved s where e.position = s.position; drop table saved",
                "readable",
                "objective.painted, revision 1: There is no event named objective.painted");
    }

    @Test
    void findsAnIdThatIsThereTwice() throws Exception {
        assertFound(
                "create table saved as select position, event_id from log.event where position = " + ALL
                        + "; alter table log.event drop constraint event_event_id_key;"
                        + " update log.event set event_id = (select event_id from log.event order by position limit 1)"
                        + " where position = " + ALL,
                "update log.event e set event_id = s.event_id from saved s where e.position = s.position; drop table"
                        + " saved; alter table log.event add constraint event_event_id_key unique (event_id)",
                "ids",
                "is there 2 times");
    }

    @Test
    void findsARowOfTheRulesThatIsOtherThanTheLogMakesIt() throws Exception {
        assertFound(
                "create table saved as select * from rules.cycle; update rules.cycle set stage = 'CLOSED'",
                "update rules.cycle r set stage = s.stage from saved s where s.cycle_id = r.cycle_id; drop table saved",
                "rules",
                "CLOSED");
    }

    @Test
    void findsARowOfTheRulesThatIsMissing() throws Exception {
        assertFound(
                "create table saved as select * from rules.key_result; delete from rules.key_result",
                "insert into rules.key_result select * from saved; drop table saved",
                "rules",
                "is missing");
    }

    @Test
    void findsARowOfAReadModelThatWasChanged() throws Exception {
        assertFound(
                "create table saved as select * from directory.team; update directory.team set name = 'Forged'",
                "update directory.team t set name = s.name from saved s where s.team_id = t.team_id and s.known_from ="
                        + " t.known_from and s.effective_from = t.effective_from; drop table saved",
                "read-models",
                "directory.team ");
    }

    @Test
    void findsARowOfAReadModelThatIsMissing() throws Exception {
        assertFound(
                "create table saved as select * from progress.wording; delete from progress.wording",
                "insert into progress.wording select * from saved; drop table saved",
                "read-models",
                "is missing: ");
    }

    @Test
    void findsARowOfAReadModelThatShouldNotBeThere() throws Exception {
        assertFound(
                "insert into progress.wording (position, objective_id, wording, effective_at, known_at, recorded_at,"
                        + " claimed) values (999999, 'objective:x', 'Forged', now(), now(), now(), false)",
                "delete from progress.wording where position = 999999",
                "read-models",
                "progress.wording (999999): is there and should not be: ");
    }

    private void assertFound(String damage, String repair, String check, String finding) throws Exception {
        forge(damage);
        try {
            CapturedTerminal terminal = terminal();

            assertThat(terminal.execute("verify")).isEqualTo(1);

            assertThat(terminal.out())
                    .containsPattern("(?m)^" + check + " +[0-9]+ found")
                    .contains(finding, "Not all of it holds.");
        } finally {
            forge(repair);
        }
    }

    /** Changes what nobody can change with Cairn. */
    private void forge(String sql) {
        jdbc.sql("alter table log.event disable trigger append_only").update();
        for (String statement : sql.split(";", -1)) {
            jdbc.sql(statement).update();
        }
        jdbc.sql("alter table log.event enable always trigger append_only").update();
    }

    private CapturedTerminal terminal() {
        return new CapturedTerminal().with("CAIRN_HOME", home).with("CAIRN_PORT", Integer.toString(port));
    }
}
