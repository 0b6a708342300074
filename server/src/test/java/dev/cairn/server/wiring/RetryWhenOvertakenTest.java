package dev.cairn.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.log.Overtaken;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;

class RetryWhenOvertakenTest {

    private final RetryWhenOvertaken retry = new RetryWhenOvertaken(() -> {});

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001", "55P03"})
    void knowsWhatPostgresGaveUpHoweverItIsWrapped(String state) {
        SQLException given = new SQLException("given up", state);

        assertThat(Overtaken.is(new UncategorizedSQLException("insert", null, given)))
                .isTrue();
        assertThat(Overtaken.is(new TransactionSystemException("commit", given)))
                .isTrue();
        assertThat(Overtaken.is(new IllegalStateException(given))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "23514", "42601"})
    void leavesEverythingElseAlone(String state) {
        SQLException failed = new SQLException("failed", state);

        assertThat(Overtaken.is(new UncategorizedSQLException("insert", null, failed)))
                .isFalse();
        assertThat(scheduled(new UncategorizedSQLException("insert", null, failed), 1, () -> {}))
                .isFalse();
    }

    @Test
    void decidesAgainAtOnceAndThenLater() throws InterruptedException {
        CountDownLatch decided = new CountDownLatch(2);

        assertThat(scheduled(new ConcurrencyException("overtaken"), 1, decided::countDown))
                .isTrue();
        assertThat(decided.getCount()).isEqualTo(1);
        assertThat(scheduled(new ConcurrencyException("overtaken"), 2, decided::countDown))
                .isTrue();

        assertThat(decided.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void givesUpAfterAWhile() {
        assertThat(scheduled(new ConcurrencyException("overtaken"), RetryWhenOvertaken.ATTEMPTS, () -> {}))
                .isFalse();
    }

    @Test
    void waitsLongerEachTimeAndNotForLong() {
        assertThat(RetryWhenOvertaken.pauseMicros(2)).isBetween(2_000L, 4_000L);
        assertThat(RetryWhenOvertaken.pauseMicros(9)).isBetween(40_000L, 80_000L);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private boolean scheduled(RuntimeException failure, int attempts, Runnable dispatch) {
        List<Class<? extends Throwable>[]> failures = (List) Stream.generate(() -> new Class[] {failure.getClass()})
                .limit(attempts)
                .toList();
        return retry.scheduleRetry(new GenericCommandMessage<>("command"), failure, failures, dispatch);
    }
}
