package dev.cairn.server.axonserver;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violation;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;

/**
 * Failures of commands on their way from the Cairn that decides to the one that was asked. Axon Server carries a text and,
 * serialized, the details of a {@link CommandExecutionException}: so what callers distinguish goes as details, and becomes
 * what it was again on the other side.
 */
final class Failures {

    private Failures() {}

    /** What callers distinguish. */
    enum Kind {
        /** A rule does not allow it. */
        REFUSED,
        /** Others were faster; it can be decided again. */
        OVERTAKEN,
        /** Everything else. */
        FAULT
    }

    /**
     * A failure as it travels.
     *
     * @param kind what it was
     * @param violations the rules that are broken; none but where it is a refusal
     */
    record Details(Kind kind, List<Violation> violations) {}

    /** The failure, on the side that decides, as it can travel. */
    static CommandExecutionException carried(Throwable failure) {
        Throwable cause = failure instanceof RuntimeException known ? plain(known) : failure;
        Details details = switch (cause) {
            case RuleBroken refusal -> new Details(Kind.REFUSED, refusal.violations());
            case ConcurrencyException overtaken -> new Details(Kind.OVERTAKEN, List.of());
            case AggregateStreamCreationException overtaken -> new Details(Kind.OVERTAKEN, List.of());
            case TransientDataAccessException overtaken -> new Details(Kind.OVERTAKEN, List.of());
            default -> new Details(Kind.FAULT, List.of());
        };
        return new CommandExecutionException(String.valueOf(cause.getMessage()), cause, details);
    }

    /** What the failure was before it travelled. */
    static Throwable restored(Throwable failure) {
        if (failure instanceof NoHandlerForCommandException) {
            return new AxonServerAwayException("No Cairn that decides is connected to Axon Server.", failure);
        }
        if (!(failure instanceof RuntimeException known)) {
            return failure;
        }
        Details details = HandlerExecutionException.resolveDetails(failure)
                .filter(Details.class::isInstance)
                .map(Details.class::cast)
                .orElse(null);
        if (details == null) {
            return plain(known);
        }
        return switch (details.kind) {
            case REFUSED -> new RuleBroken(details.violations);
            case OVERTAKEN -> new ConcurrencyException(String.valueOf(failure.getMessage()), failure);
            case FAULT -> failure;
        };
    }

    /** What the connector throws in words of its own, as Axon's other event stores would throw it. */
    static RuntimeException plain(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException overtaken) {
                return overtaken;
            }
            String code = code(cause);
            if (code != null) {
                return code.equals("AXONIQ-2000")
                        ? new ConcurrencyException("Another event took this place in the stream.", failure)
                        : new AxonServerAwayException(String.valueOf(cause.getMessage()), failure);
            }
        }
        return failure;
    }

    private static @Nullable String code(Throwable failure) {
        return switch (failure) {
            case io.axoniq.axonserver.connector.AxonServerException connector ->
                connector.getErrorCategory().errorCode();
            case org.axonframework.axonserver.connector.AxonServerException framework -> framework.code();
            case io.grpc.StatusRuntimeException status ->
                "gRPC " + status.getStatus().getCode();
            default -> null;
        };
    }
}
