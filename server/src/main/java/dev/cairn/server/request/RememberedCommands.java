package dev.cairn.server.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The commands that were done for requests with an idempotency key. A row is written first of all in the transaction that
 * appends the command's events: it commits with them or not at all, and whoever sends the same request again meanwhile waits
 * for it.
 */
final class RememberedCommands {

    private static final int A_TIME = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param jdbc bound to the transaction of the command */
    RememberedCommands(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param place where it led to, where that cannot be found in the stream: it changed nothing
     */
    record Done(@Nullable Place place) {}

    /**
     * Takes note of a command that is about to be decided.
     *
     * @return what was done, where it was done before; empty where it is to be done
     * @throws KeyReusedException where the key was used for another request
     */
    Optional<Done> begin(String actor, String key, String fingerprint, String streamId) {
        int fresh = jdbc.sql("""
                        insert into request.command (actor, key, fingerprint, stream_id, done_at)
                        values (:actor, :key, :fingerprint, :stream, :now) on conflict do nothing""")
                .param("actor", actor)
                .param("key", key)
                .param("fingerprint", HexFormat.of().parseHex(fingerprint))
                .param("stream", streamId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return fresh == 1 ? Optional.empty() : Optional.of(done(actor, key, fingerprint));
    }

    private Done done(String actor, String key, String fingerprint) {
        record Row(String fingerprint, @Nullable Place place) {}
        Row row = jdbc.sql("""
                        select encode(fingerprint, 'hex') as fingerprint, position, revision from request.command
                        where actor = :actor and key = :key""")
                .param("actor", actor)
                .param("key", key)
                .query((found, number) -> {
                    Long position = found.getObject("position", Long.class);
                    return new Row(
                            found.getString("fingerprint"),
                            position == null ? null : new Place(position, found.getLong("revision")));
                })
                .single();
        if (!row.fingerprint.equals(fingerprint)) {
            throw new KeyReusedException();
        }
        return new Done(row.place);
    }

    /** Takes note of where a command led to, where its stream does not tell: it changed nothing, or several streams. */
    void ledTo(String actor, String key, Place place) {
        jdbc.sql("""
                        update request.command set position = :position, revision = :revision
                        where actor = :actor and key = :key""")
                .param("position", place.position())
                .param("revision", place.revision())
                .param("actor", actor)
                .param("key", key)
                .update();
    }

    /** Forgets what was done longer ago than this. */
    void forgetAfter(Duration age) {
        Instant before = clock.instant().minus(age);
        int forgotten;
        do {
            forgotten = jdbc.sql("""
                            delete from request.command where ctid = any(array(
                                select ctid from request.command where done_at < :before
                                limit :limit for update skip locked))""")
                    .param("before", before.atOffset(ZoneOffset.UTC))
                    .param("limit", A_TIME)
                    .update();
        } while (forgotten == A_TIME);
    }
}
