package dev.cairn.server.verification;

import dev.cairn.server.log.EventLog;
import dev.cairn.server.verification.VerificationProgress.Phase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Looks whether the log is whole, and whether all that is kept beside it is what the log makes of it, while people work. It changes
 * nothing that anybody sees.
 *
 * <p>Log and rules are read in one transaction with one snapshot: commands write both at once, so they have to agree whatever
 * happens meanwhile. Read models follow later, and are compared by {@link ReadModelCheck} at a position of their own.
 *
 * <p>Where the log is in Axon Server, the rules are in another database: they are compared once the log has been read to its end,
 * again where they differ, and a row that somebody is changing at that moment can be told although nothing is wrong with it.
 */
@Component
public final class Verification {

    private static final int LOOKS = 5;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final EventLog log;
    private final DataSource database;
    private final ReadModelCheck readModels;
    private final ReentrantLock running = new ReentrantLock();

    Verification(EventLog log, DataSource database, ReadModelCheck readModels) {
        this.log = log;
        this.database = database;
        this.readModels = readModels;
    }

    /**
     * Looks at everything.
     *
     * @param progress may throw, and so break it off
     * @throws VerificationRunningException where one is running in this Cairn already
     */
    public VerificationReport verify(VerificationProgress progress) throws SQLException {
        if (!running.tryLock()) {
            throw new VerificationRunningException();
        }
        try {
            Findings findings = new Findings();
            LogChecks checks = readLog(findings, progress);
            readModels.check(findings, progress);
            return findings.report(checks.position(), checks.events(), checks.streams());
        } finally {
            running.unlock();
        }
    }

    private LogChecks readLog(Findings findings, VerificationProgress progress) throws SQLException {
        try (Connection connection = database.getConnection()) {
            boolean oneSnapshot = LogPass.sameDatabase(log);
            connection.setTransactionIsolation(
                    oneSnapshot ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            try {
                JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                FoldedRules folded = new FoldedRules(jdbc);
                LogChecks checks = new LogChecks(findings, folded.tables());
                LogPass pass = new LogPass(log, jdbc, findings, checks, progress);
                progress.at(Phase.READING, 0, 0);
                pass.read();
                checks.end();
                progress.at(Phase.COMPARING_RULES, 0, 0);
                for (int look = 1; !oneSnapshot && look < LOOKS && folded.differs(); look++) {
                    LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                    pass.readAfter(checks.position());
                    checks.end();
                }
                folded.compare(findings);
                folded.findDoubles(findings);
                pass.findIdsTwice();
                return checks;
            } finally {
                connection.rollback();
            }
        }
    }
}
