package dev.cairn.query.quarters;

import dev.cairn.query.ConsistentRead;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.DirectoryTables;
import dev.cairn.query.progress.GoalTables;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers how cycles came out, one beside the other. */
public final class QuartersReader {

    private final JdbcClient jdbc;
    private final ConsistentRead read;

    public QuartersReader(JdbcClient jdbc, ConsistentRead read) {
        this.jdbc = jdbc;
        this.read = read;
    }

    /** @throws dev.cairn.query.NotThereException where a cycle or the team that is asked for was not there */
    @QueryHandler
    public Quarters quarters(FindQuarters question) {
        Viewpoint viewpoint = question.viewpoint();
        return read.at(position -> new Outcomes(
                        viewpoint,
                        new DirectoryTables(jdbc, viewpoint),
                        new GoalTables(jdbc, viewpoint),
                        new QuarterTables(jdbc, viewpoint))
                .of(question, position));
    }
}
