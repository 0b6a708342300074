package dev.cairn.server.rebuild;

import dev.cairn.server.rebuild.Rebuild.Cause;
import dev.cairn.server.rebuild.Rebuild.State;
import dev.cairn.server.rebuild.Rebuild.Switching;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The rebuilds that are asked for, in hand and over. Every Cairn on the database sees them; one of them does the work. */
public final class Rebuilds {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long NONE = -1;
    private static final String IN_HAND = " state not in ('switched', 'cancelled', 'failed') ";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Runnable asked = () -> {};

    Rebuilds(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Called whenever there is something to do. */
    void whenAsked(Runnable runner) {
        this.asked = runner;
    }

    /**
     * Asks for a rebuild.
     *
     * @param by who asks, by id; null where Cairn does
     * @return its number, or nothing where one of the projections is in hand already
     */
    public Optional<Long> ask(Collection<String> projections, Cause cause, Switching switching, @Nullable String by) {
        Long number = transaction.execute(status -> {
            jdbc.sql("lock table projection.rebuild in share row exclusive mode")
                    .update();
            String[] names = projections.toArray(String[]::new);
            boolean inHand = jdbc.sql(
                            "select exists (select 1 from projection.rebuild where projections && :names::text[] and"
                                    + IN_HAND + ")")
                    .param("names", names)
                    .query(Boolean.class)
                    .single();
            return inHand ? NONE : insert(names, cause, switching, by);
        });
        asked.run();
        return Optional.ofNullable(number).filter(given -> given != NONE);
    }

    private Long insert(String[] names, Cause cause, Switching switching, @Nullable String by) {
        return jdbc.sql("""
                        insert into projection.rebuild (projections, cause, switching, asked_by)
                        values (:names, :cause, :switching, :by) returning rebuild_id
                        """)
                .param("names", names)
                .param("cause", cause.word())
                .param("switching", switching.word())
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** The latest, those in hand first; fifty at most. */
    public List<Rebuild> latest() {
        return jdbc.sql("select * from projection.rebuild order by (" + IN_HAND + ") desc, rebuild_id desc limit 50")
                .query(this::rebuild)
                .list();
    }

    /** The one of that number. */
    public Optional<Rebuild> find(long rebuildId) {
        return jdbc.sql("select * from projection.rebuild where rebuild_id = :id")
                .param("id", rebuildId)
                .query(this::rebuild)
                .optional();
    }

    /** Asks that it be given up; says whether it was in hand. */
    public boolean cancel(long rebuildId) {
        int changed = jdbc.sql("update projection.rebuild set cancelling = true where rebuild_id = :id and" + IN_HAND)
                .param("id", rebuildId)
                .update();
        asked.run();
        return changed == 1;
    }

    /** Asks that it come in the place of what is shown, however it differs; says whether it was built and waited for that. */
    public boolean switchOver(long rebuildId) {
        int changed = jdbc.sql("""
                        update projection.rebuild set switching = 'always', state = 'following'
                        where rebuild_id = :id and state = 'built' and not cancelling
                        """).param("id", rebuildId).update();
        asked.run();
        return changed == 1;
    }

    /** What is to be worked at now: what was interrupted, then what waits, the oldest first. */
    Optional<Rebuild> next() {
        return jdbc.sql("select * from projection.rebuild where" + IN_HAND
                        + "and (state <> 'built' or cancelling) order by state = 'waiting', rebuild_id limit 1")
                .query(this::rebuild)
                .optional();
    }

    /** It is begun, from nothing. */
    void begun(long rebuildId, long eventsTotal) {
        jdbc.sql("""
                        update projection.rebuild set state = 'filling', starts = starts + 1, started_at = :now, filled_at = null,
                            position = 0, events = 0, events_total = :total, equality = null, failure = null
                        where rebuild_id = :id
                        """)
                .param("id", rebuildId)
                .param("total", eventsTotal)
                .param("now", now())
                .update();
    }

    /** It is that far. */
    void at(long rebuildId, State state, long position, long events) {
        jdbc.sql("""
                        update projection.rebuild set state = :state, position = :position, events = :events,
                            filled_at = case when :state = 'following' then coalesce(filled_at, :now) else filled_at end
                        where rebuild_id = :id
                        """)
                .param("id", rebuildId)
                .param("state", state.word())
                .param("position", position)
                .param("events", events)
                .param("now", now())
                .update();
    }

    /** It goes on in the same state. */
    void progressed(long rebuildId, State state, long position, long events) {
        jdbc.sql("""
                        update projection.rebuild set position = :position, events = :events
                        where rebuild_id = :id and state = :state
                        """)
                .param("id", rebuildId)
                .param("state", state.word())
                .param("position", position)
                .param("events", events)
                .update();
    }

    /** It is that far, once the transaction of that connection is committed. */
    void at(JdbcClient connection, long rebuildId, long position, long events) {
        connection
                .sql("update projection.rebuild set position = :position, events = :events where rebuild_id = :id")
                .param("id", rebuildId)
                .param("position", position)
                .param("events", events)
                .update();
    }

    /** It was compared. */
    void compared(long rebuildId, Equality equality) {
        jdbc.sql("update projection.rebuild set equality = :equality::jsonb where rebuild_id = :id")
                .param("id", rebuildId)
                .param("equality", JSON.writeValueAsString(equality))
                .update();
    }

    /** It is over. */
    void ended(long rebuildId, State state, @Nullable String failure) {
        ended(jdbc, rebuildId, state, failure);
    }

    /** It is over, once the transaction of that connection is committed. */
    void ended(JdbcClient connection, long rebuildId, State state, @Nullable String failure) {
        connection
                .sql(
                        "update projection.rebuild set state = :state, ended_at = :now, failure = :failure where rebuild_id = :id")
                .param("id", rebuildId)
                .param("state", state.word())
                .param("failure", failure)
                .param("now", now())
                .update();
    }

    /** Whether it is to be given up. */
    boolean isCancelling(long rebuildId) {
        return jdbc.sql("select cancelling from projection.rebuild where rebuild_id = :id")
                .param("id", rebuildId)
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Rebuild rebuild(ResultSet row, int number) throws SQLException {
        String equality = row.getString("equality");
        Rebuild stored = new Rebuild(
                row.getLong("rebuild_id"),
                List.of((String[]) row.getArray("projections").getArray()),
                Cause.valueOf(constant(row.getString("cause"))),
                Switching.valueOf(constant(row.getString("switching"))),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                State.valueOf(constant(row.getString("state"))),
                row.getBoolean("cancelling"),
                row.getInt("starts"),
                instant(row, "started_at"),
                instant(row, "filled_at"),
                instant(row, "ended_at"),
                row.getLong("position"),
                row.getLong("events"),
                row.getLong("events_total"),
                null,
                null,
                equality == null ? null : JSON.readValue(equality, Equality.class),
                row.getString("failure"));
        return Rebuild.of(stored, clock.instant());
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
