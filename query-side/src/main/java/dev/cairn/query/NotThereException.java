package dev.cairn.query;

/** What is asked about did not exist, as far as can be seen from the viewpoint of the question. */
public final class NotThereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;

    /**
     * @param kind what it would be: {@code cycle}, {@code team}, {@code objective}
     * @param id its id
     */
    public NotThereException(String kind, String id) {
        super("There is no " + kind + " " + id + " at that time.");
        this.kind = kind;
        this.id = id;
    }

    /** What it would be: {@code cycle}, {@code team}, {@code objective}. */
    public String kind() {
        return kind;
    }

    /** The id that was asked for. */
    public String id() {
        return id;
    }
}
