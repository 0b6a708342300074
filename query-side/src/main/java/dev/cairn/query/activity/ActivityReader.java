package dev.cairn.query.activity;

import dev.cairn.query.Basis;
import dev.cairn.query.ConsistentRead;
import dev.cairn.query.NotThereException;
import dev.cairn.query.Timestamps;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.activity.Activity.Day;
import dev.cairn.query.activity.Activity.Hour;
import dev.cairn.query.activity.Activity.Team;
import dev.cairn.query.directory.DirectoryTables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers when and where the log was written to. */
public final class ActivityReader {

    private final JdbcClient jdbc;
    private final ConsistentRead read;

    public ActivityReader(JdbcClient jdbc, ConsistentRead read) {
        this.jdbc = jdbc;
        this.read = read.requiring("activity");
    }

    private record Sum(long events, long persons, boolean claimed) {}

    /** @throws NotThereException where the team that is asked for was not there */
    @QueryHandler
    public Activity activity(FindActivity question) {
        return read.at(position -> of(question, position));
    }

    private Activity of(FindActivity question, long position) {
        Viewpoint viewpoint = question.viewpoint();
        DirectoryTables directory = new DirectoryTables(jdbc, viewpoint);
        String teamId = question.teamId();
        if (teamId != null
                && directory.teams().stream().noneMatch(team -> team.teamId().equals(teamId))) {
            throw new NotThereException("team", teamId);
        }
        ZoneId zone = ZoneId.of(directory.settings().zone());
        Instant knownAt = viewpoint.knownAt();
        LocalDate last = question.to() != null
                ? question.to()
                : LocalDate.ofInstant(knownAt != null ? knownAt : viewpoint.now(), zone);
        LocalDate first =
                question.from() != null ? question.from() : last.minusYears(1).plusDays(1);
        Acts acts = new Acts(viewpoint, zone, first, last, teamId);
        Sum sum = acts.ask(
                        "count(*) as events, count(distinct by) as persons, coalesce(bool_or(claimed), false) as claimed",
                        "")
                .query((row, number) ->
                        new Sum(row.getLong("events"), row.getLong("persons"), row.getBoolean("claimed")))
                .single();
        return new Activity(
                Basis.of(position, viewpoint, sum.claimed || directory.claimsUsed()),
                zone.getId(),
                first,
                last,
                sum.events,
                sum.persons,
                acts.days(),
                acts.hours(),
                acts.teams());
    }

    /** The events that count. */
    private final class Acts {

        private final Viewpoint viewpoint;
        private final ZoneId zone;
        private final Instant from;
        private final Instant until;
        private final @Nullable String teamId;
        private final String known;

        Acts(Viewpoint viewpoint, ZoneId zone, LocalDate first, LocalDate last, @Nullable String teamId) {
            this.viewpoint = viewpoint;
            this.zone = zone;
            this.from = first.atStartOfDay(zone).toInstant();
            this.until = last.plusDays(1).atStartOfDay(zone).toInstant();
            this.teamId = teamId;
            this.known = viewpoint.witnessed() ? "recorded_at" : "known_at";
        }

        /** Each event counts for the time at which it became known. */
        JdbcClient.StatementSpec ask(String what, String grouping) {
            return jdbc.sql("select " + what.replace("{known}", known) + " from activity.act where " + known
                            + " >= :from and " + known + " < :until and " + known + " <= :known"
                            + " and effective_at <= :effective and (:team::text is null or team_id = :team) "
                            + grouping)
                    .param("from", Timestamps.column(from))
                    .param("until", Timestamps.column(until))
                    .param("known", Timestamps.column(viewpoint.lastKnown()))
                    .param("effective", Timestamps.column(viewpoint.lastEffective()))
                    .param("team", teamId)
                    .param("zone", zone.getId());
        }

        List<Day> days() {
            return ask(
                            "({known} at time zone :zone)::date as day, count(*) as events,"
                                    + " count(distinct by) as persons",
                            "group by 1 order by 1")
                    .query((row, number) -> new Day(
                            row.getObject("day", LocalDate.class), row.getLong("events"), row.getLong("persons")))
                    .list();
        }

        List<Hour> hours() {
            return ask(
                            "extract(isodow from {known} at time zone :zone)::integer as weekday,"
                                    + " extract(hour from {known} at time zone :zone)::integer as hour, count(*) as events",
                            "group by 1, 2 order by 1, 2")
                    .query((row, number) -> new Hour(row.getInt("weekday"), row.getInt("hour"), row.getLong("events")))
                    .list();
        }

        List<Team> teams() {
            return ask(
                            "team_id, count(*) as events, count(distinct by) as persons, max({known}) as last",
                            "and team_id is not null group by 1 order by max(" + known
                                    + ") desc, team_id collate \"C\"")
                    .query((row, number) -> new Team(
                            row.getString("team_id"),
                            row.getLong("events"),
                            row.getLong("persons"),
                            Timestamps.instantOrNull(row, "last")))
                    .list();
        }
    }
}
