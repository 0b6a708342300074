package dev.cairn.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.server.postgres.TestPostgres;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInPaceTest {

    private static final String ADDRESS = "192.0.2.1";

    private final HikariDataSource database = TestPostgres.pool(TestPostgres.freshDatabase(), 8);
    private final TestClock clock = new TestClock();
    private final SignInPace pace = new SignInPace(JdbcClient.create(database), clock);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void fiveAttemptsAreFreeAndThenTheWaitDoubles() {
        for (int i = 0; i < 5; i++) {
            pace.begin("anna", "192.0.2." + i);
        }

        assertThat(waitOf("anna", "192.0.2.9")).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        pace.begin("anna", "192.0.2.9");
        assertThat(waitOf("anna", "192.0.2.9")).isEqualTo(2);
        clock.pass(Duration.ofSeconds(2));
        pace.begin("anna", "192.0.2.9");
        assertThat(waitOf("anna", "192.0.2.9")).isEqualTo(4);
    }

    @Test
    void nobodyWaitsLongerThanAMinuteForAnAccount() {
        for (int i = 0; i < 40; i++) {
            pace.begin("anna", "192.0.2." + i);
            clock.pass(Duration.ofMinutes(1));
        }
        pace.begin("anna", "198.51.100.1");

        assertThat(waitOf("anna", "198.51.100.2")).isEqualTo(60);
    }

    @Test
    void whoWaitsDoesNotMakeTheWaitLonger() {
        for (int i = 0; i < 5; i++) {
            pace.begin("anna", "192.0.2." + i);
        }
        for (int i = 0; i < 20; i++) {
            assertThat(waitOf("anna", "198.51.100." + i)).isEqualTo(1);
        }
    }

    @Test
    void aSuccessStartsAnew() {
        for (int i = 0; i < 4; i++) {
            pace.begin("anna", ADDRESS);
        }
        pace.succeeded(pace.begin("anna", ADDRESS));

        for (int i = 0; i < 5; i++) {
            pace.begin("anna", ADDRESS);
        }
        assertThat(waitOf("anna", ADDRESS)).isEqualTo(1);
    }

    @Test
    void whoSignsInInBetweenGuessesNoMoreAtOthersFromTheSameAddress() {
        for (int i = 0; i < 19; i++) {
            pace.begin("victim " + i, ADDRESS);
            pace.succeeded(pace.begin("guesser", ADDRESS));
        }
        pace.begin("victim 20", ADDRESS);

        assertThat(waitOf("victim 21", ADDRESS)).isEqualTo(1);
    }

    @Test
    void manyAtOnceDoNotSlipThrough() throws Exception {
        int through = 0;
        try (ExecutorService guessers = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String address = "192.0.2." + i;
                attempts.add(guessers.submit(() -> {
                    try {
                        pace.begin("anna", address);
                        return true;
                    } catch (TooManyAttemptsException refused) {
                        return false;
                    }
                }));
            }
            for (Future<Boolean> attempt : attempts) {
                through += attempt.get() ? 1 : 0;
            }
        }

        assertThat(through).isEqualTo(5);
    }

    @Test
    void afterADayNothingIsHeldAgainstAnybody() {
        for (int i = 0; i < 5; i++) {
            pace.begin("anna", ADDRESS);
        }
        clock.pass(Duration.ofDays(2));
        for (int i = 0; i < 5; i++) {
            pace.begin("anna", ADDRESS);
        }

        assertThat(waitOf("anna", ADDRESS)).isEqualTo(1);
    }

    private long waitOf(String account, String address) {
        long[] seconds = new long[1];
        assertThatThrownBy(() -> pace.begin(account, address))
                .isInstanceOfSatisfying(TooManyAttemptsException.class, refused -> seconds[0] = refused.seconds());
        return seconds[0];
    }

    private static final class TestClock extends Clock {

        private Instant now = Instant.parse("2026-01-05T09:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
