package dev.cairn.server.postgres;

import dev.cairn.query.journal.JournalRevisions;
import dev.cairn.query.reporting.ReportingSchema;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Brings to this version of Cairn what SQL reads of the log; the tables are there already. */
final class ReadableLog {

    private ReadableLog() {}

    static void bringUpToDate(DataSource database) {
        new JournalRevisions(JdbcClient.create(database)).bringUpToDate();
        new ReportingSchema(new JdbcTemplate(database), new JdbcTransactionManager(database)).bringUpToDate();
    }
}
