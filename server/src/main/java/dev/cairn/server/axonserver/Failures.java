package dev.cairn.server.axonserver;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violation;
import dev.cairn.server.log.Overtaken;
import dev.cairn.server.request.ChangedMeanwhileException;
import dev.cairn.server.request.KeyReusedException;
import dev.cairn.server.request.NotVisibleYetException;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Failures of commands on their way from the Cairn that decides to the one that was asked. Axon Server carries a text and,
 * serialized, the details of a {@link CommandExecutionException}: so what callers distinguish goes as details, and becomes
 * what it was again on the other side.
 */
final class Failures {

    private static final String SEQUENCE_TAKEN = "AXONIQ-2000";

    private Failures() {}

    /** What callers distinguish. */
    enum Kind {
        /** A rule does not allow it. */
        REFUSED,
        /** Others were faster; it can be decided again. */
        OVERTAKEN,
        /** The stream is not at the revision that the request has seen. */
        CHANGED_MEANWHILE,
        /** The idempotency key was used for another request. */
        KEY_REUSED,
        /** It was done before, and what became of it is not to be seen yet. */
        NOT_VISIBLE_YET,
        /** Axon Server is away from the Cairn that decides. */
        AWAY,
        /** Everything else. */
        FAULT
    }

    /**
     * A failure as it travels.
     *
     * @param kind what it was
     * @param violations the rules that are broken; none but where it is a refusal
     * @param streamId what was to be changed, where the failure names it, else empty
     * @param revision the revision that was expected, where the failure names it, else 0
     */
    record Details(Kind kind, List<Violation> violations, String streamId, long revision) {

        static Details of(Kind kind) {
            return new Details(kind, List.of(), "", 0);
        }
    }

    /** The failure, on the side that decides, as it can travel. */
    static CommandExecutionException carried(Throwable failure) {
        Throwable cause = failure instanceof RuntimeException known ? plain(known) : failure;
        return new CommandExecutionException(String.valueOf(cause.getMessage()), cause, details(cause));
    }

    private static Details details(Throwable failure) {
        if (Overtaken.is(failure)) {
            return Details.of(Kind.OVERTAKEN);
        }
        return switch (failure) {
            case RuleBroken refusal -> new Details(Kind.REFUSED, refusal.violations(), "", 0);
            case ChangedMeanwhileException changed ->
                new Details(Kind.CHANGED_MEANWHILE, List.of(), changed.streamId(), changed.expected());
            case KeyReusedException reused -> Details.of(Kind.KEY_REUSED);
            case NotVisibleYetException unseen -> Details.of(Kind.NOT_VISIBLE_YET);
            case AxonServerAwayException away -> Details.of(Kind.AWAY);
            default -> Details.of(Kind.FAULT);
        };
    }

    /** What the failure was before it travelled. */
    static Throwable restored(Throwable failure) {
        if (failure instanceof NoHandlerForCommandException) {
            return new AxonServerAwayException("No Cairn that decides is connected to Axon Server.", failure);
        }
        Details details = HandlerExecutionException.resolveDetails(failure)
                .filter(Details.class::isInstance)
                .map(Details.class::cast)
                .orElse(null);
        if (details == null) {
            return failure instanceof RuntimeException known ? plain(known) : failure;
        }
        String message = String.valueOf(failure.getMessage());
        return switch (details.kind) {
            case REFUSED -> new RuleBroken(details.violations);
            case OVERTAKEN -> new ConcurrencyException(message, failure);
            case CHANGED_MEANWHILE -> new ChangedMeanwhileException(details.streamId, details.revision);
            case KEY_REUSED -> new KeyReusedException();
            case NOT_VISIBLE_YET -> new NotVisibleYetException(details.streamId);
            case AWAY -> new AxonServerAwayException(message, failure);
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
                return code.equals(SEQUENCE_TAKEN)
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
            case org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException dispatch ->
                dispatch.getErrorCode();
            case io.grpc.StatusRuntimeException status ->
                "gRPC " + status.getStatus().getCode();
            default -> null;
        };
    }
}
