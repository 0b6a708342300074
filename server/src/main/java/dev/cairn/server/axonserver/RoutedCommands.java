package dev.cairn.server.axonserver;

import dev.cairn.server.request.Outcome;
import dev.cairn.server.request.Place;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;

/** Commands that this Cairn sends through Axon Server. What becomes of them is what it was where they were decided. */
public final class RoutedCommands extends AroundCommands {

    RoutedCommands(CommandBus bus) {
        super(bus);
    }

    @Override
    <R> CommandResultMessage<?> answer(CommandMessage<?> command, CommandResultMessage<? extends R> result) {
        if (result.isExceptional()) {
            return new GenericCommandResultMessage<>(Failures.restored(result.exceptionResult()), result.getMetaData());
        }
        return result.getPayload() instanceof Place place
                ? new GenericCommandResultMessage<>(Outcome.at(place), result.getMetaData())
                : result;
    }
}
