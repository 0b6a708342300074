package dev.cairn.server.axonserver;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;

/** Commands that have come to this Cairn to be decided. Their failures are made ready to travel. */
final class DecidingCommands extends AroundCommands {

    DecidingCommands(CommandBus bus) {
        super(bus);
    }

    @Override
    <R> CommandResultMessage<? extends R> answer(CommandMessage<?> command, CommandResultMessage<? extends R> result) {
        return result.isExceptional()
                ? new GenericCommandResultMessage<>(Failures.carried(result.exceptionResult()), result.getMetaData())
                : result;
    }
}
