package dev.cairn.server.axonserver;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.callbacks.NoOpCallback;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** A command bus that changes what another one answers. */
abstract class AroundCommands implements CommandBus {

    private final CommandBus bus;

    AroundCommands(CommandBus bus) {
        this.bus = bus;
    }

    /** The bus that does the work. */
    CommandBus inner() {
        return bus;
    }

    /** The answer as it is handed on: of the type that was there before, or that whoever asked expects in its place. */
    abstract <R> CommandResultMessage<?> answer(CommandMessage<?> command, CommandResultMessage<? extends R> result);

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, NoOpCallback.INSTANCE);
    }

    // What is answered is typed by whoever asks, and nothing on the way can check it.
    @SuppressWarnings("unchecked")
    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        bus.<C, R>dispatch(
                command,
                (sent, result) -> callback.onResult(sent, (CommandResultMessage<? extends R>) answer(sent, result)));
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return bus.subscribe(commandName, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerDispatchInterceptor(interceptor);
    }
}
