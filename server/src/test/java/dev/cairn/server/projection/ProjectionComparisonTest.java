package dev.cairn.server.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.server.ServerTest;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.postgres.TestPostgres;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.SampleQuarter;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read models, compared with what the log makes of them. */
@ServerTest
class ProjectionComparisonTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home;

    @Autowired
    private DataSource database;

    @Autowired
    private EventLog log;

    private HikariDataSource second;
    private ProjectionComparison comparison;

    @BeforeEach
    void wire() {
        second = TestPostgres.pool(TestPostgres.freshDatabase(), 3);
        comparison = new ProjectionComparison(database, second);
    }

    @AfterEach
    void close() {
        second.close();
    }

    @Test
    void findsEachRowThatIsNotWhatTheLogMakesOfIt() throws Exception {
        HttpCalls calls = HttpCalls.asOperator(port, home);
        SampleQuarter quarter = SampleQuarter.enteredBy(calls);
        quarter.loaves(40);
        calls.get("/api/v1/cycles");
        assertThat(comparison.compare(log, 10).differences()).isEmpty();
        quarter.loaves(50);
        calls.get("/api/v1/cycles");
        ProjectionComparison.Result whole = comparison.compare(log, 10);
        assertThat(whole.differences()).isEmpty();
        assertThat(whole.position()).isPositive();

        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("update directory.team set name = 'Forged'").update();
        jdbc.sql("delete from audit.entry where change = 'cycle-defined'").update();
        jdbc.sql("""
                insert into progress.wording (position, objective_id, wording, effective_at, known_at, recorded_at, claimed)
                values (999, 'objective:x', 'Forged', now(), now(), now(), false)""").update();

        assertThat(comparison.compare(log, 100).differences())
                .anySatisfy(forged -> {
                    assertThat(forged.table()).isEqualTo("directory.team");
                    assertThat(forged.kept()).contains("Forged");
                    assertThat(forged.projected()).contains("Ovens");
                })
                .anySatisfy(missing -> {
                    assertThat(missing.table()).isEqualTo("audit.entry");
                    assertThat(missing.kept()).isNull();
                })
                .anySatisfy(extra -> {
                    assertThat(extra.table()).isEqualTo("progress.wording");
                    assertThat(extra.key()).isEqualTo("(999)");
                    assertThat(extra.projected()).isNull();
                })
                .allSatisfy(any -> assertThat(any.table()).isIn("directory.team", "audit.entry", "progress.wording"));
        assertThat(comparison.compare(log, 1).differences()).hasSize(1);
    }
}
