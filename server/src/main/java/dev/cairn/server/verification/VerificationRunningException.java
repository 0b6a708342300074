package dev.cairn.server.verification;

/** This Cairn is verifying already: a second time at once would only make both slower. */
public final class VerificationRunningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VerificationRunningException() {
        super("A verification is running already; it has to end first.");
    }
}
