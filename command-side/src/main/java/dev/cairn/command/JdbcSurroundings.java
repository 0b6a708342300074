package dev.cairn.command;

import dev.cairn.command.CycleFacts.Stage;
import dev.cairn.command.objective.LastReading;
import dev.cairn.command.objective.ObjectiveState;
import dev.cairn.command.report.ReportName;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.EventCodec;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.organisation.OrganisationId;
import dev.cairn.events.organisation.Settings;
import dev.cairn.events.organisation.SettingsChanged;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.report.ReportId;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.events.team.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Surroundings as the rule tables have them, on PostgreSQL at its default isolation. Every question is asked within the
 * transaction that will append the events. A cycle or team that a decision relies on is locked in share mode, the one that
 * is about to change exclusively, so that a check-in and the closing of its cycle take turns. A name that is looked up is
 * locked too, for there is no row yet that two who want it would meet at.
 */
public final class JdbcSurroundings implements Surroundings {

    /** Locks of names and trees; the second key says which. Chosen so that nobody else's advisory lock has it. */
    private static final int LOCKS = 0x0CA1_0001;

    private static final int CYCLES = 1;
    private static final int TEAMS = 2;
    private static final int ALIGNMENTS = 3;
    private static final int FIRST_NAME = 1000;

    /** A large import takes many names in one transaction, and the server's table of locks is of a fixed size. */
    private static final int NAMES = 256;

    /** Together, for nearly every decision about a goal asks for both. */
    private static final String CYCLES_IN_ZONE = """
            select c.cycle_id, c.name, c.first_day, c.last_day, c.within_cycle_id, c.stage, s.revision, s.event
            from rules.cycle c left join rules.settings s on s.organisation_id = ?
            """;

    private final JdbcTemplate jdbc;
    private final Gate gate;
    private volatile @Nullable SettingsInForce lastRead;
    private final Function<String, Optional<String>> streamOfEvent;
    private final Function<ObjectiveId, ObjectiveState> goals;

