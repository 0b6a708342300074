package dev.cairn.query;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One PostgreSQL for all tests of the module, with the tables that the migrations make. It ends with the JVM. */
public final class QueryDatabase {

    private static final QueryDatabase INSTANCE = new QueryDatabase();

    private final EmbeddedPostgres postgres;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final JdbcTransactionManager transactions;

    private QueryDatabase() {
        try {
            postgres = EmbeddedPostgres.builder().start();
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            // Opening a connection costs more than a typical test does in it.
            Connection connection = postgres.getPostgresDatabase().getConnection();
            dataSource = new SingleConnectionDataSource(connection, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        jdbc = JdbcClient.create(dataSource);
        // As a Cairn does that begins where nothing was taken in yet.
        jdbc.sql("insert into projection.projection (name, version) values ('activity', 1)")
                .update();
        transactions = new JdbcTransactionManager(dataSource);
    }

    public static QueryDatabase get() {
        return INSTANCE;
    }

    /** The connection that most tests share; one thread at a time. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** A source that opens a connection each time, for tests with several threads. */
    public DataSource manyConnections() {
        return postgres.getPostgresDatabase();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }

    public void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    /** The tables of all projections, {@code schema.table}, in a stable order. */
    public List<String> tables() {
        return jdbc.sql("""
                select schemaname || '.' || tablename from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema', 'public', 'projection')
                order by 1
                """).query(String.class).list();
    }

    /** All rows of a table as text, in a stable order. */
    public List<String> rows(String table) {
        return jdbc.sql("select to_jsonb(t)::text from " + table + " t order by 1")
                .query(String.class)
                .list();
    }

    /** Makes it as it is before the first event. */
    public void empty() {
        jdbc.sql("truncate " + String.join(", ", tables())).update();
        rewind();
    }

    /** Leaves the rows, and forgets how far the reader was. */
    public void rewind() {
        rewindTo(-1);
    }

    /** Leaves the rows, and lets the reader believe that it was there only. */
    public void rewindTo(long position) {
        jdbc.sql("update projection.position set position = :position, generation = generation + 1")
                .param("position", position)
                .update();
    }
}
