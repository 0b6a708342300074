package dev.cairn.server.restore;

import dev.cairn.server.eventfile.Envelope;
import dev.cairn.server.eventfile.UnusableFileException;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Rows on their way into the log, as PostgreSQL takes them in by the thousand. */
final class LogRows {

    private static final String COPY = "copy log.event (position, stream_id, sequence, event_id, recorded_at, name,"
            + " revision, data, metadata) from stdin";

    /** How PostgreSQL says which of the rows it does not take. */
    private static final Pattern ROW = Pattern.compile("COPY event, line (\\d+)");

    private final StringBuilder rows = new StringBuilder();
    private long firstLine;

    void add(Envelope event) {
        if (rows.isEmpty()) {
            firstLine = event.line();
        }
        rows.append(event.position()).append('\t');
        escaped(event.streamId()).append('\t');
        rows.append(event.sequence()).append('\t');
        escaped(event.eventId()).append('\t');
        rows.append(event.recordedAt()).append('\t');
        escaped(event.name()).append('\t');
        rows.append(event.revision()).append('\t');
        escaped(event.data()).append('\t');
        escaped(event.metadata()).append('\n');
    }

    private StringBuilder escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            switch (next) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(next);
            }
        }
        return rows;
    }

    /**
     * Puts them into the log, and begins anew.
     *
     * @throws UnusableFileException where one of them has no place there
     */
    long copy(Connection database) throws SQLException {
        try {
            return database.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(rows.toString()));
        } catch (PSQLException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new SQLException("The rows cannot be read.", e);
        } finally {
            rows.setLength(0);
        }
    }

    private RuntimeException refused(PSQLException e) throws PSQLException {
        ServerErrorMessage said = e.getServerErrorMessage();
        Matcher row = ROW.matcher(said == null ? "" : String.valueOf(said.getWhere()));
        if (said == null || !row.find()) {
            throw e;
        }
        String why = said.getDetail() == null ? said.getMessage() : said.getDetail();
        return new UnusableFileException(
                firstLine + Long.parseLong(row.group(1)) - 1, "the log does not take it: " + why);
    }
}
