package dev.cairn.server.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * How to get into a database.
 *
 * @param url JDBC URL
 * @param username who Cairn is there
 * @param password what proves it
 */
public record PostgresAccess(String url, String username, String password) {

    /**
     * A connection outside of any pool.
     *
     * @param within how long to wait for it at most; whole seconds, at least one
     */
    public Connection connect(Duration within) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "cairn");
        properties.setProperty("connectTimeout", Long.toString(Math.max(1, within.toSeconds())));
        properties.setProperty("loginTimeout", Long.toString(Math.max(1, within.toSeconds())));
        return DriverManager.getConnection(url, properties);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return username + " at " + url;
    }
}
