package dev.cairn.server.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A transaction that has written something and is open: where a position is missing, the reader of the log waits for it.
 *
 * @param process its process in PostgreSQL, or null where it was prepared for a commit in two phases
 * @param database the database that it is in; the reader waits for those of other databases too
 * @param application what its client calls itself, or the name of the prepared transaction
 * @param since when it began
 */
public record OpenWriter(@Nullable Integer process, String database, String application, Instant since) {

    private static final String OLDEST_FIRST = """
            select pid as process, datname as database, application_name as application, xact_start as since
            from pg_stat_activity
            where backend_xid is not null and pid <> pg_backend_pid()
            union all
            select null, database, gid, prepared
            from pg_prepared_xacts
            order by since
            limit 10
            """;

    /** The ten oldest. */
    public static List<OpenWriter> oldest(JdbcClient jdbc) {
        return jdbc.sql(OLDEST_FIRST)
                .query((row, number) -> new OpenWriter(
                        row.getObject("process", Integer.class),
                        String.valueOf(row.getString("database")),
                        String.valueOf(row.getString("application")),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }
}
