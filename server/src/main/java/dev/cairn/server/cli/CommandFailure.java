package dev.cairn.server.cli;

/** A command cannot be done. It is told in one sentence, without a stack trace. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /**
     * @param exitCode how the process ends
     * @param sentence what is wrong and what to do about it; further lines may list details
     */
    public CommandFailure(ExitCode exitCode, String sentence) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    /** How the process ends. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
