package dev.cairn.server.cli;

/** How a command of the terminal ended. The numbers are documented for scripts and never change. */
public enum ExitCode {
    /** It was done. */
    DONE(0),
    /** Cairn refused: a rule was broken, or what was asked for is not there. */
    REFUSED(1),
    /** The command line itself makes no sense. */
    USAGE(2),
    /** No Cairn answers there. */
    NOT_REACHABLE(3),
    /** The token is missing or not accepted. */
    NOT_AUTHENTICATED(4),
    /** Cairn failed, or what answered is no Cairn. */
    BROKEN(5);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** What the process ends with. */
    public int number() {
        return number;
    }
}
