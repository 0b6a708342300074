package dev.cairn.server.following;

import dev.cairn.command.RuleBroken;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.history.FindObjective;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.server.web.Questions;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who follows what, in the table {@code people.following}. */
@Component
public final class Following {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Clock clock;

    Following(JdbcClient jdbc, Questions questions, Clock clock) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * A team or a goal that somebody follows.
     *
     * @param subjectId the id of the team or of the objective
     * @param since since when
     */
    public record Followed(String subjectId, Instant since) {}

    /** What the person follows, the latest first. */
    public List<Followed> of(PersonId personId) {
        return jdbc.sql("select subject_id, since from people.following where person_id = :person"
                        + " order by since desc, subject_id")
                .param("person", personId.value())
                .query((row, number) -> new Followed(
                        row.getString("subject_id"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether the person follows this team or goal. */
    public boolean follows(PersonId personId, String subjectId) {
        return of(personId).stream().anyMatch(each -> each.subjectId().equals(subjectId));
    }

    /**
     * The person wants to hear of it. Where that is so already, nothing changes.
     *
     * @throws RuleBroken where there is no such team or goal
     */
    public void begin(PersonId personId, String subjectId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        requireThere(subjectId, now);
        jdbc.sql("""
                        insert into people.following (person_id, subject_id, since) values (:person, :subject, :now)
                        on conflict do nothing
                        """)
                .param("person", personId.value())
                .param("subject", subjectId)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The person does not want to hear of it any more. Where that is so already, nothing changes. */
    public void end(PersonId personId, String subjectId) {
        jdbc.sql("delete from people.following where person_id = :person and subject_id = :subject")
                .param("person", personId.value())
                .param("subject", subjectId)
                .update();
    }

    private void requireThere(String subjectId, Instant now) {
        Viewpoint present = Viewpoint.present(now);
        if (isTeam(subjectId)) {
            if (questions.ask(new FindTeams(present), Teams.class).teams().stream()
                    .anyMatch(team -> team.teamId().equals(subjectId))) {
                return;
            }
        } else if (isObjective(subjectId)) {
            // Refuses by itself what is not there.
            questions.ask(new FindObjective(subjectId, present), ObjectiveInFull.class);
            return;
        }
        throw RuleBroken.notFound("subject-unknown", "subjectId", "One follows a team or a goal that is there.");
    }

    private static boolean isTeam(String subjectId) {
        try {
            return new TeamId(subjectId).value().equals(subjectId);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isObjective(String subjectId) {
        try {
            return new ObjectiveId(subjectId).value().equals(subjectId);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
