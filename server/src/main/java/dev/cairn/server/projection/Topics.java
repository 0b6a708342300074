package dev.cairn.server.projection;

/** What the Cairns on one database announce about projections. */
public final class Topics {

    /** The last position of the log that is in the tables. */
    public static final String SHOWN = "shown";

    private Topics() {}
}
