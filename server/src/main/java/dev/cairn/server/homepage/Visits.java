package dev.cairn.server.homepage;

import dev.cairn.events.person.PersonId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When people looked at their first page, in the table {@code people.visit}. Who comes back within half an hour is still here:
 * a page that is looked at twice shows the same news.
 */
@Component
final class Visits {

    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes that the person looks now.
     *
     * @return when the person's visit before this one ended; nothing in the first
     */
    Optional<Instant> note(PersonId personId, Instant now) {
        return jdbc.sql("""
                        insert into people.visit as visit (person_id, last_at) values (:person, :now)
                        on conflict (person_id) do update set
                            before_at = case when visit.last_at < :pause then visit.last_at else visit.before_at end,
                            last_at = greatest(visit.last_at, excluded.last_at)
                        returning before_at
                        """)
                .param("person", personId.value())
                .param("now", Timestamp.from(now.truncatedTo(ChronoUnit.MILLIS)))
                .param("pause", Timestamp.from(now.minus(PAUSE).truncatedTo(ChronoUnit.MILLIS)))
                .query((row, number) -> Optional.ofNullable(row.getObject("before_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }
}
