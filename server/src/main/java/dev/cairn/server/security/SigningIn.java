package dev.cairn.server.security;

import dev.cairn.command.RuleBroken;
import dev.cairn.events.person.PersonId;
import dev.cairn.server.access.AccessAct;
import dev.cairn.server.access.AccessRecord;
import dev.cairn.server.people.People;
import dev.cairn.server.people.Person;
import dev.cairn.server.web.Problem;
import dev.cairn.server.web.RequestRefusedException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Passwords: signing in with one, choosing one. Everything that can be guessed at goes through the same pace. */
@Component
public final class SigningIn {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final People people;
    private final PasswordHashes hashes;
    private final SignInPace pace;
    private final Sessions sessions;
    private final AccessRecord record;
    private final TransactionTemplate transaction;

    SigningIn(
            JdbcClient jdbc,
            Clock clock,
            People people,
            PasswordHashes hashes,
            SignInPace pace,
            Sessions sessions,
            AccessRecord record,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.people = people;
        this.hashes = hashes;
        this.pace = pace;
        this.sessions = sessions;
        this.record = record;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Signs a person in.
     *
     * @param handleOrEmail who it is said to be
     * @param address where the request comes from
     * @return the session that begins with it
     * @throws RequestRefusedException where the password is not that person's, or nobody is called so, which looks the same
     */
    public Sessions.Opened signIn(String handleOrEmail, String password, String address) {
        Optional<Person> person = people.signingInAs(handleOrEmail);
        String account = person.map(Person::personId).map(PersonId::value).orElse(handleOrEmail.strip());
        SignInPace.Attempt attempt = pace.begin(account, address);
        String hash = person.flatMap(known -> hashOf(known.personId())).orElse(null);
        if (!hashes.match(password, hash) || person.isEmpty() || !person.get().active()) {
            throw new RequestRefusedException(
                    Problem.NOT_AUTHENTICATED, "Nobody with this handle and this password is let in.");
        }
        pace.succeeded(attempt);
        return sessions.open(person.get().personId());
    }

    /**
     * Changes one's own password. All other sessions of the person end.
     *
     * @param current the password until now
     * @param session the id of the session that goes on, or null
     * @throws RuleBroken where the current one is another one, or the next one is the same
     */
    void change(PersonId personId, String current, Password next, @Nullable String session, String address) {
        SignInPace.Attempt attempt = pace.begin(personId.value(), address);
        if (!hashes.match(current, hashOf(personId).orElse(null))) {
            throw RuleBroken.invalid("password-wrong", "current", "A password is changed by who knows it until now.");
        }
        pace.succeeded(attempt);
        if (current.equals(next.text())) {
            throw RuleBroken.invalid("password-same", "password", "The next password is another one.");
        }
        String hash = hashes.of(next);
        transaction.executeWithoutResult(status -> {
            store(personId, hash, false);
            sessions.endOthers(personId, Optional.ofNullable(session));
            record.add(AccessAct.PASSWORD_SET, personId, personId);
        });
    }

    /**
     * Lets whoever was invited choose a password. What let the person in before with a password ends.
     *
     * @throws RuleBroken where the invitation is none, or not any more
     */
    void accept(String invitation, Password password) {
        byte[] shown = Secrets.hash(invitation.strip());
        // Looked at first, so that nobody without one keeps a processor busy.
        boolean known = Boolean.TRUE.equals(
                jdbc.sql("select exists (select 1 from access.invitation where invitation_hash = :hash)")
                        .param("hash", shown)
                        .query(Boolean.class)
                        .single());
        if (!known) {
            throw noInvitation();
        }
        String hash = hashes.of(password);
        transaction.executeWithoutResult(status -> {
            PersonId personId = jdbc.sql("""
                            delete from access.invitation i using people.person p
                            where i.invitation_hash = :hash and i.expires_at > :now
                              and p.person_id = i.person_id and p.deactivated_at is null and p.erased_at is null
                            returning i.person_id
                            """)
                    .param("hash", shown)
                    .param("now", now())
                    .query(String.class)
                    .optional()
                    .map(PersonId::new)
                    .orElseThrow(SigningIn::noInvitation);
            store(personId, hash, false);
            sessions.endOthers(personId, Optional.empty());
            pace.forget(personId.value());
            record.add(AccessAct.PASSWORD_SET, personId, personId);
        });
    }

    private static RuleBroken noInvitation() {
        return RuleBroken.conflict(
                "invitation-unknown",
                "invitation",
                "An invitation is accepted once, before it expires, and only the latest one.",
                "a new invitation from an admin");
    }

    /** Gives a person a password that has to be changed with the first use, within the caller's transaction. */
    void giveOneTime(PersonId personId, String hash, PersonId by) {
        store(personId, hash, true);
        record.add(AccessAct.PASSWORD_SET, personId, by);
    }

    private void store(PersonId personId, String hash, boolean oneTime) {
        jdbc.sql("""
                        insert into access.account (person_id, password_hash, one_time, changed_at)
                        values (:person, :hash, :oneTime, :now)
                        on conflict (person_id) do update
                        set password_hash = excluded.password_hash, one_time = excluded.one_time,
                            changed_at = excluded.changed_at
                        """)
                .param("person", personId.value())
                .param("hash", hash)
                .param("oneTime", oneTime)
                .param("now", now())
                .update();
    }

    private Optional<String> hashOf(PersonId personId) {
        return jdbc.sql("select password_hash from access.account where person_id = :person")
                .param("person", personId.value())
                .query(String.class)
                .optional();
    }

    private Timestamp now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Timestamp.from(now);
    }
}
