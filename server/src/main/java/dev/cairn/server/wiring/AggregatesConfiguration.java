package dev.cairn.server.wiring;

import dev.cairn.command.Gate;
import dev.cairn.command.JdbcSurroundings;
import dev.cairn.command.RuleTables;
import dev.cairn.command.Surroundings;
import dev.cairn.command.cycle.Cycle;
import dev.cairn.command.objective.Objective;
import dev.cairn.command.organisation.Organisation;
import dev.cairn.command.team.Team;
import dev.cairn.events.DomainEvent;
import dev.cairn.server.access.CommandGate;
import dev.cairn.server.request.RequestInterceptor;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The four streams that decide, and the tables that their rules look at. */
@Configuration(proxyBeanMethods = false)
class AggregatesConfiguration {

    static final List<Class<?>> DECIDING = List.of(Organisation.class, Cycle.class, Team.class, Objective.class);

    @Bean
    Surroundings surroundings(JdbcTemplate jdbc, Gate gate) {
        return new JdbcSurroundings(jdbc, gate);
    }

    @Bean
    RuleTables ruleTables(JdbcTemplate jdbc) {
        return new RuleTables(jdbc);
    }

    @Bean
    SmartInitializingSingleton aggregates(
            CommandBus bus,
            RequestInterceptor requests,
            CommandGate gate,
            EventStore store,
            LockFactory locks,
            Surroundings surroundings,
            RuleTables rules) {
        return () -> {
            // A request that was done before does not come to the gate again.
            bus.registerHandlerInterceptor(requests);
            bus.registerHandlerInterceptor(gate);
            DECIDING.forEach(type -> register(type, bus, store, locks, surroundings));
            // Called within the transaction that appends, whoever appends; a failure takes the events back.
            store.subscribe(messages -> rules.apply(events(messages)));
        };
    }

    private static <T> void register(
            Class<T> type, CommandBus bus, EventStore store, LockFactory locks, Surroundings surroundings) {
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(type),
                new SimpleResourceParameterResolverFactory(List.of(surroundings)));
        EventSourcingRepository<T> repository = EventSourcingRepository.builder(type)
                .parameterResolverFactory(parameters)
                .eventStore(store)
                .lockFactory(locks)
                .build();
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(type)
                .parameterResolverFactory(parameters)
                .repository(repository)
                .build()
                .subscribe(bus);
    }

    private static List<DomainEvent> events(List<? extends EventMessage<?>> messages) {
        return messages.stream()
                .map(message -> (DomainEvent) message.getPayload())
                .toList();
    }
}
