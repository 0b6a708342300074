package dev.cairn.server.log;

/** The tables have not caught up with the log in the time that there was. */
public final class LogBehindException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LogBehindException(long reached, long wanted) {
        super("The reads are at position " + reached + " and not yet at " + wanted
                + ", where this has to begin; try again in a moment.");
    }
}
