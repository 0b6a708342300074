package dev.cairn.server.axonserver;

/** Axon Server does not answer, or answers that it cannot. Whether a command was done is not always known then. */
public final class AxonServerAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AxonServerAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
