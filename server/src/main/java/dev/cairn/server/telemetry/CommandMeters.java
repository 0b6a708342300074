package dev.cairn.server.telemetry;

import dev.cairn.command.RuleBroken;
import dev.cairn.events.EventCatalogue;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.micrometer.MessageTimerMonitor;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.MultiMessageMonitor;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;

/** The meters of commands, of the events they lead to, and of questions. Their tags have as many values as Cairn has types and rules. */
public final class CommandMeters {

    private static final String PAYLOAD = "payload";

    private final MeterRegistry registry;
    private final Counter retried;
    private final Timer append;
    private final Map<Class<?>, Counter> appended = new ConcurrentHashMap<>();

    public CommandMeters(MeterRegistry registry) {
        this.registry = registry;
        this.retried = Counter.builder("cairn.commands.retried")
                .description("Commands that were decided again, for others were faster")
                .register(registry);
        this.append = Timer.builder("cairn.events.append")
                .description("From an event's publication to the end of its commit")
                .register(registry);
    }

    /** A command is decided again. */
    public void retried() {
        retried.increment();
    }

    /** For the bus that decides. */
    public MessageMonitor<? super CommandMessage<?>> commands() {
        return new MultiMessageMonitor<>(List.of(timer("commandBus"), this::countRefusals));
    }

    /** For the bus that answers. */
    public MessageMonitor<? super QueryMessage<?, ?>> questions() {
        return timer("queryBus");
    }

    /** For the store. */
    public MessageMonitor<? super EventMessage<?>> events() {
        return event -> {
            long begin = System.nanoTime();
            return new Outcome() {
                @Override
                public void reportSuccess() {
                    append.record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
                    appended.computeIfAbsent(event.getPayloadType(), CommandMeters.this::appendedOf)
                            .increment();
                }
            };
        };
    }

    private Counter appendedOf(Class<?> type) {
        return Counter.builder("cairn.events.appended")
                .description("Events that were appended to the log")
                .tag("name", EventCatalogue.name(type))
                .register(registry);
    }

    private MessageMonitor.MonitorCallback countRefusals(CommandMessage<?> command) {
        return new Outcome() {
            @Override
            public void reportFailure(@Nullable Throwable cause) {
                if (cause instanceof RuleBroken refusal) {
                    refusal.violations()
                            .forEach(violation -> registry.counter("cairn.commands.refused", "code", violation.code())
                                    .increment());
                }
            }
        };
    }

    /** Axon's timers, without the percentiles that it would work out here for each type of message: Prometheus does it. */
    private MessageMonitor<Message<?>> timer(String name) {
        return MessageTimerMonitor.builder()
                .meterNamePrefix(name)
                .meterRegistry(registry)
                .tagsBuilder(
                        message -> Tags.of(PAYLOAD, message.getPayloadType().getSimpleName()))
                .timerCustomization(timer -> timer.publishPercentiles((double[]) null))
                .build();
    }

    /** An outcome of which only some matter. */
    private abstract static class Outcome implements MessageMonitor.MonitorCallback {

        @Override
        public void reportSuccess() {}

        @Override
        public void reportFailure(@Nullable Throwable cause) {}

        @Override
        public void reportIgnored() {}
    }
}
