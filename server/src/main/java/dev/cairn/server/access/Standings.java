package dev.cairn.server.access;

import dev.cairn.command.RuleBroken;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How people stand: the answer to nearly every request, so that it is remembered until it changes. */
@Component
public final class Standings {

    private record Row(
            boolean active,
            boolean oneTime,
            @Nullable String role,
            @Nullable String teamId) {}

    private final JdbcClient jdbc;
    private final Operator operator;
    private final Remembered<PersonId, Standing> standings;

    Standings(JdbcClient jdbc, Operator operator, AccessChanges changes) {
        this.jdbc = jdbc;
        this.operator = operator;
        this.standings = changes.remember();
    }

    /** How the person stands; somebody who is not known is not active. */
    public Standing of(PersonId personId) {
        return standings.get(personId, () -> Optional.of(read(personId))).orElseThrow();
    }

    /**
     * Sees to it that something is not done to the operator.
     *
     * @throws RuleBroken where the person is the operator
     */
    public void requireNotOperator(PersonId personId) {
        if (personId.equals(operator.personId())) {
            throw RuleBroken.conflict(
                    "operator-stays",
                    "personId",
                    "The operator is whoever can read the data directory: always an admin, without a password.");
        }
    }

    private Standing read(PersonId personId) {
        if (personId.equals(operator.personId())) {
            return new Standing(true, false, new Grants(personId, Set.of(Grant.of(Role.ADMIN))));
        }
        boolean active = false;
        boolean oneTime = false;
        Set<Grant> held = new HashSet<>();
        for (Row row : rows(personId)) {
            active = row.active();
            oneTime = row.oneTime();
            if (row.role() != null) {
                held.add(new Grant(Role.of(row.role()), row.teamId() == null ? null : new TeamId(row.teamId())));
            }
        }
        return new Standing(active, oneTime, new Grants(personId, held));
    }

    private Iterable<Row> rows(PersonId personId) {
        return jdbc.sql("""
                        select p.deactivated_at is null and p.erased_at is null as active, coalesce(a.one_time, false) as one_time,
                               g.role, g.team_id
                        from people.person p
                        left join access.account a on a.person_id = p.person_id
                        left join access.held_grant g on g.person_id = p.person_id
                        where p.person_id = :person
                        """)
                .param("person", personId.value())
                .query((row, number) -> new Row(
                        row.getBoolean("active"),
                        row.getBoolean("one_time"),
                        row.getString("role"),
                        row.getString("team_id")))
                .list();
    }
}
