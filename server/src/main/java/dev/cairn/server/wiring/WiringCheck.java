package dev.cairn.server.wiring;

import dev.cairn.server.log.PostgresEventStorageEngine;
import dev.cairn.server.log.StoredEventSerializer;
import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Looks at every start whether Cairn is put together as it was meant to be. With one part missing, or two of a kind, Axon
 * falls back in silence: to a bus that stores nothing, to no transaction, to a serializer that writes class names.
 */
public final class WiringCheck implements SmartInitializingSingleton {

    private static final Map<Class<?>, Class<?>> EXPECTED = new LinkedHashMap<>();

    static {
        EXPECTED.put(PlatformTransactionManager.class, JdbcTransactionManager.class);
        EXPECTED.put(TransactionManager.class, SpringTransactionManager.class);
        EXPECTED.put(Serializer.class, StoredEventSerializer.class);
        EXPECTED.put(EventStorageEngine.class, PostgresEventStorageEngine.class);
        EXPECTED.put(EventBus.class, EmbeddedEventStore.class);
        EXPECTED.put(LockFactory.class, PessimisticLockFactory.class);
        EXPECTED.put(CommandBus.class, SimpleCommandBus.class);
        EXPECTED.put(CommandGateway.class, DefaultCommandGateway.class);
        EXPECTED.put(QueryBus.class, SimpleQueryBus.class);
    }

    private final ListableBeanFactory beans;

    /** @param beans what Cairn was put together from */
    public WiringCheck(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** @throws StartRefusedException where a part is missing, double or another one than was meant */
    @Override
    public void afterSingletonsInstantiated() {
        EXPECTED.forEach(this::require);
    }

    private void require(Class<?> part, Class<?> expected) {
        String found = beans.getBeansOfType(part).values().stream()
                .map(bean -> AopUtils.getTargetClass(bean).getName())
                .sorted()
                .collect(Collectors.joining(", "));
        if (!found.equals(expected.getName())) {
            throw new StartRefusedException(
                    ExitCode.WIRING,
                    "Cairn is put together wrongly: as " + part.getSimpleName() + " it needs " + expected.getName()
                            + " and nothing else, and found " + (found.isEmpty() ? "nothing" : found) + ".");
        }
    }
}
