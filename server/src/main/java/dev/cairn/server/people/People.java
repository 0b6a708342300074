package dev.cairn.server.people;

import dev.cairn.command.FreeTexts;
import dev.cairn.command.Name;
import dev.cairn.command.RuleBroken;
import dev.cairn.events.person.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people that this Cairn knows, in the table {@code people.person}. Whoever was erased is not among them. */
@Component
public final class People {

    /** The handle of whoever can read the data directory; it stays that person's. */
    public static final String OPERATOR = "operator";

    private static final String SELECT = """
            select person_id, handle, name, email, deactivated_at is null as active
            from people.person where erased_at is null""";

    private static final RowMapper<Person> PERSON = (row, number) -> new Person(
            new PersonId(row.getString("person_id")),
            row.getString("handle"),
            row.getString("name"),
            row.getString("email"),
            row.getBoolean("active"));

    private final JdbcClient jdbc;
    private final Clock clock;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them, by handle. */
    public List<Person> all() {
        return jdbc.sql(SELECT + " order by handle").query(PERSON).list();
    }

    /** Those of these ids that are known. */
    public List<Person> withIds(Collection<String> personIds) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + " and person_id = any(:ids) order by handle")
                .param("ids", personIds.toArray(String[]::new))
                .query(PERSON)
                .list();
    }

    /** The person of that id, where somebody is known by it. */
    public Optional<Person> withId(PersonId personId) {
        return withIds(List.of(personId.value())).stream().findFirst();
    }

    /** The person of that handle, who is added where there is none. */
    public PersonId called(String handle) {
        Handle called = new Handle(handle);
        insert(PersonId.random(), called, null, null);
        return withHandle(called.text())
                .orElseThrow(() -> new IllegalStateException("The person " + handle + " was not stored."))
                .personId();
    }

    /**
     * Adds a person.
     *
     * @throws RuleBroken where the handle or the address is another one's
     */
    public Person add(PersonId personId, Handle handle, @Nullable Name name, @Nullable Email email) {
        insert(personId, handle, name, email);
        Optional<Person> known = withId(personId);
        if (known.isPresent() && known.get().handle().equals(handle.text())) {
            return known.get();
        }
        throw withHandle(handle.text()).isPresent() ? handleTaken() : emailTaken();
    }

    /**
     * Calls a person otherwise. In the log nothing changes, for it knows the id only.
     *
     * @throws RuleBroken where there is no such person, or the handle or the address is another one's
     */
    public Person change(PersonId personId, Handle handle, @Nullable Name name, @Nullable Email email) {
        if (!handle.text().equals(OPERATOR) && called(OPERATOR).equals(personId)) {
            throw RuleBroken.conflict("operator-stays", "handle", "The operator is always called so.");
        }
        try {
            int changed = jdbc.sql("""
                            update people.person set handle = :handle, name = :name, email = :email
                            where person_id = :id and erased_at is null
                            """)
                    .param("id", personId.value())
                    .param("handle", handle.text())
                    .param("name", name == null ? null : name.text())
                    .param("email", email == null ? null : email.text())
                    .update();
            if (changed == 0) {
                throw unknown();
            }
        } catch (DuplicateKeyException taken) {
            Optional<Person> other = withHandle(handle.text());
            throw other.isPresent() && !other.get().personId().equals(personId) ? handleTaken() : emailTaken();
        }
        return withId(personId).orElseThrow(People::unknown);
    }

    /** Notes that the person is let in no more, or is again. */
    public void setActive(PersonId personId, boolean active) {
        jdbc.sql("update people.person set deactivated_at = :at where person_id = :id and erased_at is null")
                .param("id", personId.value())
                .param("at", active ? null : now())
                .update();
    }

    /** Forgets who the person was: handle, name and address. The id stays, for the log names it. */
    public void erase(PersonId personId) {
        jdbc.sql("""
                        update people.person set handle = null, name = null, email = null, erased_at = :at
                        where person_id = :id and erased_at is null
                        """).param("id", personId.value()).param("at", now()).update();
    }

    /**
     * The person that a request names by id or handle.
     *
     * @throws RuleBroken where there is none
     */
    public PersonId named(String field, String reference) {
        return find(" and (person_id = :text or handle = :text)", reference.strip())
                .orElseThrow(() -> RuleBroken.invalid(
                        "person-unknown",
                        field,
                        "A person is named by the handle or the id of one who is known here.",
                        "somebody of the list of people"))
                .personId();
    }

    /** The same, but nobody where nobody is named. */
    public @Nullable PersonId namedOrNobody(String field, @Nullable String reference) {
        return reference == null ? null : named(field, reference);
    }

    /** The person of that handle or e-mail address, as somebody signs in with. */
    public Optional<Person> signingInAs(String handleOrEmail) {
        String text = handleOrEmail.strip();
        Optional<Person> called = withHandle(text);
        return called.isPresent() ? called : find(" and lower(email) = lower(:text)", text);
    }

    /** That there is nobody of an id. */
    public static RuleBroken unknown() {
        return RuleBroken.notFound("person-unknown", "personId", "There is no such person.");
    }

    private Optional<Person> withHandle(String handle) {
        return find(" and handle = :text", handle);
    }

    /** The person of whom this holds. What PostgreSQL does not keep as it is, nobody is called by. */
    private Optional<Person> find(String condition, String text) {
        return FreeTexts.isKept(text)
                ? jdbc.sql(SELECT + condition).param("text", text).query(PERSON).optional()
                : Optional.empty();
    }

    private void insert(PersonId personId, Handle handle, @Nullable Name name, @Nullable Email email) {
        jdbc.sql("""
                        insert into people.person (person_id, handle, name, email, created_at)
                        values (:id, :handle, :name, :email, :at) on conflict do nothing
                        """)
                .param("id", personId.value())
                .param("handle", handle.text())
                .param("name", name == null ? null : name.text())
                .param("email", email == null ? null : email.text())
                .param("at", now())
                .update();
    }

    private Timestamp now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Timestamp.from(now);
    }

    private static RuleBroken handleTaken() {
        return RuleBroken.conflict("handle-taken", "handle", "No two people have the same handle.");
    }

    private static RuleBroken emailTaken() {
        return RuleBroken.conflict("email-taken", "email", "No two people have the same e-mail address.");
    }
}
