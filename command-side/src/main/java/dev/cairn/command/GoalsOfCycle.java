package dev.cairn.command;

import dev.cairn.command.ClosingFacts.GoalLacks;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultRestored;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.ObjectiveClosed;
import dev.cairn.events.objective.ObjectiveDeclined;
import dev.cairn.events.objective.ObjectiveDropped;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectiveProposed;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveReopened;
import dev.cairn.events.objective.ObjectiveReturned;
import dev.cairn.events.objective.PredecessorNamed;
import dev.cairn.events.objective.PredecessorWithdrawn;
import dev.cairn.events.objective.ScoreCorrected;
import dev.cairn.events.objective.ScoresReviewed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the end of a cycle depends on, in the tables of the rules: how far its goals are, and what of them is scored. */
final class GoalsOfCycle {

    private GoalsOfCycle() {}

    static ClosingFacts lacks(JdbcTemplate jdbc, CycleId cycleId) {
        List<GoalLacks> goals = jdbc.query(
                """
                select objective_id, wording, unscored, unreviewed from (
                    select o.objective_id, o.wording,
                        count(k.key_result_id) filter (where not k.dropped and not k.scored) as unscored,
                        not o.scores_reviewed and coalesce(bool_or(k.scored), false) as unreviewed
                    from rules.objective o left join rules.key_result k on k.objective_id = o.objective_id
                    where o.cycle_id = ? and o.stage in ('PUBLISHED', 'CLOSED')
                    group by o.objective_id, o.wording, o.scores_reviewed) goal
                where unscored > 0 or unreviewed
                order by wording collate "C", objective_id""",
                (row, n) -> new GoalLacks(
                        new ObjectiveId(row.getString("objective_id")),
                        row.getString("wording"),
                        row.getInt("unscored"),
                        row.getBoolean("unreviewed")),
                cycleId.value());
        List<String> retrospectives = jdbc.query("""
                select coalesce(t.name, r.team_id) as name
                from rules.retrospective r left join rules.team t on t.team_id = r.team_id
                where r.cycle_id = ? and not r.completed order by name collate "C", r.team_id""", (row, n) -> row.getString("name"), cycleId.value());
        return new ClosingFacts(goals, retrospectives);
    }

    /** Whoever was declined or dropped goes on with nothing. */
    static List<ObjectiveId> carriedInForce(JdbcTemplate jdbc, CycleId cycleId) {
        return jdbc.query("""
                select o.objective_id from rules.objective o
                where o.cycle_id = ? and o.stage = 'PUBLISHED' and exists (
                    select 1 from rules.objective s
                    where s.predecessor_id = o.objective_id and s.stage not in ('DECLINED', 'DROPPED'))
                order by o.objective_id""", (row, n) -> new ObjectiveId(row.getString(1)), cycleId.value());
    }

    /** Takes what changes how far a goal is, or what is scored; everything else changes nothing here. */
    static void apply(RulesSchema rules, ObjectiveEvent event) {
        switch (event) {
            case ObjectiveProposed proposed -> stage(rules, "'PROPOSED'", proposed.objectiveId());
            case ObjectiveReturned returned -> stage(rules, "'DRAFT'", returned.objectiveId());
            case ObjectiveDeclined declined -> stage(rules, "'DECLINED'", declined.objectiveId());
            case ObjectivePublished published -> stage(rules, "'PUBLISHED'", published.objectiveId());
            case ObjectiveClosed closed -> stage(rules, "'CLOSED'", closed.objectiveId());
            case ObjectiveDropped dropped ->
                rules.update(
                        "update rules.objective set before_drop = stage, stage = 'DROPPED' where objective_id = ?",
                        dropped.objectiveId());
            case ObjectiveReopened reopened ->
                stage(
                        rules,
                        "case stage when 'CLOSED' then 'PUBLISHED' when 'DECLINED' then 'PROPOSED'"
                                + " when 'DROPPED' then before_drop else stage end",
                        reopened.objectiveId());
            case PredecessorNamed named -> predecessor(rules, named.predecessorId(), named.objectiveId());
            case PredecessorWithdrawn withdrawn -> predecessor(rules, null, withdrawn.objectiveId());
            case ScoresReviewed reviewed -> reviewed(rules, true, reviewed.objectiveId());
            case KeyResultScored scored -> {
                keyResult(rules, "scored = true", scored.keyResultId(), scored.objectiveId());
                reviewed(rules, false, scored.objectiveId());
            }
            case ScoreCorrected corrected -> reviewed(rules, false, corrected.objectiveId());
            case KeyResultDropped dropped ->
                keyResult(rules, "dropped = true", dropped.keyResultId(), dropped.objectiveId());
            case KeyResultRestored restored ->
                keyResult(rules, "dropped = false", restored.keyResultId(), restored.objectiveId());
            default -> {
                // The end of a cycle does not depend on it.
            }
        }
    }

    private static void stage(RulesSchema rules, String stage, String objectiveId) {
        rules.update("update rules.objective set stage = " + stage + " where objective_id = ?", objectiveId);
    }

    private static void predecessor(RulesSchema rules, @Nullable String predecessorId, String objectiveId) {
        rules.update(
                "update rules.objective set predecessor_id = ? where objective_id = ?", predecessorId, objectiveId);
    }

    private static void reviewed(RulesSchema rules, boolean reviewed, String objectiveId) {
        rules.update("update rules.objective set scores_reviewed = ? where objective_id = ?", reviewed, objectiveId);
    }

    private static void keyResult(RulesSchema rules, String change, String keyResultId, String objectiveId) {
        rules.update(
                "update rules.key_result set " + change + " where objective_id = ? and key_result_id = ?",
                objectiveId,
                keyResultId);
    }
}
