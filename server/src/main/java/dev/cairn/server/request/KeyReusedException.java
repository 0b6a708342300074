package dev.cairn.server.request;

/** The idempotency key was used before, by the same person, for another request. */
public final class KeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyReusedException() {
        super("The idempotency key was used before, for another request.", null, false, false);
    }
}
