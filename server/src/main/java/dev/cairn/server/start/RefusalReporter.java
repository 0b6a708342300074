package dev.cairn.server.start;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence on standard error why a start was refused; stack traces are for faults of the program. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RefusalReporter implements SpringBootExceptionReporter {

    /** Made by Spring Boot, which finds it in spring.factories. */
    public RefusalReporter(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        StartRefusedException refused = refusal(failure);
        if (refused == null) {
            return false;
        }
        System.err.println("cairn: " + refused.getMessage());
        return true;
    }

    /** The refusal that this failure comes from, or null where it is a failure of another kind. */
    public static @org.jspecify.annotations.Nullable StartRefusedException refusal(Throwable failure) {
        StartRefusedException refused = StartRefusedException.in(failure);
        if (refused != null) {
            return refused;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return FreePort.taken(taken.getPort());
            }
        }
        return null;
    }
}
