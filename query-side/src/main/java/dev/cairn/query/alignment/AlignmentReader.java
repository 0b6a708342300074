package dev.cairn.query.alignment;

import dev.cairn.query.ConsistentRead;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.DirectoryTables;
import dev.cairn.query.progress.GoalTables;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers which goals of a cycle serve which. */
public final class AlignmentReader {

    private final JdbcClient jdbc;
    private final ConsistentRead read;

    public AlignmentReader(JdbcClient jdbc, ConsistentRead read) {
        this.jdbc = jdbc;
        this.read = read;
    }

    /** @throws dev.cairn.query.NotThereException where the cycle was not defined at that viewpoint */
    @QueryHandler
    public AlignmentMap map(FindAlignmentMap question) {
        Viewpoint viewpoint = question.viewpoint();
        return read.at(position -> new AlignmentMaps(
                        viewpoint, new DirectoryTables(jdbc, viewpoint), new GoalTables(jdbc, viewpoint))
                .of(question, position));
    }
}
