package dev.cairn.server.axonserver;

import dev.cairn.events.MetadataKeys;
import dev.cairn.server.log.AppendListener;
import java.util.Set;
import java.util.function.LongSupplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;

/**
 * Commands that this Cairn sends through Axon Server. Their failures are what they were where they were decided, and whoever
 * asked waits from then on for the last position that the log had when the command was done.
 */
public final class RoutedCommands extends AroundCommands {

    private final LongSupplier last;
    private final AppendListener listener;

    RoutedCommands(CommandBus bus, LongSupplier last, AppendListener listener) {
        super(bus);
        this.last = last;
        this.listener = listener;
    }

    @Override
    <R> CommandResultMessage<? extends R> answer(CommandMessage<?> command, CommandResultMessage<? extends R> result) {
        if (result.isExceptional()) {
            return new GenericCommandResultMessage<>(Failures.restored(result.exceptionResult()), result.getMetaData());
        }
        if (command.getMetaData().get(MetadataKeys.ACTOR) instanceof String actor) {
            listener.appended(last.getAsLong(), Set.of(actor));
        }
        return result;
    }
}
