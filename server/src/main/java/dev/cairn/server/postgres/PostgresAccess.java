package dev.cairn.server.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
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
     * The way into the PostgreSQL that runs embedded on a data directory, for whoever can read that directory.
     *
     * @param home the data directory
     * @throws IOException where no Cairn ever ran there, or this user may not read it
     */
    public static PostgresAccess embeddedIn(Path home) throws IOException {
        String file = Files.readString(home.resolve("postgres/pg_service.conf"));
        Properties service = new Properties();
        service.load(new StringReader(file.substring(0, file.indexOf("[postgres]"))));
        return new PostgresAccess(
                "jdbc:postgresql://127.0.0.1:" + service.getProperty("port") + "/" + service.getProperty("dbname"),
                service.getProperty("user"),
                service.getProperty("password"));
    }

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
