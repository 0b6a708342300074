package dev.cairn.query.progress;

import dev.cairn.query.Viewpoint;
import dev.cairn.query.standing.KnownClock;
import dev.cairn.query.standing.RectangleTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The goals as they are stored, at one viewpoint. */
public final class GoalTables implements GoalsView {

    private final JdbcClient jdbc;
    private final Viewpoint viewpoint;
    private boolean claimsUsed;

    public GoalTables(JdbcClient jdbc, Viewpoint viewpoint) {
        this.jdbc = jdbc;
        this.viewpoint = viewpoint;
    }

    @Override
    public List<ObjectiveStanding> objectivesOfCycles(Collection<String> cycleIds) {
        return objectivesBy("cycle_id", cycleIds);
    }

    @Override
    public List<ObjectiveStanding> objectives(Collection<String> objectiveIds) {
        return objectivesBy("objective_id", objectiveIds);
    }

    @Override
    public List<ObjectiveStanding> successors(Collection<String> objectiveIds) {
        return objectivesBy("predecessor_id", objectiveIds);
    }

    private List<ObjectiveStanding> objectivesBy(String column, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return at("select * from progress.objective where " + column + " = any(:ids) and ", ids)
                .query(seen(ObjectiveTable::read))
                .list()
                .stream()
                .sorted(AS_SET)
                .toList();
    }

    @Override
    public Map<String, List<KeyResultStanding>> keyResults(Collection<String> objectiveIds) {
        if (objectiveIds.isEmpty()) {
            return Map.of();
        }
        return at("select * from progress.key_result where objective_id = any(:ids) and ", objectiveIds)
                .query(seen(KeyResultTable::read))
                .list()
                .stream()
                .sorted(AS_ADDED)
                .collect(Collectors.groupingBy(
                        keyResult -> keyResult.definition().objectiveId()));
    }

    @Override
    public boolean claimsUsed() {
        return claimsUsed;
    }

    private JdbcClient.StatementSpec at(String select, Collection<String> ids) {
        return RectangleTable.at(jdbc.sql(select + RectangleTable.AT), viewpoint)
                .param("ids", ids.toArray(String[]::new));
    }

    private <T> RowMapper<T> seen(RowMapper<T> mapper) {
        return (row, number) -> {
            claimsUsed |= KnownClock.CLAIMED.column().equals(row.getString("clock"));
            return mapper.mapRow(row, number);
        };
    }
}
