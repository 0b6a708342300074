package dev.cairn.events;

import org.jspecify.annotations.Nullable;

/** Something is in the log that this version of Cairn cannot read. Nothing may go on as if it were not there. */
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
