package dev.cairn.query.comparison;

import dev.cairn.query.ConsistentRead;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditTables;
import dev.cairn.query.directory.DirectoryTables;
import dev.cairn.query.progress.GoalTables;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what is different between two moments. */
public final class ComparisonReader {

    private final JdbcClient jdbc;
    private final ConsistentRead read;

    public ComparisonReader(JdbcClient jdbc, ConsistentRead read) {
        this.jdbc = jdbc;
        this.read = read;
    }

    /** @throws dev.cairn.query.NotThereException where the cycle was defined at neither moment */
    @QueryHandler
    public Comparison comparison(FindComparison question) {
        Viewpoint from = question.from();
        Viewpoint to = question.to();
        return read.at(position -> new Comparisons(
                        new Comparisons.Moment(from, new DirectoryTables(jdbc, from), new GoalTables(jdbc, from)),
                        new Comparisons.Moment(to, new DirectoryTables(jdbc, to), new GoalTables(jdbc, to)),
                        (fromGoals, toGoals) -> AuditTables.between(jdbc, from, fromGoals, to, toGoals))
                .ofCycle(question.cycleId(), position));
    }
}
