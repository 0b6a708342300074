package dev.cairn.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goals that were there before the rules looked at how far they are. */
class CycleEndRulesOfThePastTest {

    private static final String GOAL = "objective:1";

    private HikariDataSource database;
    private JdbcClient jdbc;
    private int sequence;

    @BeforeEach
    void openADatabaseOfAnEarlierCairn() {
        database = TestPostgres.pool(TestPostgres.emptyDatabase(), 3);
        jdbc = JdbcClient.create(database);
        Flyway.configure().dataSource(database).target("24").load().migrate();
        jdbc.sql(
                        "insert into rules.objective (objective_id, cycle_id, wording, wording_key) values (?, 'cycle:1', 'a', 'a')")
                .param(GOAL)
                .update();
        for (String keyResult : List.of("key-result:1", "key-result:2")) {
            jdbc.sql("insert into rules.key_result (objective_id, key_result_id) values (?, ?)")
                    .param(GOAL)
                    .param(keyResult)
                    .update();
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void happened(String name, String data) {
        jdbc.sql("insert into log.event (stream_id, sequence, event_id, recorded_at, name, revision, data, metadata)"
                        + " values (?, ?, ?, now(), ?, 1, ?::json, '{}')")
                .param(GOAL)
                .param(sequence)
                .param("event " + sequence++)
                .param("objective." + name)
                .param(data)
                .update();
    }

    private void migrate() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    private record Goal(String stage, String beforeDrop, boolean scoresReviewed) {}

    private Goal goal() {
        return jdbc.sql("select stage, before_drop, scores_reviewed from rules.objective")
                .query(Goal.class)
                .single();
    }

    private List<String> keyResults() {
        return jdbc.sql("select dropped || '/' || scored from rules.key_result order by key_result_id")
                .query(String.class)
                .list();
    }

    @Test
    void aGoalThatWasOnlySetIsADraft() {
        happened("objective-set", "{}");

        migrate();

        assertThat(goal()).isEqualTo(new Goal("DRAFT", "DRAFT", false));
        assertThat(keyResults()).containsExactly("false/false", "false/false");
    }

    @Test
    void scoresAndDropsAreKnown() {
        happened("objective-published", "{}");
        happened("key-result-dropped", "{\"keyResultId\": \"key-result:1\"}");
        happened("key-result-dropped", "{\"keyResultId\": \"key-result:2\"}");
        happened("key-result-restored", "{\"keyResultId\": \"key-result:2\"}");
        happened("key-result-scored", "{\"keyResultId\": \"key-result:2\"}");
        happened("scores-reviewed", "{}");

        migrate();

        assertThat(goal()).isEqualTo(new Goal("PUBLISHED", "PUBLISHED", true));
        assertThat(keyResults()).containsExactly("true/false", "false/true");
    }

    @Test
    void aReopenedGoalIsWhereItWasBefore() {
        happened("objective-proposed", "{}");
        happened("objective-published", "{}");
        happened("objective-dropped", "{}");
        happened("objective-reopened", "{}");
        happened("scores-reviewed", "{}");
        happened("score-corrected", "{\"keyResultId\": \"key-result:1\"}");

        migrate();

        assertThat(goal()).isEqualTo(new Goal("PUBLISHED", "PUBLISHED", false));
    }

    @Test
    void aDroppedProposalGoesBackToItsReviewer() {
        happened("objective-proposed", "{}");
        happened("objective-dropped", "{}");

        migrate();

        assertThat(goal()).isEqualTo(new Goal("DROPPED", "PROPOSED", false));
    }
}
