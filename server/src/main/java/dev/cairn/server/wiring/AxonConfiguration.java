package dev.cairn.server.wiring;

import dev.cairn.server.log.StoredEventSerializer;
import dev.cairn.server.telemetry.CommandMeters;
import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Every part of Axon that Cairn uses, each said here or in the configuration of the store that keeps the log. Nothing is found by scanning and nothing is chosen by what happens to
 * be on the class path; {@link WiringCheck} looks at the result at every start.
 */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    /** How long a command waits for another one on the same stream: this many times 10 ms. */
    private static final int LOCK_ATTEMPTS = 500;

    private static final int LOCK_ATTEMPT_MILLIS = 10;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    WiringCheck wiringCheck(ListableBeanFactory beans, Environment environment) {
        return new WiringCheck(beans, EventStoreKind.in(environment).wiring());
    }

    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    Serializer eventSerializer() {
        return new StoredEventSerializer();
    }

    @Bean
    LockFactory streamLocks() {
        return PessimisticLockFactory.builder()
                .acquireAttempts(LOCK_ATTEMPTS)
                .lockAttemptTimeout(LOCK_ATTEMPT_MILLIS)
                .build();
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus, CommandMeters meters) {
        return DefaultCommandGateway.builder()
                .commandBus(bus)
                .retryScheduler(new RetryWhenOvertaken(meters::retried))
                .build();
    }

    @Bean
    QueryGateway queryGateway(QueryBus bus) {
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }
}
