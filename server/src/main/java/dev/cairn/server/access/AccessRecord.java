package dev.cairn.server.access;

import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Everything that was done about people's access, in the append-only table {@code access.record}. What somebody holds follows
 * from it. Nothing personal is in it, so that it outlives an erasure.
 */
@Component
public final class AccessRecord {

    private final JdbcClient jdbc;
    private final AccessChanges changes;
    private final Clock clock;

    AccessRecord(JdbcClient jdbc, AccessChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * One thing that was done.
     *
     * @param number its place in the record
     * @param at when it was done
     * @param act what was done
     * @param personId whose access it is about
     * @param role the role that was given or taken; null for other acts
     * @param teamId the team that the role is about, or null
     * @param by who did it
     */
    public record Entry(
            long number,
            Instant at,
            AccessAct act,
            PersonId personId,
            @Nullable Role role,
            @Nullable TeamId teamId,
            PersonId by) {

        /** The role that was given or taken. */
        Grant grant() {
            return new Grant(Objects.requireNonNull(role), teamId);
        }
    }

    /** Adds what was done, within the transaction that does it, and tells everybody that access has changed. */
    public void add(AccessAct act, PersonId personId, PersonId by) {
        append(act, personId, null, by);
    }

    /** Adds that a role was given or taken. */
    public void add(AccessAct act, PersonId personId, Grant grant, PersonId by) {
        append(act, personId, grant, by);
    }

    private void append(AccessAct act, PersonId personId, @Nullable Grant grant, PersonId by) {
        jdbc.sql("""
                        insert into access.record (recorded_at, act, person_id, role, team_id, by_person_id)
                        values (:at, :act, :person, :role, :team, :by)
                        """)
                .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .param("act", act.word())
                .param("person", personId.value())
                .param("role", grant == null ? null : grant.role().word())
                .param(
                        "team",
                        grant == null || grant.teamId() == null
                                ? null
                                : grant.teamId().value())
                .param("by", by.value())
                .update();
        changes.announce();
    }

    /**
     * What was done, the latest first.
     *
     * @param personId whose access, or null for everybody's
     * @param before only what lies before this number
     * @param most no more than this
     */
    public List<Entry> entries(@Nullable PersonId personId, long before, int most) {
        return jdbc.sql("""
                        select * from access.record
                        where (:person::text is null or person_id = :person) and number < :before
                        order by number desc limit :most
                        """)
                .param("person", personId == null ? null : personId.value())
                .param("before", before)
                .param("most", most)
                .query((row, n) -> entry(row))
                .list();
    }

    /** What a person holds now, and since when. */
    public List<Entry> held(PersonId personId) {
        return jdbc.sql("""
                        select 0 as number, recorded_at, 'granted' as act, person_id, role, team_id, by_person_id
                        from access.held_grant where person_id = :person order by role, team_id
                        """)
                .param("person", personId.value())
                .query((row, n) -> entry(row))
                .list();
    }

    /** What everybody holds now. */
    public List<Entry> held() {
        return jdbc.sql("""
                        select 0 as number, recorded_at, 'granted' as act, person_id, role, team_id, by_person_id
                        from access.held_grant order by person_id, role, team_id
                        """).query((row, n) -> entry(row)).list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String role = row.getString("role");
        String team = row.getString("team_id");
        return new Entry(
                row.getLong("number"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                AccessAct.of(row.getString("act")),
                new PersonId(row.getString("person_id")),
                role == null ? null : Role.of(role),
                team == null ? null : new TeamId(team),
                new PersonId(row.getString("by_person_id")));
    }
}
