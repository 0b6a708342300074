package dev.cairn.server.start;

import org.jspecify.annotations.Nullable;

/** Cairn cannot start as things are. The message is one sentence for the person at the terminal: what is wrong, what helps. */
public final class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    public StartRefusedException(ExitCode exitCode, String sentence) {
        this(exitCode, sentence, null);
    }

    public StartRefusedException(ExitCode exitCode, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    /** Why, for the caller of the process. */
    public ExitCode reason() {
        return exitCode;
    }

    /** The refusal somewhere among the causes of a failure, or null where it failed otherwise. */
    public static @Nullable StartRefusedException in(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusedException refused) {
                return refused;
            }
        }
        return null;
    }
}
