package dev.cairn.server.wiring;

import dev.cairn.server.log.AppendListener;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.log.OrderedReader;
import dev.cairn.server.log.PostgresEventStorageEngine;
import dev.cairn.server.log.PostgresLog;
import dev.cairn.server.log.StoredEventSerializer;
import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Every part of Axon that Cairn uses, each said here. Nothing is found by scanning and nothing is chosen by what happens to
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
    WiringCheck wiringCheck(ListableBeanFactory beans) {
        return new WiringCheck(beans);
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
    OrderedReader orderedReader(JdbcClient jdbc, Clock clock) {
        return new OrderedReader(jdbc, clock);
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            JdbcTemplate jdbc, OrderedReader reader, Serializer serializer, AppendListener listener) {
        return PostgresEventStorageEngine.over(jdbc, reader, serializer, listener);
    }

    @Bean
    EventLog eventLog(PostgresEventStorageEngine engine, OrderedReader reader, JdbcClient jdbc) {
        return new PostgresLog(engine, reader, jdbc);
    }

    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(PostgresEventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    LockFactory streamLocks() {
        return PessimisticLockFactory.builder()
                .acquireAttempts(LOCK_ATTEMPTS)
                .lockAttemptTimeout(LOCK_ATTEMPT_MILLIS)
                .build();
    }

    @Bean
    CommandBus commandBus(TransactionManager transactions) {
        SimpleCommandBus bus =
                SimpleCommandBus.builder().transactionManager(transactions).build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new MessageOrigin()));
        return bus;
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus) {
        return DefaultCommandGateway.builder()
                .commandBus(bus)
                .retryScheduler(new RetryWhenOvertaken())
                .build();
    }

    @Bean
    QueryBus queryBus() {
        // Questions open their own transactions, which keep one snapshot for the whole answer.
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new MessageOrigin()));
        return bus;
    }

    @Bean
    QueryGateway queryGateway(QueryBus bus) {
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }
}
