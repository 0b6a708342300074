package dev.cairn.server.start;

/** Why Cairn ended, for scripts and service managers. The numbers are documented and never change their meaning. */
public enum ExitCode {
    /** Something that nobody foresaw; the log says what. */
    UNEXPECTED(1),
    /** The command line or a setting is wrong. */
    MISCONFIGURED(2),
    /** Another Cairn uses the data directory. */
    DATA_DIRECTORY_IN_USE(10),
    /** The data directory cannot be created, read or written, or is incomplete. */
    DATA_DIRECTORY_UNUSABLE(11),
    /** The data was written by a newer version of Cairn or of PostgreSQL. */
    DATA_NEWER(12),
    /** Another program listens on the port. */
    PORT_TAKEN(13),
    /** The sample organisation was asked for, and the log has something in it. */
    LOG_NOT_EMPTY(14),
    /** The external PostgreSQL does not answer. */
    POSTGRES_UNREACHABLE(20),
    /** The external PostgreSQL does not let Cairn in. */
    POSTGRES_ACCESS_DENIED(21),
    /** The external PostgreSQL is older than Cairn needs. */
    POSTGRES_TOO_OLD(22),
    /** PostgreSQL could lose what it has confirmed. */
    POSTGRES_NOT_DURABLE(23),
    /** The embedded PostgreSQL does not start. */
    POSTGRES_NOT_STARTED(24),
    /** The tables are not what this version of Cairn expects. */
    SCHEMA_CHANGED(25),
    /** Axon Server, which keeps the log, does not answer. */
    AXON_SERVER_UNREACHABLE(26),
    /** Axon Server does not let Cairn in. */
    AXON_SERVER_ACCESS_DENIED(27),
    /** Cairn is put together wrongly: a fault of the program. */
    WIRING(30);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** What the process returns. */
    public int number() {
        return number;
    }
}
