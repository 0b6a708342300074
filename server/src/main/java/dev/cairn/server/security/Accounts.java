package dev.cairn.server.security;

import dev.cairn.command.RuleBroken;
import dev.cairn.events.person.PersonId;
import dev.cairn.server.access.AccessAct;
import dev.cairn.server.access.AccessRecord;
import dev.cairn.server.access.Granting;
import dev.cairn.server.access.Standings;
import dev.cairn.server.people.People;
import dev.cairn.server.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is let in: invited, deactivated, activated again, erased. What they did stays, under their id. */
@Component
final class Accounts {

    /**
     * An invitation that was just made.
     *
     * @param secret what lets choose a password; it is told once
     * @param expiresAt until when
     */
    record Invited(String secret, Instant expiresAt) {

        @Override
        public String toString() {
            return "Invited[until " + expiresAt + "]";
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccessSettings settings;
    private final People people;
    private final Granting granting;
    private final Standings standings;
    private final Sessions sessions;
    private final PersonalTokens tokens;
    private final SignInPace pace;
    private final AccessRecord record;
    private final TransactionTemplate transaction;

    Accounts(
            JdbcClient jdbc,
            Clock clock,
            AccessSettings settings,
            People people,
            Granting granting,
            Standings standings,
            Sessions sessions,
            PersonalTokens tokens,
            SignInPace pace,
            AccessRecord record,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.people = people;
        this.granting = granting;
        this.standings = standings;
        this.sessions = sessions;
        this.tokens = tokens;
        this.pace = pace;
        this.record = record;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Lets a person choose a password: their first one, or another one where it was forgotten. Until then the old one holds.
     *
     * @throws RuleBroken where the person is not there, not active, or the operator
     */
    Invited invite(PersonId personId, PersonId by) {
        standings.requireNotOperator(personId);
        if (!known(personId).active()) {
            throw RuleBroken.conflict(
                    "person-not-active", "personId", "Only who is active is invited.", "activate the person first");
        }
        String secret = Secrets.random();
        Instant now = now();
        Instant expiresAt = now.plus(settings.invitationValid());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into access.invitation (person_id, invitation_hash, created_at, expires_at)
                            values (:person, :hash, :now, :expires)
                            on conflict (person_id) do update
                            set invitation_hash = excluded.invitation_hash, created_at = excluded.created_at,
                                expires_at = excluded.expires_at
                            """)
                    .param("person", personId.value())
                    .param("hash", Secrets.hash(secret))
                    .param("now", Timestamp.from(now))
                    .param("expires", Timestamp.from(expiresAt))
                    .update();
            record.add(AccessAct.INVITED, personId, by);
        });
        return new Invited(secret, expiresAt);
    }

    /**
     * Lets a person in no more: sessions, tokens and invitations end with it.
     *
     * @throws RuleBroken where the person is not there, the operator, or the last admin
     */
    void deactivate(PersonId personId, PersonId by) {
        standings.requireNotOperator(personId);
        transaction.executeWithoutResult(status -> {
            granting.requireAnotherAdmin(personId);
            if (!known(personId).active()) {
                return;
            }
            people.setActive(personId, false);
            endAll(personId);
            record.add(AccessAct.DEACTIVATED, personId, by);
        });
    }

    /**
     * Lets a person in again, with the password and the roles from before. Tokens stay ended.
     *
     * @throws RuleBroken where the person is not there
     */
    void activate(PersonId personId, PersonId by) {
        transaction.executeWithoutResult(status -> {
            if (known(personId).active()) {
                return;
            }
            people.setActive(personId, true);
            record.add(AccessAct.ACTIVATED, personId, by);
        });
    }

    /**
     * Forgets who a person was, for good: handle, name, address, password, tokens and what they were called, and what the person
     * followed and when the person looked.
     *
     * @param confirmation the handle, once more
     * @throws RuleBroken where that is another one, or the person is not there, the operator, or the last admin
     */
    void erase(PersonId personId, String confirmation, PersonId by) {
        standings.requireNotOperator(personId);
        transaction.executeWithoutResult(status -> {
            granting.requireAnotherAdmin(personId);
            if (!known(personId).handle().equals(confirmation.strip())) {
                throw RuleBroken.invalid(
                        "erasure-unconfirmed",
                        "confirmation",
                        "An erasure cannot be taken back: it is confirmed by the handle of the person.");
            }
            granting.withdrawAll(personId, by);
            endAll(personId);
            for (String table : new String[] {"access.token", "access.account", "people.following", "people.visit"}) {
                jdbc.sql("delete from " + table + " where person_id = :person")
                        .param("person", personId.value())
                        .update();
            }
            pace.forget(personId.value());
            people.erase(personId);
            record.add(AccessAct.ERASED, personId, by);
        });
    }

    private void endAll(PersonId personId) {
        sessions.endOthers(personId, Optional.empty());
        tokens.revokeAll(personId);
        jdbc.sql("delete from access.invitation where person_id = :person")
                .param("person", personId.value())
                .update();
    }

    private Person known(PersonId personId) {
        return people.withId(personId).orElseThrow(People::unknown);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
