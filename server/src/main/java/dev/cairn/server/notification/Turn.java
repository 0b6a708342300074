package dev.cairn.server.notification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Something that one Cairn at a time does for all on the database. It is held by the connection that listens, so PostgreSQL
 * gives it on when that Cairn ends, however it ends. It saves work and is no proof: whoever loses the connection learns of it
 * a moment later than the next one in turn, so what must not be done twice needs a row lock as well.
 */
public final class Turn {

    /** The first key of all turns; chosen so that nobody else's advisory lock has it. */
    private static final int TURNS = 0x0CA1_0002;

    private final int number;
    private final Runnable begin;
    private volatile boolean mine;

    /**
     * @param number which turn, the same in every Cairn
     * @param begin called when it has become this Cairn's
     */
    Turn(int number, Runnable begin) {
        this.number = number;
        this.begin = begin;
    }

    /** Whether it is this Cairn's. */
    public boolean isMine() {
        return mine;
    }

    void tryOn(Connection connection) throws SQLException {
        if (mine) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            statement.setInt(1, TURNS);
            statement.setInt(2, number);
            try (ResultSet row = statement.executeQuery()) {
                mine = row.next() && row.getBoolean(1);
            }
        }
        if (mine) {
            begin.run();
        }
    }

    void lost() {
        mine = false;
    }
}
