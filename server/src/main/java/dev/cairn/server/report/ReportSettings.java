package dev.cairn.server.report;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * As whom reports run, and how much they may take.
 *
 * @param username the role of PostgreSQL; the name of the database followed by {@code _report} where nothing is said
 * @param password what proves it, for a role that somebody has made; without it Cairn makes the role
 * @param connections the most reports that run at a time in this Cairn
 * @param waitFor how long a report waits for one of them
 * @param timeout how long a report may take
 * @param rows how many rows an answer has at most
 * @param largest how large an answer may be
 */
@ConfigurationProperties("cairn.reports")
public record ReportSettings(
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("3") int connections,
        @DefaultValue("2s") Duration waitFor,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("10000") int rows,
        @DefaultValue("16MB") DataSize largest) {

    /** Never shows the password. */
    @Override
    public String toString() {
        return "ReportSettings[" + username + "]";
    }
}
