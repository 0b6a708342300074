package dev.cairn.command;

import dev.cairn.command.CycleFacts.Stage;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.EventCodec;
import dev.cairn.events.cycle.CycleClosed;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleReopened;
import dev.cairn.events.cycle.CycleRescheduled;
import dev.cairn.events.cycle.ScoringStarted;
import dev.cairn.events.objective.AlignmentWithdrawn;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.ObjectiveAligned;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveMoved;
import dev.cairn.events.objective.ObjectiveReworded;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.organisation.SettingsChanged;
import dev.cairn.events.report.ReportDefined;
import dev.cairn.events.report.ReportRetired;
import dev.cairn.events.retrospective.RetrospectiveCompleted;
import dev.cairn.events.retrospective.RetrospectiveOpened;
import dev.cairn.events.retrospective.RetrospectiveReopened;
import dev.cairn.events.team.TeamDissolved;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.events.team.TeamMoved;
import dev.cairn.events.team.TeamRenamed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what {@link JdbcSurroundings} reads: the tables of the schema {@code rules}. */
public final class RuleTables {

    private final RulesSchema rules;

    /** @param jdbc bound to the transaction that appends the events, so that rules and log never differ */
    public RuleTables(JdbcTemplate jdbc) {
        this(RulesSchema.decidedBy(jdbc));
    }

    /**
     * Tables that are written to be compared, and that nobody decides by. They are there, and made like the others.
     *
     * @param schema where they are
     */
    public RuleTables(JdbcTemplate jdbc, String schema) {
        this(new RulesSchema(jdbc, schema));
    }

    private RuleTables(RulesSchema rules) {
        this.rules = rules;
    }

    /** Takes events in the order of the log. Those that no other stream asks about change nothing. */
    public void apply(List<? extends DomainEvent> events) {
        events.forEach(this::apply);
    }

    private void apply(DomainEvent event) {
        switch (event) {
            case SettingsChanged changed -> settings(changed);
            case CycleDefined defined -> define(defined);
            case CycleRescheduled dates ->
                rules.update(
                        "update rules.cycle set first_day = ?, last_day = ? where cycle_id = ?",
                        dates.firstDay(),
                        dates.lastDay(),
                        dates.cycleId());
            case ScoringStarted started ->
                rules.update(
                        "update rules.cycle set stage = ? where cycle_id = ?", Stage.SCORING.name(), started.cycleId());
            case CycleClosed closed ->
                rules.update(
                        "update rules.cycle set stage = ?, before_closing = stage where cycle_id = ?",
                        Stage.CLOSED.name(),
                        closed.cycleId());
            case CycleReopened reopened ->
                rules.update("update rules.cycle set stage = before_closing where cycle_id = ?", reopened.cycleId());
            case TeamFormed formed -> form(formed);
            case TeamRenamed renamed ->
                rules.update(
                        "update rules.team set name = ?, name_key = ? where team_id = ?",
                        renamed.name(),
                        SingleLine.key(renamed.name()),
                        renamed.teamId());
            case TeamMoved moved ->
                rules.update(
                        "update rules.team set parent_team_id = ? where team_id = ?",
                        moved.parentTeamId(),
                        moved.teamId());
            case TeamDissolved dissolved ->
                rules.update("update rules.team set dissolved = true where team_id = ?", dissolved.teamId());
            case ObjectiveSet set -> set(set);
            case ObjectiveReworded reworded ->
                rules.update(
                        "update rules.objective set wording = ?, wording_key = ? where objective_id = ?",
                        reworded.wording(),
                        SingleLine.key(reworded.wording()),
                        reworded.objectiveId());
            case ObjectiveMoved moved ->
                rules.update(
                        "update rules.objective set team_id = ?, person_id = ? where objective_id = ?",
                        moved.teamId(),
                        moved.personId(),
                        moved.objectiveId());
            case KeyResultAdded added ->
                rules.update(
                        "insert into rules.key_result (objective_id, key_result_id) values (?, ?) on conflict do nothing",
                        added.objectiveId(),
                        added.keyResultId());
            case ObjectiveAligned aligned ->
                rules.update("""
                        insert into rules.alignment (objective_id, to_objective_id, to_key_result_id)
                        values (?, ?, ?) on conflict do nothing""", aligned.objectiveId(), aligned.toObjectiveId(), orEmpty(aligned.toKeyResultId()));
            case AlignmentWithdrawn withdrawn ->
                rules.update(
                        """
                        delete from rules.alignment
                        where objective_id = ? and to_objective_id = ? and to_key_result_id = ?""", withdrawn.objectiveId(), withdrawn.toObjectiveId(), orEmpty(withdrawn.toKeyResultId()));
            case RetrospectiveOpened opened ->
                rules.update("""
                        insert into rules.retrospective (retrospective_id, cycle_id, team_id, completed)
                        values (?, ?, ?, false) on conflict do nothing""", opened.retrospectiveId(), opened.cycleId(), opened.teamId());
            case RetrospectiveCompleted completed -> completed(completed.retrospectiveId(), true);
            case RetrospectiveReopened reopened -> completed(reopened.retrospectiveId(), false);
            case ReportDefined defined ->
                rules.update(
                        "insert into rules.report (report_id, name, retired) values (?, ?, false) on conflict do nothing",
                        defined.reportId(),
                        defined.name());
            case ReportRetired retired ->
                rules.update("update rules.report set retired = true where report_id = ?", retired.reportId());
            case ObjectiveEvent ofGoal -> GoalsOfCycle.apply(rules, ofGoal);
            default -> {
                // Nobody else's rules look at it.
            }
        }
    }

    private void settings(SettingsChanged changed) {
        rules.update(
                """
                insert into rules.settings (organisation_id, revision, event) values (?, ?, ?)
                on conflict (organisation_id) do update set revision = excluded.revision, event = excluded.event""",
                changed.organisationId(),
                EventCatalogue.revision(SettingsChanged.class),
                EventCodec.write(changed));
    }

    private void define(CycleDefined defined) {
        rules.update(
                """
                insert into rules.cycle
                    (cycle_id, name, name_key, first_day, last_day, within_cycle_id, stage, before_closing)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                defined.cycleId(),
                defined.name(),
                SingleLine.key(defined.name()),
                defined.firstDay(),
                defined.lastDay(),
                defined.withinCycleId(),
                Stage.OPEN.name(),
                Stage.OPEN.name());
    }

    private void form(TeamFormed formed) {
        rules.update(
                """
                insert into rules.team (team_id, name, name_key, level, parent_team_id, dissolved)
                values (?, ?, ?, ?, ?, false) on conflict do nothing""",
                formed.teamId(),
                formed.name(),
                SingleLine.key(formed.name()),
                formed.level(),
                formed.parentTeamId());
    }

    private void set(ObjectiveSet set) {
        rules.update(
                """
                insert into rules.objective (objective_id, cycle_id, team_id, person_id, wording, wording_key)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                set.objectiveId(),
                set.cycleId(),
                set.teamId(),
                set.personId(),
                set.wording(),
                SingleLine.key(set.wording()));
    }

    private void completed(String retrospectiveId, boolean completed) {
        rules.update(
                "update rules.retrospective set completed = ? where retrospective_id = ?", completed, retrospectiveId);
    }

    private static String orEmpty(@Nullable String keyResultId) {
        return keyResultId == null ? "" : keyResultId;
    }
}
