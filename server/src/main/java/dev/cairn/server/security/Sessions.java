package dev.cairn.server.security;

import dev.cairn.events.person.PersonId;
import dev.cairn.server.access.AccessChanges;
import dev.cairn.server.access.Remembered;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sessions of browsers, in the table {@code access.session}: they outlive a restart and are good on every node. A page
 * that signs people in opens one as the API does.
 */
@Component
public final class Sessions {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /**
     * A session that has just begun.
     *
     * @param secret what the browser has to show; it is told once
     * @param expiresAt when it ends, however much it is used
     */
    public record Opened(String secret, Instant expiresAt) {

        /** Never shows the secret. */
        @Override
        public String toString() {
            return "Opened[until " + expiresAt + "]";
        }
    }

    private record Stored(PersonId personId, Instant lastUsedAt, Instant expiresAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccessSettings settings;
    private final AccessChanges changes;
    private final TransactionTemplate transaction;
    private final Remembered<String, Credential> known;

    Sessions(
            JdbcClient jdbc,
            Clock clock,
            AccessSettings settings,
            AccessChanges changes,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
        this.known = changes.remember();
    }

    /** Begins a session of the person, and clears away those of the person that have ended. */
    public Opened open(PersonId personId) {
        String secret = Secrets.random();
        Instant now = now();
        Instant expiresAt = now.plus(settings.sessionLongest());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            delete from access.session
                            where person_id = :person and (expires_at <= :now or last_used_at <= :idle)
                            """)
                    .param("person", personId.value())
                    .param("now", Timestamp.from(now))
                    .param("idle", Timestamp.from(now.minus(settings.sessionIdle())))
                    .update();
            jdbc.sql("""
                            insert into access.session (session_hash, person_id, created_at, last_used_at, expires_at)
                            values (:hash, :person, :now, :now, :expires)
                            """)
                    .param("hash", Secrets.hash(secret))
                    .param("person", personId.value())
                    .param("now", Timestamp.from(now))
                    .param("expires", Timestamp.from(expiresAt))
                    .update();
        });
        return new Opened(secret, expiresAt);
    }

    /** Who shows this secret, where it is one of a session that goes on. */
    Optional<Credential> shown(String secret) {
        byte[] hash = Secrets.hash(secret);
        String id = HexFormat.of().formatHex(hash);
        return known.get(id, () -> read(hash, id)).filter(credential -> credential.holds(now()));
    }

    private Optional<Credential> read(byte[] hash, String id) {
        Instant now = now();
        Optional<Stored> found = jdbc.sql(
                        "select person_id, last_used_at, expires_at from access.session where session_hash = :hash")
                .param("hash", hash)
                .query((row, number) -> new Stored(
                        new PersonId(row.getString("person_id")),
                        row.getObject("last_used_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional()
                .filter(stored ->
                        now.isBefore(stored.expiresAt) && now.isBefore(stored.lastUsedAt.plus(settings.sessionIdle())));
        if (found.isPresent() && found.get().lastUsedAt.plus(notedEvery()).isBefore(now)) {
            jdbc.sql("update access.session set last_used_at = :now where session_hash = :hash")
                    .param("now", Timestamp.from(now))
                    .param("hash", hash)
                    .update();
        }
        return found.map(
                stored -> new Credential(stored.personId, Credential.Way.SESSION, Scope.FULL, id, stored.expiresAt));
    }

    /** Ends a session; the id is that of its credential. */
    void end(String id) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from access.session where session_hash = :hash")
                    .param("hash", HexFormat.of().parseHex(id))
                    .update();
            changes.announce();
        });
    }

    /** Ends all sessions of the person but one, within the caller's transaction, which announces it. */
    void endOthers(PersonId personId, Optional<String> kept) {
        jdbc.sql("delete from access.session where person_id = :person and session_hash <> :kept")
                .param("person", personId.value())
                .param("kept", kept.map(HexFormat.of()::parseHex).orElse(new byte[0]))
                .update();
    }

    private Duration notedEvery() {
        Duration tenth = settings.sessionIdle().dividedBy(10);
        return tenth.compareTo(NOTED_EVERY) < 0 ? tenth : NOTED_EVERY;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
