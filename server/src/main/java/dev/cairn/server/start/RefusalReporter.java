package dev.cairn.server.start;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
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
    public static @Nullable StartRefusedException refusal(Throwable failure) {
        StartRefusedException refused = StartRefusedException.in(failure);
        if (refused != null) {
            return refused;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return FreePort.taken(taken.getPort());
            }
            if (cause instanceof InvalidConfigurationPropertyValueException unread) {
                return misconfigured(unread.getName(), unread.getValue());
            }
            if (cause instanceof BindException unread) {
                return misconfigured(
                        unread.getName().toString(),
                        unread.getProperty() == null
                                ? null
                                : unread.getProperty().getValue());
            }
            if (cause instanceof TypeMismatchException unread) {
                return misconfigured(String.valueOf(unread.getPropertyName()), unread.getValue());
            }
        }
        return null;
    }

    private static StartRefusedException misconfigured(String setting, @Nullable Object value) {
        // Boot's own settings refer to Cairn's, which have the second half of the name.
        String name = setting.startsWith("server.") ? "cairn" + setting.substring("server".length()) : setting;
        // A password may be what was not understood, and a reference says nothing to whoever set what it refers to.
        boolean telling =
                value != null && !name.contains("password") && !value.toString().contains("${");
        return new StartRefusedException(
                ExitCode.MISCONFIGURED,
                "The setting " + name + " cannot be " + (telling ? "'" + value + "'" : "what it is")
                        + "; see docs/operations.md.");
    }
}
