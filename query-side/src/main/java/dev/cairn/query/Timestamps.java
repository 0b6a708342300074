package dev.cairn.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Instants as the columns of a table hold them: {@code timestamptz}, where the driver asks for an offset. */
public final class Timestamps {

    /** What an interval without an end has as its end: the column says {@code infinity}. */
    public static final Instant FAR = Instant.MAX;

    private Timestamps() {}

    /** What to bind for this instant. */
    public static OffsetDateTime column(Instant instant) {
        return instant.equals(FAR) ? OffsetDateTime.MAX : instant.atOffset(ZoneOffset.UTC);
    }

    /** The instant in a column that is never null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        Instant instant = instantOrNull(row, column);
        if (instant == null) {
            throw new IllegalStateException("Column " + column + " holds no time.");
        }
        return instant;
    }

    /** The instant in a column, or null. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        if (time == null) {
            return null;
        }
        return time.equals(OffsetDateTime.MAX) ? FAR : time.toInstant();
    }
}
