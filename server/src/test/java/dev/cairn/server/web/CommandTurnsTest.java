package dev.cairn.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

@Timeout(30)
class CommandTurnsTest {

    @Test
    void thoseWhoWaitAreServedInTheOrderInWhichTheyCame() throws InterruptedException {
        CommandTurns turns = new CommandTurns(1, Duration.ofSeconds(20));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        Thread first = Thread.ofVirtual()
                .start(() -> turns.take(() -> {
                    begun.countDown();
                    await(mayEnd);
                    return served.add(0);
                }));
        begun.await();
        List<Thread> waiting = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            int number = i;
            Thread next = Thread.ofPlatform().start(() -> turns.take(() -> served.add(number)));
            waiting.add(next);
            while (next.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }

        mayEnd.countDown();
        first.join();
        for (Thread each : waiting) {
            each.join();
        }

        assertThat(served).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void whoeverWaitsTooLongIsToldThatTheDatabaseDoesNotAnswer() throws InterruptedException {
        CommandTurns turns = new CommandTurns(1, Duration.ofMillis(10));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Thread first = Thread.ofVirtual()
                .start(() -> turns.take(() -> {
                    begun.countDown();
                    await(mayEnd);
                    return true;
                }));
        begun.await();

        assertThatExceptionOfType(CannotGetJdbcConnectionException.class)
                .isThrownBy(() -> turns.take(() -> true))
                .satisfies(failure -> assertThat(StoreProblems.of(failure))
                        .satisfies(problem -> assertThat(problem.getStatus()).isEqualTo(503)));

        mayEnd.countDown();
        first.join();
        assertThat(turns.take(() -> "done")).isEqualTo("done");
    }

    @Test
    void aTurnIsGivenBackWhereTheWorkFails() {
        CommandTurns turns = new CommandTurns(1, Duration.ofMillis(10));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException("refused");
                }));

        assertThat(turns.take(() -> "done")).isEqualTo("done");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
