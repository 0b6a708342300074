package dev.cairn.server.bench;

import dev.cairn.server.cli.CommandFailure;
import dev.cairn.server.cli.ExitCode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** How far the projections are, by the tables themselves. */
record Projected(ThrowAwayCairn cairn, Connection connection) {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    long behind() throws SQLException {
        return number("select (select max(position) from log.event)"
                + " - (select position from projection.position where reader = 'live')");
    }

    /** Waits until they are where the log is, by questions that say what they have to see. */
    Duration await() throws SQLException {
        long begin = System.nanoTime();
        long head = number("select max(position) from log.event");
        try (HttpConnection http = new HttpConnection(cairn.address(), cairn.token())) {
            while (!http.get("/api/v1/cycles", head).isGood()) {
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new CommandFailure(ExitCode.BROKEN, "The projections do not catch up.");
                }
            }
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BROKEN, "Cairn does not answer: " + e.getMessage());
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
