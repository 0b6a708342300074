package dev.cairn.server.eventfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Copies the events of a log into a file, one after the other, so that the memory that it takes does not grow with the log. What
 * an event holds is passed on as it is stored.
 */
public final class LoggedEvents {

    private static final String COLUMNS =
            Arrays.stream(Column.values()).map(Column::sql).collect(Collectors.joining(", "));

    private LoggedEvents() {}

    /**
     * Writes all events up to a position.
     *
     * @param database which sees all of them
     * @param table where they are
     * @param settled a position at or before which nothing will still appear
     * @param cairnVersion which Cairn writes them
     * @throws UncheckedIOException where the file cannot be written
     */
    public static Manifest write(Connection database, String table, long settled, String cairnVersion, EventSink file)
            throws SQLException {
        Manifest.Counting counting = new Manifest.Counting();
        try {
            file.begin(header(database, table, settled, cairnVersion));
            copy(database, table, settled, file, counting);
            Manifest manifest = counting.manifest();
            file.end(manifest);
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Header header(Connection database, String table, long settled, String cairnVersion)
            throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select count(*), coalesce(max(position), 0) from " + table
                        + " where position <= " + settled)) {
            row.next();
            return new Header(cairnVersion, row.getLong(1), row.getLong(2));
        }
    }

    private static void copy(
            Connection database, String table, long settled, EventSink file, Manifest.Counting counting)
            throws SQLException, IOException {
        CopyOut copy = database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select " + COLUMNS + " from " + table + " where position <= " + settled
                        + " order by position) to stdout (format csv, delimiter e'\\x02', quote e'\\x01')");
        try {
            LoggedRow event = new LoggedRow();
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                event.take(row);
                counting.count(
                        event.get(Column.POSITION).number(),
                        event.get(Column.STREAM_ID).text(),
                        event.get(Column.SEQUENCE).number(),
                        event.get(Column.NAME).text());
                file.add(event);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
