package dev.cairn.query.closing;

import dev.cairn.query.ConsistentRead;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.DirectoryTables;
import dev.cairn.query.progress.GoalTables;
import dev.cairn.query.retrospective.RetrospectiveTables;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what the end of a cycle asks for. */
public final class CycleEndReader {

    private final JdbcClient jdbc;
    private final ConsistentRead read;

    public CycleEndReader(JdbcClient jdbc, ConsistentRead read) {
        this.jdbc = jdbc;
        this.read = read;
    }

    /** @throws dev.cairn.query.NotThereException where the cycle was not there */
    @QueryHandler
    public ScoreSuggestions suggestions(FindScoreSuggestions question) {
        return read.at(position -> ends(question.viewpoint()).of(question, position));
    }

    /** @throws dev.cairn.query.NotThereException where the cycle was not there */
    @QueryHandler
    public MissingInCycle missing(FindMissing question) {
        return read.at(position -> ends(question.viewpoint()).of(question, position));
    }

    private CycleEnds ends(Viewpoint viewpoint) {
        return new CycleEnds(
                viewpoint,
                new DirectoryTables(jdbc, viewpoint),
                new GoalTables(jdbc, viewpoint),
                new RetrospectiveTables(jdbc, viewpoint));
    }
}
