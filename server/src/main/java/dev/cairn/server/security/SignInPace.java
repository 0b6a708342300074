package dev.cairn.server.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords, for an account and from an address, on all nodes together. An attempt counts from its
 * beginning, so that many at once do not slip through; a success takes it back. Waiting times double from a second up to a
 * bound, so that nobody is locked out for good: of an account soon, for whoever it belongs to waits as well.
 */
@Component
final class SignInPace {

    /** How many attempts are free, and how long one waits at most after that. */
    private enum Bound {
        ACCOUNT(5, Duration.ofMinutes(1)),
        /** Many people may come from one address. */
        ADDRESS(20, Duration.ofMinutes(15));

        private final int free;
        private final Duration longest;

        Bound(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }
    }

    private static final Duration KEPT = Duration.ofDays(1);

    /**
     * An attempt that goes on.
     *
     * @param account what was tried
     * @param address where it came from
     */
    record Attempt(String account, String address) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInPace(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins an attempt.
     *
     * @param account the account, or what was given as its name where there is none
     * @param address where the attempt comes from
     * @throws TooManyAttemptsException where it is too early for another one
     */
    Attempt begin(String account, String address) {
        count(ofAddress(address), Bound.ADDRESS);
        count(ofAccount(account), Bound.ACCOUNT);
        return new Attempt(account, address);
    }

    /** Takes the attempt back: it was whoever the account belongs to. */
    void succeeded(Attempt attempt) {
        forget(attempt.account);
        // Not all of them: who has an account of their own could try others' for ever in between.
        jdbc.sql("update access.sign_in_attempts set attempts = attempts - 1 where subject = :subject and attempts > 0")
                .param("subject", ofAddress(attempt.address))
                .update();
        jdbc.sql("delete from access.sign_in_attempts where last_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    /** Forgets the attempts at an account. */
    void forget(String account) {
        jdbc.sql("delete from access.sign_in_attempts where subject = :subject")
                .param("subject", ofAccount(account))
                .update();
    }

    private static byte[] ofAccount(String account) {
        return Secrets.hash("account " + account);
    }

    private static byte[] ofAddress(String address) {
        return Secrets.hash("address " + address);
    }

    private void count(byte[] subject, Bound bound) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int counted = jdbc.sql("""
                        insert into access.sign_in_attempts as past (subject, attempts, last_at)
                        values (:subject, 1, :now)
                        on conflict (subject) do update
                            set attempts = case when past.last_at < :old then 1 else past.attempts + 1 end,
                                last_at = :now
                            where past.attempts < :free
                               or past.last_at + least(:longest, power(2, least(past.attempts - :free, 20)))
                                                 * interval '1 second' <= :now
                        """)
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .param("old", Timestamp.from(now.minus(KEPT)))
                .param("free", bound.free)
                .param("longest", bound.longest.toSeconds())
                .update();
        if (counted == 0) {
            throw new TooManyAttemptsException(waiting(subject, bound, now));
        }
    }

    private Duration waiting(byte[] subject, Bound bound, Instant now) {
        return jdbc.sql("select attempts, last_at from access.sign_in_attempts where subject = :subject")
                .param("subject", subject)
                .query((row, number) -> {
                    int over = Math.min(20, Math.max(0, row.getInt("attempts") - bound.free));
                    Duration wait = Duration.ofSeconds(Math.min(bound.longest.toSeconds(), 1L << over));
                    Instant last =
                            row.getObject("last_at", OffsetDateTime.class).toInstant();
                    return Duration.between(now, last.plus(wait));
                })
                .optional()
                .orElse(Duration.ofSeconds(1));
    }
}
