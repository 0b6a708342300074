package dev.cairn.server.exports;

import dev.cairn.server.cli.Version;
import dev.cairn.server.eventfile.EventSink;
import dev.cairn.server.eventfile.LoggedEvents;
import dev.cairn.server.eventfile.Manifest;
import dev.cairn.server.log.EventLog;
import java.io.IOException;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The events of the whole log, as they are stored. What is recorded while it is written is not in it: it ends at the position
 * that the log had settled at when it began. Nobody waits for it.
 */
@Component
public final class EventsExport {

    private final EventLog log;
    private final JdbcTemplate jdbc;
    private final String version;

    EventsExport(EventLog log, JdbcTemplate jdbc) throws IOException {
        this.log = log;
        this.jdbc = jdbc;
        this.version = Version.number();
    }

    /**
     * Writes everything.
     *
     * @throws java.io.UncheckedIOException where the file cannot be written
     */
    public Manifest write(EventSink file) {
        long settled = log.settle();
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<Manifest>)
                connection -> LoggedEvents.write(connection, log.table(), settled, version, file)));
    }
}
