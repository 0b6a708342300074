package dev.cairn.server.security;

import dev.cairn.command.Name;
import dev.cairn.command.RuleBroken;
import dev.cairn.events.person.PersonId;
import dev.cairn.server.access.AccessAct;
import dev.cairn.server.access.AccessChanges;
import dev.cairn.server.access.AccessRecord;
import dev.cairn.server.access.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens with which programs act for a person, in the table {@code access.token}. */
@Component
final class PersonalTokens {

    /** What a token begins with, so that people and scanners recognise one that lies about. */
    static final String PREFIX = "cairn_";

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /**
     * A token, without its secret.
     *
     * @param tokenId names it
     * @param personId whose it is
     * @param name what it is for, in the person's words
     * @param scope how much it lets a program do
     * @param createdAt when it was made
     * @param expiresAt when it ends by itself
     * @param lastUsedAt when it was last used, to the minute; null where it never was
     * @param revokedAt when it was ended, or null
     */
    record Token(
            String tokenId,
            PersonId personId,
            String name,
            Scope scope,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /** A token that was just made, with its secret, which is told once. */
    record Made(Token token, String secret) {

        @Override
        public String toString() {
            return "Made[" + token.tokenId() + "]";
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccessSettings settings;
    private final AccessRecord record;
    private final TransactionTemplate transaction;
    private final Remembered<String, Credential> known;

    PersonalTokens(
            JdbcClient jdbc,
            Clock clock,
            AccessSettings settings,
            AccessRecord record,
            AccessChanges changes,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.record = record;
        this.transaction = new TransactionTemplate(transactions);
        this.known = changes.remember();
    }

    /**
     * Makes a token.
     *
     * @param expiresAt when it is to end, or null for as late as the settings allow
     * @throws RuleBroken where that is not in the future, or later than the settings allow
     */
    Made create(PersonId personId, Name name, Scope scope, @Nullable Instant expiresAt) {
        Instant now = now();
        Instant latest = now.plus(settings.tokenLongest());
        Instant ends = expiresAt == null ? latest : expiresAt.truncatedTo(ChronoUnit.MILLIS);
        if (!ends.isAfter(now) || ends.isAfter(latest)) {
            throw RuleBroken.invalid(
                    "token-expiry",
                    "expiresAt",
                    "A token ends in the future, and not later than the settings of this Cairn allow.",
                    "until " + latest);
        }
        String secret = PREFIX + Secrets.random();
        Token token = new Token("token:" + UUID.randomUUID(), personId, name.text(), scope, now, ends, null, null);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into access.token
                                (token_id, token_hash, person_id, name, scope, created_at, expires_at)
                            values (:id, :hash, :person, :name, :scope, :created, :expires)
                            """)
                    .param("id", token.tokenId())
                    .param("hash", Secrets.hash(secret))
                    .param("person", personId.value())
                    .param("name", token.name())
                    .param("scope", scope.word())
                    .param("created", Timestamp.from(now))
                    .param("expires", Timestamp.from(ends))
                    .update();
            record.add(AccessAct.TOKEN_CREATED, personId, personId);
        });
        return new Made(token, secret);
    }

    /** The tokens of a person, the latest first, those that have ended as well. */
    List<Token> of(PersonId personId) {
        return jdbc.sql("select * from access.token where person_id = :person order by created_at desc, token_id")
                .param("person", personId.value())
                .query((row, number) -> token(row))
                .list();
    }

    /** The token of that id. */
    Optional<Token> withId(String tokenId) {
        return jdbc.sql("select * from access.token where token_id = :id")
                .param("id", tokenId)
                .query((row, number) -> token(row))
                .optional();
    }

    /** Ends a token; one that was ended stays as it is. */
    void revoke(Token token, PersonId by) {
        transaction.executeWithoutResult(status -> {
            int ended = jdbc.sql(
                            "update access.token set revoked_at = :now where token_id = :id and revoked_at is null")
                    .param("now", Timestamp.from(now()))
                    .param("id", token.tokenId())
                    .update();
            if (ended > 0) {
                record.add(AccessAct.TOKEN_REVOKED, token.personId(), by);
            }
        });
    }

    /** Ends all tokens of the person, within the caller's transaction, which announces it. */
    void revokeAll(PersonId personId) {
        jdbc.sql("update access.token set revoked_at = :now where person_id = :person and revoked_at is null")
                .param("now", Timestamp.from(now()))
                .param("person", personId.value())
                .update();
    }

    /** Who shows the token of this hash, where it has not ended. */
    Optional<Credential> shown(byte[] hash) {
        return known.get(HexFormat.of().formatHex(hash), () -> read(hash))
                .filter(credential -> credential.holds(now()));
    }

    private Optional<Credential> read(byte[] hash) {
        Instant now = now();
        Optional<Token> found = jdbc.sql("select * from access.token where token_hash = :hash and revoked_at is null")
                .param("hash", hash)
                .query((row, number) -> token(row))
                .optional()
                .filter(token -> now.isBefore(token.expiresAt()));
        found.filter(token -> token.lastUsedAt() == null
                        || token.lastUsedAt().plus(NOTED_EVERY).isBefore(now))
                .ifPresent(token -> jdbc.sql("update access.token set last_used_at = :now where token_id = :id")
                        .param("now", Timestamp.from(now))
                        .param("id", token.tokenId())
                        .update());
        return found.map(token -> new Credential(
                token.personId(), Credential.Way.TOKEN, token.scope(), token.tokenId(), token.expiresAt()));
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getString("token_id"),
                new PersonId(row.getString("person_id")),
                row.getString("name"),
                Scope.of(row.getString("scope")),
                instant(row, "created_at"),
                instant(row, "expires_at"),
                orNull(row, "last_used_at"),
                orNull(row, "revoked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
