package dev.cairn.server.wiring;

import dev.cairn.server.axonserver.AxonServerLog;
import dev.cairn.server.axonserver.RoutedCommands;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.log.PostgresEventStorageEngine;
import dev.cairn.server.log.PostgresLog;
import dev.cairn.server.log.StoredEventSerializer;
import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** What keeps the log: the setting {@code cairn.event-store}. */
public enum EventStoreKind {
    /** The table {@code log.event}. */
    POSTGRES,
    /** Axon Server; PostgreSQL keeps what is read, people and rules. */
    AXON_SERVER;

    private static final String SETTING = "cairn.event-store";

    /** @throws StartRefusedException where the setting names nothing that Cairn knows */
    static EventStoreKind in(Environment environment) {
        String named = environment.getProperty(SETTING, "").strip();
        if (named.isEmpty()) {
            return POSTGRES;
        }
        return Arrays.stream(values())
                .filter(kind -> kind.setting().equals(named.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new StartRefusedException(
                        ExitCode.MISCONFIGURED,
                        "The setting " + SETTING + " cannot be '" + named + "'; it is one of "
                                + Arrays.stream(values())
                                        .map(EventStoreKind::setting)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** The parts that Cairn is made of with this store, and the one class that each has to be of. */
    public Map<Class<?>, Class<?>> wiring() {
        Map<Class<?>, Class<?>> parts = new LinkedHashMap<>();
        parts.put(PlatformTransactionManager.class, JdbcTransactionManager.class);
        parts.put(TransactionManager.class, SpringTransactionManager.class);
        parts.put(Serializer.class, StoredEventSerializer.class);
        parts.put(LockFactory.class, PessimisticLockFactory.class);
        parts.put(CommandGateway.class, DefaultCommandGateway.class);
        switch (this) {
            case POSTGRES -> {
                parts.put(EventStorageEngine.class, PostgresEventStorageEngine.class);
                parts.put(EventBus.class, EmbeddedEventStore.class);
                parts.put(CommandBus.class, SimpleCommandBus.class);
                parts.put(QueryBus.class, SimpleQueryBus.class);
                parts.put(EventLog.class, PostgresLog.class);
            }
            case AXON_SERVER -> {
                parts.put(EventBus.class, AxonServerEventStore.class);
                parts.put(CommandBus.class, RoutedCommands.class);
                parts.put(QueryBus.class, AxonServerQueryBus.class);
                parts.put(EventLog.class, AxonServerLog.class);
            }
        }
        return parts;
    }

    private String setting() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** PostgreSQL keeps the log. */
    public static final class Postgres implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return in(context.getEnvironment()) == POSTGRES;
        }
    }

    /** Axon Server keeps the log. */
    public static final class AxonServer implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return in(context.getEnvironment()) == AXON_SERVER;
        }
    }
}
