package dev.cairn.server.people;

import dev.cairn.command.Name;
import dev.cairn.command.RuleBroken;
import dev.cairn.events.person.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people that this Cairn knows, in the table {@code people.person}. */
@Component
public final class People {

    private static final RowMapper<Person> PERSON = (row, number) ->
            new Person(new PersonId(row.getString("person_id")), row.getString("handle"), row.getString("name"));

    private final JdbcClient jdbc;
    private final Clock clock;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them, by handle. */
    public List<Person> all() {
        return jdbc.sql("select person_id, handle, name from people.person order by handle")
                .query(PERSON)
                .list();
    }

    /** Those of these ids that are known. */
    public List<Person> withIds(Collection<String> personIds) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select person_id, handle, name from people.person where person_id = any(:ids) order by handle")
                .param("ids", personIds.toArray(String[]::new))
                .query(PERSON)
                .list();
    }

    /** The person of that handle, who is added where there is none. */
    public PersonId called(String handle) {
        insert(PersonId.random(), new Handle(handle), null);
        return withHandle(handle)
                .orElseThrow(() -> new IllegalStateException("The person " + handle + " was not stored."))
                .personId();
    }

    /**
     * Adds a person.
     *
     * @throws RuleBroken where the handle is taken by another one
     */
    public Person add(PersonId personId, Handle handle, @Nullable Name name) {
        insert(personId, handle, name);
        Person known = withHandle(handle.text())
                .orElseThrow(() -> new IllegalStateException("The person " + handle.text() + " was not stored."));
        if (!known.personId().equals(personId)) {
            throw RuleBroken.conflict("handle-taken", "handle", "No two people have the same handle.");
        }
        return known;
    }

    /**
     * The person that a request names by id or handle.
     *
     * @throws RuleBroken where there is none
     */
    public PersonId named(String field, String reference) {
        return jdbc.sql("select person_id, handle, name from people.person where person_id = :text or handle = :text")
                .param("text", reference.strip())
                .query(PERSON)
                .optional()
                .orElseThrow(() -> RuleBroken.invalid(
                        "person-unknown",
                        field,
                        "A person is named by the handle or the id of one who is known here.",
                        "a person of GET /api/v1/people"))
                .personId();
    }

    /** The same, but nobody where nobody is named. */
    public @Nullable PersonId namedOrNobody(String field, @Nullable String reference) {
        return reference == null ? null : named(field, reference);
    }

    private Optional<Person> withHandle(String handle) {
        return jdbc.sql("select person_id, handle, name from people.person where handle = :handle")
                .param("handle", new Handle(handle).text())
                .query(PERSON)
                .optional();
    }

    private void insert(PersonId personId, Handle handle, @Nullable Name name) {
        jdbc.sql("""
                        insert into people.person (person_id, handle, name, created_at)
                        values (:id, :handle, :name, :at) on conflict do nothing
                        """)
                .param("id", personId.value())
                .param("handle", handle.text())
                .param("name", name == null ? null : name.text())
                .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .update();
    }
}
