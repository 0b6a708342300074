package dev.cairn.server.imports;

import dev.cairn.events.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is in the log before the first row, all of it as of one moment. */
interface LoggedEvents {

    /**
     * An event of the log.
     *
     * @param sequence its place in its stream, from 0
     */
    record Logged(long sequence, Instant recordedAt, DomainEvent event) {}

    /** Everything that names and other streams depend on, in the order of the log. */
    void frame(Consumer<Logged> consumer);

    /** The stream of the event of that id, or null where there is none. */
    @Nullable
    String streamOf(String eventId);

    /** A stream from its beginning. */
    List<Logged> stream(String streamId);
}
