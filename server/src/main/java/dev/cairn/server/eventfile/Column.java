package dev.cairn.server.eventfile;

import java.util.Locale;

/** What is told of each event, in this order; in files by these names in small letters. */
public enum Column {
    POSITION(0, "position", false),
    EVENT_ID(1, "event_id", true),
    STREAM_ID(2, "stream_id", true),
    SEQUENCE(3, "sequence", false),
    NAME(4, "name", true),
    REVISION(5, "revision", false),
    EFFECTIVE_AT(6, "data #>> '{act,effectiveAt}'", true),
    RECORDED_AT(7, "to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')", true),
    CLAIMED_AT(8, "data #>> '{act,claimedAt}'", true),
    DATA(9, "data", false),
    METADATA(10, "metadata", false);

    private final int place;
    private final String sql;
    private final boolean text;

    Column(int place, String sql, boolean text) {
        this.place = place;
        this.sql = sql;
        this.text = text;
    }

    /** Its place in a row, from 0. */
    int place() {
        return place;
    }

    /** What the log has of it. */
    String sql() {
        return sql;
    }

    /** Whether it is a text, and not a number or JSON. */
    boolean isText() {
        return text;
    }

    /** Its name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
