package dev.cairn.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.server.postgres.TestPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told where the database goes away in the midst of something, with what a real one and the pool then say. */
class StoreProblemsTest {

    private final HikariDataSource pool = TestPostgres.pool(TestPostgres.emptyDatabase(), 2);
    private final JdbcClient jdbc = JdbcClient.create(pool);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aConnectionThatIsLostWithinATransactionIsNoFaultOfCairns() {
        Throwable failure = catchThrowable(() -> new TransactionTemplate(new JdbcTransactionManager(pool))
                .executeWithoutResult(status -> {
                    loseMyConnection();
                    jdbc.sql("select 1").query(Integer.class).single();
                }));

        assertIsUnavailable(failure);
    }

    @Test
    void aConnectionThatThePoolHasGivenUpIsNoFaultOfCairns() {
        Throwable failure = catchThrowable(() -> new TransactionTemplate(new JdbcTransactionManager(pool))
                .executeWithoutResult(status -> {
                    loseMyConnection();
                    assertThat(catchThrowable(() ->
                                    jdbc.sql("select 1").query(Integer.class).single()))
                            .isNotNull();
                    jdbc.sql("select 2").query(Integer.class).single();
                }));

        assertIsUnavailable(failure);
    }

    @Test
    void aStatementThatIsWrongIsAFaultOfCairns() {
        Throwable failure = catchThrowable(
                () -> jdbc.sql("select no_such_column").query(Integer.class).single());

        assertThat(failure).hasRootCauseInstanceOf(SQLException.class);
        assertThat(StoreProblems.of(failure)).isNull();
    }

    private static void assertIsUnavailable(Throwable failure) {
        ProblemDetail problem = StoreProblems.of(failure);
        assertThat(problem).as(String.valueOf(failure)).isNotNull();
        assertThat(problem.getStatus()).isEqualTo(503);
        assertThat(StoreProblems.headers(problem).getFirst(HttpHeaders.RETRY_AFTER))
                .isEqualTo("2");
    }

    /** Ends this transaction's session from another one, as a crash would. */
    private void loseMyConnection() {
        int mine = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
        Thread other = Thread.ofPlatform()
                .start(() -> JdbcClient.create(pool)
                        .sql("select pg_terminate_backend(?, 10000)")
                        .param(mine)
                        .query(Boolean.class)
                        .single());
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
