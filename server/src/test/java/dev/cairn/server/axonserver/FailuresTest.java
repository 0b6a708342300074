package dev.cairn.server.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violation;
import io.grpc.Status;
import java.util.List;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.command.CommandSerializer;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

/** Failures go through the connector's own messages, as they do between two Cairns. */
class FailuresTest {

    private final CommandSerializer wire =
            new CommandSerializer(WireSerializer.create(), new AxonServerConfiguration());

    @Test
    void aRefusalArrivesWithCodeFieldRuleAndWhatWouldBeAccepted() {
        List<Violation> violations = List.of(
                new Violation(Violation.Kind.CONFLICT, "cycle-closed", "objectiveId", "Its cycle is closed.", null),
                new Violation(Violation.Kind.INVALID, "weight", "weight", "A weight is above 0.", "1"));

        Throwable arrived = travelled(new RuleBroken(violations));

        assertThat(arrived).asInstanceOf(type(RuleBroken.class)).returns(violations, RuleBroken::violations);
    }

    @Test
    void whoWasOvertakenElsewhereDecidesAgain() {
        assertThat(travelled(new ConcurrencyException("taken"))).isInstanceOf(ConcurrencyException.class);
        assertThat(travelled(new CannotAcquireLockException("deadlock"))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void anAxonServerThatIsAwayIsNoFaultOfTheCommand() {
        Throwable away = Failures.plain(Status.UNAVAILABLE.asRuntimeException());

        assertThat(away).isInstanceOf(AxonServerAwayException.class);
    }

    @Test
    void aFaultIsTakenForNothingElse() {
        assertThat(travelled(new IllegalStateException("broken")))
                .isNotInstanceOfAny(RuleBroken.class, ConcurrencyException.class)
                .hasMessageContaining("broken");
    }

    private Throwable travelled(RuntimeException failure) {
        CommandResultMessage<?> sent = new GenericCommandResultMessage<>(Failures.carried(failure));
        CommandResultMessage<?> received = wire.deserialize(wire.serialize(sent, "request-1"));
        return Failures.restored(received.exceptionResult());
    }
}
