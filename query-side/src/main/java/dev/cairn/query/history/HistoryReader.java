package dev.cairn.query.history;

import dev.cairn.query.ConsistentRead;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.DirectoryTables;
import dev.cairn.query.progress.GoalTables;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what there is to know about one goal. */
public final class HistoryReader {

    private final JdbcClient jdbc;
    private final ConsistentRead read;

    public HistoryReader(JdbcClient jdbc, ConsistentRead read) {
        this.jdbc = jdbc;
        this.read = read;
    }

    /** @throws dev.cairn.query.NotThereException where the goal was not set at that viewpoint */
    @QueryHandler
    public ObjectiveInFull objective(FindObjective question) {
        Viewpoint viewpoint = question.viewpoint();
        return read.at(position -> new Histories(
                        viewpoint,
                        new DirectoryTables(jdbc, viewpoint),
                        new GoalTables(jdbc, viewpoint),
                        new HistoryTables(jdbc, viewpoint))
                .of(question.objectiveId(), position));
    }
}
