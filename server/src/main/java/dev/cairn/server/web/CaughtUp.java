package dev.cairn.server.web;

import dev.cairn.query.ProjectionPosition;
import dev.cairn.server.projection.ReadYourWrites;
import dev.cairn.server.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;

/** Makes a read wait until it can see what its asker has written, or the position that its request names. */
@Component
public final class CaughtUp {

    /** The header that names a position of the log: of an answer, the one it stands on. */
    public static final String POSITION = "Cairn-Position";

    private final ProjectionPosition position;
    private final ReadYourWrites writes;

    CaughtUp(ProjectionPosition position, ReadYourWrites writes) {
        this.position = position;
        this.writes = writes;
    }

    /**
     * Waits until the reads have all that whoever asks has written here, and the position that the request names.
     *
     * @throws RequestRefusedException where that takes too long
     */
    public void await(NativeWebRequest request) {
        long wanted = wanted(request.getHeader(POSITION));
        try {
            boolean own = !(request.getUserPrincipal() instanceof Authentication known)
                    || !(known.getPrincipal() instanceof Actor actor)
                    || writes.await(actor.personId().value());
            if (!own || !position.awaitAtLeast(wanted, ReadYourWrites.LIMIT)) {
                throw new RequestRefusedException(
                        Problem.NOT_CAUGHT_UP,
                        "The reads are at position " + position.current()
                                + " and not yet where this request has to see them; try again in a moment.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RequestRefusedException(Problem.FAULT, "Interrupted.");
        }
    }

    private static long wanted(@Nullable String header) {
        if (header == null) {
            return Long.MIN_VALUE;
        }
        if (!header.matches("[0-9]{1,18}")) {
            throw RequestRefusedException.unreadable(
                    "position-unreadable",
                    POSITION,
                    "A position is a whole number, as the answers of commands give it.",
                    null);
        }
        return Long.parseLong(header);
    }
}
