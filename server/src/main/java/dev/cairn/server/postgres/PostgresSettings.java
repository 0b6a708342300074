package dev.cairn.server.postgres;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL to use, and how.
 *
 * @param url a JDBC URL of an external one; without it Cairn starts its own in the data directory
 * @param username who Cairn is there; for the external one
 * @param password what proves it; for the external one
 * @param port where the embedded one listens on 127.0.0.1; 0 for any free port, another one at each start
 * @param connections the most connections that are open at a time
 * @param connectWithin how long to wait for a connection
 * @param requireDurable whether a server that may lose what it confirmed (fsync, full_page_writes or synchronous_commit are
 *     off) is refused
 */
@ConfigurationProperties("cairn.postgres")
public record PostgresSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("0") int port,
        @DefaultValue("10") int connections,
        @DefaultValue("10s") Duration connectWithin,
        @DefaultValue("true") boolean requireDurable) {

    /** Whether Cairn starts its own PostgreSQL. */
    public boolean embedded() {
        return url == null || url.isBlank();
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "PostgresSettings[" + (embedded() ? "embedded" : url) + "]";
    }
}
