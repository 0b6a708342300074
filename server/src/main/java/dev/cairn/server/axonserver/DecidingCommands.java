package dev.cairn.server.axonserver;

import dev.cairn.events.MetadataKeys;
import dev.cairn.server.log.AppendListener;
import dev.cairn.server.request.Outcome;
import dev.cairn.server.request.Place;
import java.util.Set;
import java.util.function.LongSupplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;

/**
 * Commands that have come to this Cairn to be decided. What became of them is made ready to travel. Axon Server does not say
 * which position it has given to an event; the last one of the log, once the command is done, is not before it.
 */
final class DecidingCommands extends AroundCommands {

    private final LongSupplier last;
    private final AppendListener listener;

    DecidingCommands(CommandBus bus, LongSupplier last, AppendListener listener) {
        super(bus);
        this.last = last;
        this.listener = listener;
    }

    @Override
    <R> CommandResultMessage<?> answer(CommandMessage<?> command, CommandResultMessage<? extends R> result) {
        if (result.isExceptional()) {
            return new GenericCommandResultMessage<>(Failures.carried(result.exceptionResult()), result.getMetaData());
        }
        if (!(result.getPayload() instanceof Outcome outcome)) {
            return result;
        }
        long position = outcome.position();
        if (position < 0) {
            position = last.getAsLong();
            listener.appended(
                    position,
                    command.getMetaData().get(MetadataKeys.ACTOR) instanceof String actor ? Set.of(actor) : Set.of());
        }
        return new GenericCommandResultMessage<>(new Place(position, outcome.revision()), result.getMetaData());
    }
}
