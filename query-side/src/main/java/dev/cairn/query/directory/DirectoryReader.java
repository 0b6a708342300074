package dev.cairn.query.directory;

import dev.cairn.query.ConsistentRead;
import dev.cairn.query.Viewpoint;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what can be asked of the directory alone. */
public final class DirectoryReader {

    private final JdbcClient jdbc;
    private final ConsistentRead read;

    public DirectoryReader(JdbcClient jdbc, ConsistentRead read) {
        this.jdbc = jdbc;
        this.read = read;
    }

    /** The settings in force. */
    @QueryHandler
    public SettingsInForce settings(FindSettings question) {
        return read.at(position -> from(question.viewpoint()).settings(position));
    }

    /** All cycles. */
    @QueryHandler
    public Cycles cycles(FindCycles question) {
        return read.at(position -> from(question.viewpoint()).cycles(position));
    }

    /** All teams. */
    @QueryHandler
    public Teams teams(FindTeams question) {
        return read.at(position -> from(question.viewpoint()).teams(position));
    }

    private DirectoryAnswers from(Viewpoint viewpoint) {
        return new DirectoryAnswers(viewpoint, new DirectoryTables(jdbc, viewpoint));
    }
}