    /**
     * @param jdbc bound to the transaction of the command
     * @param gate what knows who asks, and what they may
     * @param streamOfEvent the stream in which the log has the event of an id
     * @param goals what another goal has come to
     */
    public JdbcSurroundings(
            JdbcTemplate jdbc,
            Gate gate,
            Function<String, Optional<String>> streamOfEvent,
            Function<ObjectiveId, ObjectiveState> goals) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.streamOfEvent = streamOfEvent;
        this.goals = goals;
    }

    /** What was read out of a row, which hardly ever changes. */
    private record SettingsInForce(int revision, String event, Settings settings) {}

    @Override
    public void deciding(String streamId) {
        // Whoever changes the tree of cycles or teams looks at several of its rows, so they take turns.
        if (streamId.startsWith("cycle:")) {
            lock(CYCLES);
            jdbc.query("select 1 from rules.cycle where cycle_id = ? for update", row -> {}, streamId);
        } else if (streamId.startsWith("team:")) {
            lock(TEAMS);
            jdbc.query("select 1 from rules.team where team_id = ? for update", row -> {}, streamId);
        } else if (streamId.startsWith("retrospective:")) {
            // Nobody else relies on it, but an import that records what it decided before locks the table.
            jdbc.query("select 1 from rules.retrospective where retrospective_id = ? for update", row -> {}, streamId);
        }
    }

    @Override
    public void permit(Command command, @Nullable Involvement goal) {
        gate.require(command, goal, this);
    }

    @Override
    public Settings settings() {
        return first(jdbc.query(
                        "select revision, event from rules.settings where organisation_id = ?",
                        (row, n) -> settings(row.getInt("revision"), row.getString("event")),
                        OrganisationId.MAIN))
                .orElse(Settings.DEFAULTS);
    }

    private Settings settings(int revision, @Nullable String event) {
        if (event == null) {
            return Settings.DEFAULTS;
        }
        SettingsInForce known = lastRead;
        if (known == null || known.revision != revision || !known.event.equals(event)) {
            String name = EventCatalogue.name(SettingsChanged.class);
            SettingsChanged changed = (SettingsChanged) EventCodec.read(name, revision, event);
            known = new SettingsInForce(revision, event, changed.settings());
            lastRead = known;
        }
        return known.settings;
    }

    @Override
    public @Nullable CycleFacts cycle(CycleId cycleId) {
        return orNull(cycles("where cycle_id = ? for share of c", cycleId.value()));
    }

    @Override
    public @Nullable CycleId cycleNamed(Name name) {
        lockName("cycle", name.key());
        return orNull(jdbc.query(
                "select cycle_id from rules.cycle where name_key = ?",
                (row, n) -> new CycleId(row.getString(1)),
                name.key()));
    }

    @Override
    public List<CycleFacts> partsOf(CycleId cycleId) {
        return cycles("where within_cycle_id = ? order by cycle_id for share of c", cycleId.value());
    }

    /** The row of the cycle is locked by whoever closes it, so that nobody scores or checks in meanwhile. */
    @Override
    public ClosingFacts closing(CycleId cycleId) {
        return GoalsOfCycle.lacks(jdbc, cycleId);
    }

    private List<CycleFacts> cycles(String which, String cycleId) {
        return jdbc.query(CYCLES_IN_ZONE + which, (row, n) -> cycle(row), OrganisationId.MAIN, cycleId);
    }

    private CycleFacts cycle(ResultSet row) throws SQLException {
        String within = row.getString("within_cycle_id");
        return new CycleFacts(
                new CycleId(row.getString("cycle_id")),
                row.getString("name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                within == null ? null : new CycleId(within),
                Stage.valueOf(row.getString("stage")),
                ZoneId.of(
                        settings(row.getInt("revision"), row.getString("event")).zone()));
    }

    @Override
    public @Nullable TeamFacts team(TeamId teamId) {
        return orNull(jdbc.query(
                "select * from rules.team where team_id = ? for share",
                (row, n) -> new TeamFacts(
                        teamId,
                        row.getString("name"),
                        TeamLevel.of(row.getString("level")),
                        teamOf(row.getString("parent_team_id")),
                        row.getBoolean("dissolved")),
                teamId.value()));
    }

    @Override
    public @Nullable TeamId teamNamed(Name name) {
        lockName("team", name.key());
        return orNull(jdbc.query(
                "select team_id from rules.team where name_key = ? and not dissolved",
                (row, n) -> new TeamId(row.getString(1)),
                name.key()));
    }

    @Override
    public @Nullable ReportId reportNamed(ReportName name) {
        lockName("report", name.text());
        return orNull(jdbc.query(
                "select report_id from rules.report where name = ? and not retired",
                (row, n) -> new ReportId(row.getString(1)),
                name.text()));
    }

    @Override
    public boolean hasTeams(TeamId teamId) {
        return exists("select 1 from rules.team where parent_team_id = ? and not dissolved", teamId.value());
    }

    @Override
    public @Nullable ObjectiveFacts objective(ObjectiveId objectiveId) {
        return orNull(jdbc.query(
                "select * from rules.objective where objective_id = ?",
                (row, n) -> new ObjectiveFacts(
                        objectiveId,
                        new CycleId(row.getString("cycle_id")),
                        teamOf(row.getString("team_id")),
                        personOf(row.getString("person_id")),
                        row.getString("wording")),
                objectiveId.value()));
    }

    @Override
    public boolean hasKeyResult(ObjectiveId objectiveId, KeyResultId keyResultId) {
        return exists(
                "select 1 from rules.key_result where objective_id = ? and key_result_id = ?",
                objectiveId.value(),
                keyResultId.value());
    }

    @Override
    public @Nullable ObjectiveId objectiveWorded(
            CycleId cycleId, @Nullable TeamId teamId, @Nullable PersonId personId, Wording wording) {
        String team = teamId == null ? null : teamId.value();
        String person = personId == null ? null : personId.value();
        lockName("objective", cycleId + "/" + team + "/" + person + "/" + wording.key());
        return orNull(jdbc.query(
                """
                select objective_id from rules.objective
                where cycle_id = ? and md5(wording_key) = md5(?) and wording_key = ?
                  and team_id is not distinct from ? and person_id is not distinct from ?""",
                (row, n) -> new ObjectiveId(row.getString(1)),
                cycleId.value(),
                wording.key(),
                wording.key(),
                team,
                person));
    }

    @Override
    public List<ObjectiveId> carriedInForce(CycleId cycleId) {
        return GoalsOfCycle.carriedInForce(jdbc, cycleId);
    }

    @Override
    public ReadingFacts lastReading(ObjectiveId objectiveId, KeyResultId keyResultId) {
        return LastReading.of(goals.apply(objectiveId), keyResultId);
    }

    @Override
    public boolean serves(ObjectiveId from, ObjectiveId to) {
        lock(ALIGNMENTS);
        return exists("""
                with recursive served (objective_id) as (
                    select to_objective_id from rules.alignment where objective_id = ?
                    union
                    select a.to_objective_id from rules.alignment a join served s on a.objective_id = s.objective_id
                )
                select 1 from served where objective_id = ?""", from.value(), to.value());
    }

    @Override
    public @Nullable RetrospectiveId retrospective(CycleId cycleId, TeamId teamId) {
        lockName("retrospective", cycleId + "/" + teamId);
        return orNull(jdbc.query(
                "select retrospective_id from rules.retrospective where cycle_id = ? and team_id = ?",
                (row, n) -> new RetrospectiveId(row.getString(1)),
                cycleId.value(),
                teamId.value()));
    }

    @Override
    public @Nullable CycleId cycleOfEvent(String eventId) {
        String stream = streamOfEvent.apply(eventId).orElse(null);
        return stream == null
                ? null
                : orNull(jdbc.query("""
                        select cycle_id from rules.cycle where cycle_id = ?
                        union all select cycle_id from rules.objective where objective_id = ?
                        union all select cycle_id from rules.retrospective where retrospective_id = ?""", (row, n) -> new CycleId(row.getString(1)), stream, stream, stream));
    }

    private void lockName(String kind, String key) {
        lock(FIRST_NAME + Math.floorMod((kind + "/" + key).hashCode(), NAMES));
    }

    private void lock(int what) {
        jdbc.query("select pg_advisory_xact_lock(?, ?)", row -> {}, LOCKS, what);
    }

    private boolean exists(String sql, String... parameters) {
        return !jdbc.query(sql + " limit 1", (row, n) -> true, (Object[]) parameters)
                .isEmpty();
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }

    private static <T> @Nullable T orNull(List<T> rows) {
        return rows.isEmpty() ? null : rows.getFirst();
    }

    private static @Nullable TeamId teamOf(@Nullable String teamId) {
        return teamId == null ? null : new TeamId(teamId);
    }

    private static @Nullable PersonId personOf(@Nullable String personId) {
        return personId == null ? null : new PersonId(personId);
    }
}
