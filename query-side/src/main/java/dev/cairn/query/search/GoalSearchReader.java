package dev.cairn.query.search;

import dev.cairn.query.Basis;
import dev.cairn.query.ConsistentRead;
import dev.cairn.query.Timestamps;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.progress.GoalTables;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.search.GoalsFound.WordingFound;
import dev.cairn.query.standing.RectangleTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers which goals say something, or ever said it. */
public final class GoalSearchReader {

    private final JdbcClient jdbc;
    private final ConsistentRead read;

    public GoalSearchReader(JdbcClient jdbc, ConsistentRead read) {
        this.jdbc = jdbc;
        this.read = read;
    }

    /** The goals whose wordings, or those of their key results, hold all words of the text. */
    @QueryHandler
    public GoalsFound goals(FindGoals question) {
        return read.at(position -> find(question, position));
    }

    private GoalsFound find(FindGoals question, long position) {
        Viewpoint viewpoint = question.viewpoint();
        List<String> words = GoalSearch.words(question.text());
        if (words.isEmpty()) {
            return new GoalsFound(Basis.of(position, viewpoint, false), List.of(), null);
        }
        GoalTables tables = new GoalTables(jdbc, viewpoint);
        List<String> ids = goalIds(question, words);
        boolean more = ids.size() > question.limit();
        List<ObjectiveStanding> goals = tables.objectives(more ? ids.subList(0, question.limit()) : ids);
        Map<String, List<WordingFound>> wordings = wordings(goals, words, viewpoint);
        return new GoalsFound(
                Basis.of(position, viewpoint, tables.claimsUsed()),
                GoalSearch.found(goals, wordings),
                more ? goals.getLast().setPosition() : null);
    }

    /** One more than the page holds, to know whether there are more. */
    private List<String> goalIds(FindGoals question, List<String> words) {
        return found(
                        "select objective_id from progress.objective where objective_id in (select objective_id "
                                + matching(words)
                                + ") and (cast(:cycle as text) is null or cycle_id = :cycle) and "
                                + RectangleTable.AT
                                + " and (cast(:cursor as bigint) is null or (set_at, set_position) > ("
                                + "select set_at, set_position from progress.objective where set_position = :cursor and "
                                + RectangleTable.AT
                                + ")) order by set_at, set_position limit :limit",
                        words,
                        question.viewpoint())
                .param("cycle", question.cycleId())
                .param("cursor", question.cursor())
                .param("limit", question.limit() + 1)
                .query(String.class)
                .list();
    }

    private Map<String, List<WordingFound>> wordings(
            List<ObjectiveStanding> goals, List<String> words, Viewpoint viewpoint) {
        Map<String, List<WordingFound>> wordings = new HashMap<>();
        found(
                        "select * " + matching(words)
                                + " and objective_id = any(:goals) order by effective_at, position",
                        words,
                        viewpoint)
                .param(
                        "goals",
                        goals.stream().map(ObjectiveStanding::objectiveId).toArray(String[]::new))
                .query(row -> {
                    wordings.computeIfAbsent(row.getString("objective_id"), goal -> new ArrayList<>())
                            .add(new WordingFound(
                                    row.getLong("position"),
                                    row.getString("key_result_id"),
                                    row.getString("wording"),
                                    Timestamps.instant(row, "effective_at")));
                });
        return wordings;
    }

    /** A condition a word, for an index serves each of them but not a list. */
    private static String matching(List<String> words) {
        String eachWord = IntStream.range(0, words.size())
                .mapToObj(number -> "wording ilike :word" + number)
                .collect(Collectors.joining(" and "));
        return "from progress.wording where " + eachWord
                + " and effective_at <= cast(:effective as timestamptz)"
                + " and case when :witnessed then recorded_at else known_at end <= cast(:known as timestamptz)";
    }

    private JdbcClient.StatementSpec found(String sql, List<String> words, Viewpoint viewpoint) {
        JdbcClient.StatementSpec statement =
                RectangleTable.at(jdbc.sql(sql), viewpoint).param("witnessed", viewpoint.witnessed());
        for (int number = 0; number < words.size(); number++) {
            statement = statement.param("word" + number, pattern(words.get(number)));
        }
        return statement;
    }

    /** What a person types means itself. */
    private static String pattern(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
