package dev.cairn.query.due;

import dev.cairn.query.ConsistentRead;
import dev.cairn.query.directory.DirectoryTables;
import dev.cairn.query.progress.GoalTables;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers who owes which check-in. */
public final class DueCheckInsReader {

    private final JdbcClient jdbc;
    private final ConsistentRead read;

    public DueCheckInsReader(JdbcClient jdbc, ConsistentRead read) {
        this.jdbc = jdbc;
        this.read = read;
    }

    /** The check-ins that are owed. */
    @QueryHandler
    public DueCheckIns due(FindDueCheckIns question) {
        return read.at(position -> new OwedCheckIns(
                        question,
                        new DirectoryTables(jdbc, question.viewpoint()),
                        new GoalTables(jdbc, question.viewpoint()))
                .find(position));
    }
}
