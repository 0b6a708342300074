package dev.cairn.server.request;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Where the stream and the log are after a command. It is handed back as the result of the command before that is committed,
 * and complete when the result is.
 */
public final class Outcome {

    private static final String RESOURCE = Outcome.class.getName();
    private static final long UNKNOWN = -1;

    private final String streamId;
    private final @Nullable Long expected;
    private volatile long position = UNKNOWN;
    private volatile long revision = UNKNOWN;

    /** @param expected the revision that the stream has to be at, or null for any */
    Outcome(String streamId, @Nullable Long expected) {
        this.streamId = streamId;
        this.expected = expected;
    }

    /** That of a command which another Cairn has done. */
    public static Outcome at(Place place) {
        Outcome outcome = new Outcome("", null);
        outcome.is(place);
        return outcome;
    }

    /** That of the command that this thread is handling, or null where it handles none. */
    static @Nullable Outcome current() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getResource(RESOURCE) : null;
    }

    void makeCurrent() {
        CurrentUnitOfWork.get().root().resources().put(RESOURCE, this);
    }

    /** Events were committed by this thread, the last of them at this position. */
    public static void committed(long lastPosition) {
        Outcome current = current();
        if (current != null) {
            current.position = lastPosition;
        }
    }

    /**
     * Events are appended to a stream.
     *
     * @param first the sequence number of the first of them
     * @param last the sequence number of the last of them
     * @throws ChangedMeanwhileException where the stream was not at the revision that the request has seen
     */
    void appended(String stream, long first, long last) {
        if (!stream.equals(streamId)) {
            return;
        }
        if (expected != null && first != expected + 1) {
            throw new ChangedMeanwhileException(streamId, expected);
        }
        revision = last;
    }

    void is(Place place) {
        position = place.position();
        revision = place.revision();
    }

    boolean isNothing() {
        return revision == UNKNOWN;
    }

    /** The position of the last event of the command, or of its stream where it changed nothing; -1 where it is not known. */
    public long position() {
        return position;
    }

    /** The revision of the stream after the command; -1 where it is not known. */
    public long revision() {
        return revision;
    }
}
