package dev.cairn.command;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One PostgreSQL for all tests of the module, with the tables that the migration makes. It ends with the JVM. */
final class RuleDatabase {

    private static final RuleDatabase INSTANCE = new RuleDatabase();

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;

    private RuleDatabase() {
        try {
            dataSource = EmbeddedPostgres.builder().start().getPostgresDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(dataSource);
    }

    static RuleDatabase get() {
        return INSTANCE;
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** A transaction on a connection of its own; bound to the thread that runs it. */
    TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    void empty() {
        jdbc.execute("truncate rules.settings, rules.cycle, rules.team, rules.objective, rules.key_result,"
                + " rules.alignment, rules.retrospective");
    }
}
