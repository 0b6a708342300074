package dev.cairn.query.lineage;

import dev.cairn.query.ConsistentRead;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.DirectoryTables;
import dev.cairn.query.progress.GoalTables;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers how goals go on through cycles. */
public final class LineageReader {

    private final JdbcClient jdbc;
    private final ConsistentRead read;

    public LineageReader(JdbcClient jdbc, ConsistentRead read) {
        this.jdbc = jdbc;
        this.read = read;
    }

    /** @throws dev.cairn.query.NotThereException where the goal was not set at that viewpoint */
    @QueryHandler
    public Lineage lineage(FindLineage question) {
        Viewpoint viewpoint = question.viewpoint();
        return read.at(position -> new Lineages(
                        viewpoint, new DirectoryTables(jdbc, viewpoint), new GoalTables(jdbc, viewpoint))
                .of(question, position));
    }

    /** @throws dev.cairn.query.NotThereException where a cycle was not there at that viewpoint */
    @QueryHandler
    public LinkProposals proposals(FindLinkProposals question) {
        Viewpoint viewpoint = question.viewpoint();
        return read.at(position -> new Proposals(
                        viewpoint, new DirectoryTables(jdbc, viewpoint), new GoalTables(jdbc, viewpoint))
                .of(question, position));
    }
}
