package dev.cairn.server.request;

import dev.cairn.command.Command;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Surroundings;
import dev.cairn.events.MetadataKeys;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.log.Overtaken;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does several commands of several streams in one request, each decided on what those before it lead to. On PostgreSQL that
 * is one transaction: all of them are done, or none. Over Axon Server each is a transaction of its own; there a failure leaves
 * what was done before it, and the same request again does the rest, for each command finds its own work done.
 */
public final class Together {

    private static final int ATTEMPTS = 10;
    private static final long LONGEST_PAUSE_NANOS = 50_000_000;

    private final TransactionTemplate transaction;
    private final EventLog log;
    private final EventStore store;
    private final Surroundings around;
    private final RememberedCommands remembered;
    private final Streams streams;

    Together(
            PlatformTransactionManager transactions,
            EventLog log,
            EventStore store,
            Surroundings around,
            RememberedCommands remembered,
            Streams streams) {
        this.transaction = new TransactionTemplate(transactions);
        this.log = log;
        this.store = store;
        this.around = around;
        this.remembered = remembered;
        this.streams = streams;
    }

    /** Decides commands of one request. */
    public interface Deciding {

        /**
         * Does the command.
         *
         * @throws RuleBroken where a rule forbids it; then nothing of the request is done
         */
        void decide(Command command);

        /** Does a command that nobody asked for, but that follows from the request. */
        void follow(Command command);

        /**
         * Sees whether the command could be done now, and does nothing.
         *
         * @throws RuleBroken where it could not
         */
        void check(Command command);

        /** What lies beyond each stream, after what was done so far. */
        Surroundings around();
    }

    /**
     * Does all that the work decides. Where others were faster on one of the streams, it is decided again from the beginning.
     *
     * @param streamId the stream that the request is about: it is locked first, and what was done is found by it
     * @param metadata who asks, how, and in which request
     * @return where the log, and the stream that the request is about, are after it
     * @throws RuleBroken where a rule forbids any of it
     * @throws ChangedMeanwhileException where the request names another revision of that stream than it is at
     */
    public Place send(String streamId, Map<String, String> metadata, Consumer<Deciding> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> once(streamId, metadata, work)));
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !Overtaken.is(e)) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
            }
        }
    }

    private Place once(String streamId, Map<String, String> metadata, Consumer<Deciding> work) {
        String actor = Objects.requireNonNull(metadata.get(MetadataKeys.ACTOR));
        String key = Objects.requireNonNull(metadata.get(MetadataKeys.REQUEST_ID));
        String fingerprint = metadata.get(RequestMetadata.FINGERPRINT);
        if (fingerprint != null) {
            Optional<RememberedCommands.Done> done = remembered.begin(actor, key, fingerprint, streamId);
            if (done.isPresent()) {
                Place place = done.get().place();
                return place != null
                        ? place
                        : streams.of(streamId, actor, key).orElseThrow(() -> new NotVisibleYetException(streamId));
            }
        }
        Map<String, String> handedOn = new HashMap<>(metadata);
        handedOn.remove(RequestMetadata.FINGERPRINT);
        handedOn.remove(RequestMetadata.IF_MATCH);
        StreamsInHand deciding = new StreamsInHand(store, around, handedOn);
        around.deciding(streamId);
        String expected = metadata.get(RequestMetadata.IF_MATCH);
        if (expected != null && deciding.revision(streamId) != Long.parseLong(expected)) {
            throw new ChangedMeanwhileException(streamId, Long.parseLong(expected));
        }
        work.accept(deciding);
        Place place = new Place(log.last(), deciding.revision(streamId));
        if (fingerprint != null) {
            remembered.ledTo(actor, key, place);
        }
        return place;
    }
}
