package dev.cairn.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.axonserver.WireSerializer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** All commands, questions and answers say the same after a journey from one Cairn to another. */
class EveryOperationOverTheWireTest extends EveryOperationTest {

    private static final Set<String> TRAVELLED = new ConcurrentSkipListSet<>();

    @Autowired
    private CommandBus commands;

    @Autowired
    private QueryBus queries;

    private final Serializer wire = WireSerializer.create();
    private final List<Registration> onTheWay = new ArrayList<>();

    @BeforeEach
    void sendEverythingOnAJourney() {
        onTheWay.add(commands.registerDispatchInterceptor(messages ->
                (index, command) -> new GenericCommandMessage<>(arrived(command), command.getCommandName())));
        onTheWay.add(queries.registerDispatchInterceptor(messages -> (index, question) -> arrived(question)));
        onTheWay.add(queries.registerHandlerInterceptor((work, chain) -> journey(chain.proceed())));
    }

    @AfterEach
    void stayAtHome() {
        onTheWay.forEach(Registration::cancel);
    }

    @AfterAll
    static void commandsQuestionsAndAnswersHaveTravelled() {
        assertThat(TRAVELLED).contains("RecordCheckIn", "FindCycleOverview", "CycleOverview");
    }

    private <Q, R> QueryMessage<?, ?> arrived(QueryMessage<Q, R> question) {
        return new GenericQueryMessage<>(
                arrived((Message<?>) question), question.getQueryName(), journey(question.getResponseType()));
    }

    private Message<?> arrived(Message<?> message) {
        return new GenericMessage<>(message.getIdentifier(), journey(message.getPayload()), message.getMetaData());
    }

    private <T> T journey(T object) {
        TRAVELLED.add(object.getClass().getSimpleName());
        return wire.deserialize(wire.serialize(object, byte[].class));
    }
}
