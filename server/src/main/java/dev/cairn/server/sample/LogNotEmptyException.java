package dev.cairn.server.sample;

/** A log that was to be filled has something in it. */
public final class LogNotEmptyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogNotEmptyException() {
        super("The log has something in it, and only an empty one is filled.");
    }
}
