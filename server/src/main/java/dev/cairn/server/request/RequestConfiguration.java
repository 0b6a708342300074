package dev.cairn.server.request;

import dev.cairn.command.Surroundings;
import dev.cairn.server.log.EventLog;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts {@link RequestInterceptor} before every command. */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

    @Bean
    RememberedCommands rememberedCommands(JdbcClient jdbc, Clock clock) {
        return new RememberedCommands(jdbc, clock);
    }

    @Bean
    Forgetting forgettingCommands(
            RememberedCommands remembered, @Value("${cairn.idempotency.remember-for:7d}") Duration rememberFor) {
        return new Forgetting(remembered, rememberFor);
    }

    @Bean
    RequestInterceptor requestInterceptor(EventLog log, JdbcClient jdbc, RememberedCommands remembered) {
        return new RequestInterceptor(remembered, new Streams(log, jdbc));
    }

    @Bean
    Together together(
            PlatformTransactionManager transactions,
            EventLog log,
            EventStore store,
            Surroundings around,
            RememberedCommands remembered,
            JdbcClient jdbc) {
        return new Together(transactions, log, store, around, remembered, new Streams(log, jdbc));
    }

    @Bean
    SmartInitializingSingleton requests(EventStore store) {
        return () -> store.subscribe(RequestInterceptor::appended);
    }
}
