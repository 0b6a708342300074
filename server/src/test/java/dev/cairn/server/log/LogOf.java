package dev.cairn.server.log;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of a database that a test looks into. */
public final class LogOf {

    private LogOf() {}

    /** For reading. */
    public static EventLog database(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        OrderedReader reader = new OrderedReader(jdbc, Clock.systemUTC());
        PostgresEventStorageEngine engine = PostgresEventStorageEngine.over(
                new JdbcTemplate(database), reader, new StoredEventSerializer(), (position, actors) -> {});
        return new PostgresLog(engine, reader, jdbc);
    }
}
