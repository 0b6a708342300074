package dev.cairn.server.security;

import java.time.Duration;

/** Somebody tries too often to prove who they are. */
final class TooManyAttemptsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /** @param wait after which time the next attempt is listened to */
    TooManyAttemptsException(Duration wait) {
        super(
                "There were too many attempts; the next one is listened to in " + seconds(wait) + " s.",
                null,
                false,
                false);
        this.wait = wait;
    }

    /** For {@code Retry-After}: whole seconds, at least one. */
    long seconds() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
