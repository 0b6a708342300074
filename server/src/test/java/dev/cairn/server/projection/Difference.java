package dev.cairn.server.projection;

import org.jspecify.annotations.Nullable;

/**
 * A row that is not what the log makes of it.
 *
 * @param table schema and name of the table
 * @param key the columns of its primary key, as PostgreSQL writes a row
 * @param kept the row that is there, as PostgreSQL writes it, or null where there is none
 * @param projected the row that there should be, or null where there should be none
 */
public record Difference(
        String table,
        String key,
        @Nullable String kept,
        @Nullable String projected) {}
