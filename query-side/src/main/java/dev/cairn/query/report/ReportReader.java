package dev.cairn.query.report;

import dev.cairn.query.ConsistentRead;
import dev.cairn.query.Viewpoint;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers which reports there are and what they ask. */
public final class ReportReader {

    private final JdbcClient jdbc;
    private final ConsistentRead read;

    public ReportReader(JdbcClient jdbc, ConsistentRead read) {
        this.jdbc = jdbc;
        this.read = read;
    }

    /** Those that can be asked. */
    @QueryHandler
    public Reports reports(FindReports question) {
        return read.at(position -> from(question.viewpoint()).all(position));
    }

    /** @throws dev.cairn.query.NotThereException where there is none at that viewpoint */
    @QueryHandler
    public ReportInFull report(FindReport question) {
        return read.at(position -> from(question.viewpoint()).one(question.report(), position));
    }

    private ReportAnswers from(Viewpoint viewpoint) {
        return new ReportAnswers(viewpoint, new ReportTables(jdbc, viewpoint));
    }
}
