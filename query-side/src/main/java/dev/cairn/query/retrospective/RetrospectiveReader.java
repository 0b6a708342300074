package dev.cairn.query.retrospective;

import dev.cairn.query.ConsistentRead;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.DirectoryTables;
import dev.cairn.query.history.HistoryTables;
import dev.cairn.query.progress.GoalTables;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what can be asked about retrospectives. */
public final class RetrospectiveReader {

    private final JdbcClient jdbc;
    private final ConsistentRead read;

    public RetrospectiveReader(JdbcClient jdbc, ConsistentRead read) {
        this.jdbc = jdbc;
        this.read = read;
    }

    /** @throws dev.cairn.query.NotThereException where the retrospective was not opened at that viewpoint */
    @QueryHandler
    public RetrospectiveInFull retrospective(FindRetrospective question) {
        return read.at(position -> answers().of(question, position));
    }

    /** Retrospectives of a team or a cycle. */
    @QueryHandler
    public Retrospectives retrospectives(FindRetrospectives question) {
        return read.at(position -> answers().of(question, position));
    }

    /** @throws dev.cairn.query.NotThereException where the cycle or the team was not there at that viewpoint */
    @QueryHandler
    public Lessons lessons(FindLessons question) {
        return read.at(position -> answers().of(question, position));
    }

    private RetrospectiveAnswers answers() {
        return new RetrospectiveAnswers(this::views);
    }

    private RetrospectiveAnswers.Views views(Viewpoint viewpoint) {
        return new RetrospectiveAnswers.Views(
                new DirectoryTables(jdbc, viewpoint),
                new GoalTables(jdbc, viewpoint),
                new HistoryTables(jdbc, viewpoint),
                new RetrospectiveTables(jdbc, viewpoint));
    }
}
