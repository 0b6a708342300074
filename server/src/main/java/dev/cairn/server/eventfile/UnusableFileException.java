package dev.cairn.server.eventfile;

/** A file of events is not what an export wrote. */
public final class UnusableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final String rule;

    /**
     * @param line the first line that is wrong, from 1
     * @param rule what it would have to be
     */
    public UnusableFileException(long line, String rule) {
        super("Line " + line + ": " + rule);
        this.line = line;
        this.rule = rule;
    }

    /** The first line that is wrong, from 1. */
    public long line() {
        return line;
    }

    /** What it would have to be. */
    public String rule() {
        return rule;
    }
}
