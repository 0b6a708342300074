package dev.cairn.server.access;

import dev.cairn.command.RuleBroken;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives roles and takes them away. */
@Component
public final class Granting {

    /** Whoever changes who is an admin takes turns. Chosen so that nobody else's advisory lock has it. */
    private static final int LOCK = 0x0CA1_0003;

    private final JdbcClient jdbc;
    private final AccessRecord record;
    private final Standings standings;
    private final TransactionTemplate transaction;

    Granting(JdbcClient jdbc, AccessRecord record, Standings standings, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.record = record;
        this.standings = standings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Gives a role; one that is held already is no second time given.
     *
     * @throws RuleBroken where the giver may not, or the team is not there
     */
    public void give(PersonId personId, Grant grant, PersonId by) {
        requireMayGive(grant, by);
        standings.requireNotOperator(personId);
        transaction.executeWithoutResult(status -> giveInTurn(personId, grant, by));
    }

    private void giveInTurn(PersonId personId, Grant grant, PersonId by) {
        if (grant.teamId() != null && !exists(grant.teamId())) {
            throw RuleBroken.notFound("team-unknown", "teamId", "There is no such team.");
        }
        takeTurns();
        if (!holds(personId, grant)) {
            record.add(AccessAct.GRANTED, personId, grant, by);
        }
    }

    /**
     * Takes a role away; one that is not held is not taken.
     *
     * @throws RuleBroken where the taker may not, or nobody would be left who can give roles
     */
    public void withdraw(PersonId personId, Grant grant, PersonId by) {
        requireMayGive(grant, by);
        standings.requireNotOperator(personId);
        transaction.executeWithoutResult(status -> withdrawInTurn(personId, grant, by));
    }

    private void withdrawInTurn(PersonId personId, Grant grant, PersonId by) {
        takeTurns();
        if (!holds(personId, grant)) {
            return;
        }
        if (grant.role() == Role.ADMIN) {
            requireAnotherAdmin(personId);
        }
        record.add(AccessAct.WITHDRAWN, personId, grant, by);
    }

    /** Gives a role at the first start, when nobody is there who could. */
    public void giveFirst(PersonId personId, Grant grant, PersonId by) {
        record.add(AccessAct.GRANTED, personId, grant, by);
    }

    /** Takes away all that the person holds. The caller has seen to it that another admin is left. */
    public void withdrawAll(PersonId personId, PersonId by) {
        held(personId).forEach(grant -> record.add(AccessAct.WITHDRAWN, personId, grant, by));
    }

    /**
     * Sees to it that, without this person, an admin is left who can sign in, until the transaction ends. For a person who
     * is not such an admin nothing is to be seen to.
     *
     * @throws RuleBroken where nobody would be left
     */
    public void requireAnotherAdmin(PersonId personId) {
        takeTurns();
        List<String> admins = jdbc.sql("""
                        select g.person_id from access.held_grant g
                        join people.person p on p.person_id = g.person_id
                        join access.account a on a.person_id = g.person_id
                        where g.role = 'admin' and p.deactivated_at is null and p.erased_at is null
                        """).query(String.class).list();
        if (admins.size() == 1 && admins.getFirst().equals(personId.value())) {
            throw RuleBroken.conflict(
                    "last-admin",
                    "personId",
                    "The last admin who can sign in stays one.",
                    "give the role to somebody else who can sign in first");
        }
    }

    private void takeTurns() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> true)
                .list();
    }

    private void requireMayGive(Grant grant, PersonId by) {
        if (!Policy.mayGive(standings.of(by).grants(), grant, this::parentOf)) {
            throw RuleBroken.notAllowed(
                    "give-role",
                    "role",
                    "Nobody gives or takes a role that is not theirs to give.",
                    grant.teamId() == null
                            ? "an admin"
                            : "a lead of that team, somebody who runs the programme, or an admin");
        }
    }

    private boolean holds(PersonId personId, Grant grant) {
        return held(personId).contains(grant);
    }

    private List<Grant> held(PersonId personId) {
        return record.held(personId).stream().map(AccessRecord.Entry::grant).toList();
    }

    private boolean exists(TeamId teamId) {
        return !jdbc.sql("select 1 from rules.team where team_id = :team and not dissolved")
                .param("team", teamId.value())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private @Nullable TeamId parentOf(TeamId teamId) {
        return jdbc.sql("select parent_team_id from rules.team where team_id = :team and parent_team_id is not null")
                .param("team", teamId.value())
                .query(String.class)
                .optional()
                .map(TeamId::new)
                .orElse(null);
    }
}
