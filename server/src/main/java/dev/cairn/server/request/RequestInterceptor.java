package dev.cairn.server.request;

import dev.cairn.command.Command;
import dev.cairn.command.RuleBroken;
import dev.cairn.events.MetadataKeys;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every command, within its transaction: a request that was done already is not done again, and one that names
 * a revision is done only where the stream is still at it. Without either it costs nothing; with a key one statement; with a
 * revision none, for the sequence numbers of the events that are appended tell.
 */
public final class RequestInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final RememberedCommands remembered;
    private final Streams streams;

    RequestInterceptor(RememberedCommands remembered, Streams streams) {
        this.remembered = remembered;
        this.streams = streams;
    }

    /** Gives the {@link Outcome}, whatever the handler gave. */
    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        CommandMessage<?> message = work.getMessage();
        if (!(message.getPayload() instanceof Command command)) {
            return chain.proceed();
        }
        Long expected = expected(message);
        Outcome outcome = new Outcome(command.streamId(), expected);
        outcome.makeCurrent();
        Key key = Key.of(message);
        if (key != null) {
            Optional<RememberedCommands.Done> done =
                    remembered.begin(key.actor, key.requestId, key.fingerprint, command.streamId());
            if (done.isPresent()) {
                outcome.is(place(done.get(), key, command.streamId()));
                return outcome;
            }
        }
        try {
            chain.proceed();
        } catch (RuleBroken refusal) {
            requireUnchanged(command.streamId(), expected);
            throw refusal;
        }
        work.onPrepareCommit(any -> {
            if (outcome.isNothing()) {
                changedNothing(outcome, command.streamId(), expected, key);
            }
        });
        return outcome;
    }

    /** Called with events within the transaction that appends them. */
    static void appended(List<? extends EventMessage<?>> messages) {
        Outcome outcome = Outcome.current();
        if (outcome != null
                && messages.getFirst() instanceof DomainEventMessage<?> first
                && messages.getLast() instanceof DomainEventMessage<?> last) {
            outcome.appended(first.getAggregateIdentifier(), first.getSequenceNumber(), last.getSequenceNumber());
        }
    }

    private Place place(RememberedCommands.Done done, Key key, String streamId) {
        Place place = done.place();
        if (place != null) {
            return place;
        }
        return streams.of(streamId, key.actor, key.requestId).orElseThrow(() -> new NotVisibleYetException(streamId));
    }

    private void changedNothing(Outcome outcome, String streamId, @Nullable Long expected, @Nullable Key key) {
        Place end = streams.end(streamId).orElse(null);
        if (end == null) {
            return;
        }
        if (expected != null && expected != end.revision()) {
            throw new ChangedMeanwhileException(streamId, expected);
        }
        outcome.is(end);
        if (key != null) {
            remembered.ledTo(key.actor, key.requestId, end);
        }
    }

    /** A rule may refuse only because of what changed meanwhile, and that is then the better answer. */
    private void requireUnchanged(String streamId, @Nullable Long expected) {
        if (expected != null
                && streams.end(streamId)
                        .filter(end -> end.revision() != expected)
                        .isPresent()) {
            throw new ChangedMeanwhileException(streamId, expected);
        }
    }

    private static @Nullable Long expected(CommandMessage<?> message) {
        return message.getMetaData().get(RequestMetadata.IF_MATCH) instanceof String revision
                ? Long.valueOf(revision)
                : null;
    }

    private record Key(String actor, String requestId, String fingerprint) {

        static @Nullable Key of(CommandMessage<?> message) {
            return message.getMetaData().get(RequestMetadata.FINGERPRINT) instanceof String fingerprint
                            && message.getMetaData().get(MetadataKeys.ACTOR) instanceof String actor
                            && message.getMetaData().get(MetadataKeys.REQUEST_ID) instanceof String requestId
                    ? new Key(actor, requestId, fingerprint)
                    : null;
        }
    }
}
