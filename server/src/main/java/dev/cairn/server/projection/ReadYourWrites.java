package dev.cairn.server.projection;

import dev.cairn.query.ProjectionPosition;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Lets people see what they have just done: remembers the last position that each actor has written here, and holds back the
 * actor's next read until it is in the tables. What was waited for with success is forgotten.
 */
public final class ReadYourWrites {

    /** How long a read waits at most; it then shows what there is, at the position that its answer states. */
    public static final Duration LIMIT = Duration.ofSeconds(5);

    private final ProjectionPosition projected;
    private final BooleanSupplier standing;
    private final Map<String, Long> written = new ConcurrentHashMap<>();

    /** @param standing whether what is shown stands still for now, so that nothing is waited for */
    public ReadYourWrites(ProjectionPosition projected, BooleanSupplier standing) {
        this.projected = projected;
        this.standing = standing;
    }

    /** These actors' events are in the log, up to this position. */
    public void wrote(Set<String> actors, long position) {
        for (String actor : actors) {
            written.merge(actor, position, Math::max);
        }
    }

    /**
     * Called before a read.
     *
     * @param actor who reads, {@code person:<uuid>}
     * @return whether all that the actor has written here can be seen, or what is shown stands still: answers then state the
     *     position that they are true for, and it is not waited for what takes minutes
     * @throws InterruptedException where the waiting thread is asked to end
     */
    public boolean await(String actor) throws InterruptedException {
        Long position = written.get(actor);
        if (position == null || standing.getAsBoolean()) {
            return true;
        }
        boolean reached = projected.awaitAtLeast(position, LIMIT);
        if (reached) {
            written.remove(actor, position);
        }
        return reached;
    }
}
