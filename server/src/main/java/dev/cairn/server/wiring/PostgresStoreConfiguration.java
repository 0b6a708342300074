package dev.cairn.server.wiring;

import dev.cairn.command.RuleTables;
import dev.cairn.events.DomainEvent;
import dev.cairn.server.log.AppendListener;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.log.OrderedReader;
import dev.cairn.server.log.PostgresEventStorageEngine;
import dev.cairn.server.log.PostgresLog;
import dev.cairn.server.telemetry.CommandMeters;
import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log in PostgreSQL; commands are decided, and questions answered, by the process that was asked. */
@Configuration(proxyBeanMethods = false)
@Conditional(EventStoreKind.Postgres.class)
class PostgresStoreConfiguration {

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
    EmbeddedEventStore eventStore(PostgresEventStorageEngine engine, CommandMeters meters) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .messageMonitor(meters.events())
                .build();
    }

    @Bean
    RulesOfAppendedEvents rulesOfAppendedEvents(RuleTables rules) {
        return messages -> rules.apply(messages.stream()
                .map(message -> (DomainEvent) message.getPayload())
                .toList());
    }

    @Bean
    CommandBus commandBus(TransactionManager transactions, CommandMeters meters) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .transactionManager(transactions)
                .messageMonitor(meters.commands())
                .build();
        bus.registerHandlerInterceptor(MessageOrigin.interceptor());
        return bus;
    }

    @Bean
    QueryBus queryBus(CommandMeters meters) {
        // Questions open their own transactions, which keep one snapshot for the whole answer.
        SimpleQueryBus bus =
                SimpleQueryBus.builder().messageMonitor(meters.questions()).build();
        bus.registerHandlerInterceptor(MessageOrigin.interceptor());
        return bus;
    }
}
