package dev.cairn.server.request;

/** The stream is not at the revision that the request has seen. */
public final class ChangedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String streamId;
    private final long expected;

    public ChangedMeanwhileException(String streamId, long expected) {
        super(streamId + " is not at revision " + expected + ".", null, false, false);
        this.streamId = streamId;
        this.expected = expected;
    }

    /** What was to be changed. */
    public String streamId() {
        return streamId;
    }

    /** The revision that the request has seen. */
    public long expected() {
        return expected;
    }
}
