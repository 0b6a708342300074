package dev.cairn.server.log;

/** The log has something in it, and what is to be put there needs an empty one. */
public final class LogNotEmptyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LogNotEmptyException() {
        super("The log has something in it.");
    }
}
