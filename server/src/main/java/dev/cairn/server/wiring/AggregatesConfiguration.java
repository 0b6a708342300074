package dev.cairn.server.wiring;

import dev.cairn.command.Command;
import dev.cairn.command.Gate;
import dev.cairn.command.JdbcSurroundings;
import dev.cairn.command.RuleTables;
import dev.cairn.command.Surroundings;
import dev.cairn.command.cycle.Cycle;
import dev.cairn.command.objective.Objective;
import dev.cairn.command.objective.ObjectiveState;
import dev.cairn.command.organisation.Organisation;
import dev.cairn.command.report.Report;
import dev.cairn.command.retrospective.Retrospective;
import dev.cairn.command.team.Team;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.server.access.CommandGate;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.notification.Notifications;
import dev.cairn.server.notification.Subscriber;
import dev.cairn.server.request.RequestInterceptor;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** The six streams that decide, and the tables that their rules look at. */
@Configuration(proxyBeanMethods = false)
class AggregatesConfiguration {

    /** The part of the heap that goals are kept in where nothing is said: the others need memory too. */
    private static final int SHARE_OF_HEAP = 3;

    /** Goals alone are worth keeping: of everything else there is little, and it is seldom changed. */
    @Bean
    KeptStates<Objective> keptGoals(
            @Value("${cairn.commands.kept-goals:}") @Nullable DataSize most, Notifications notifications) {
        KeptStates<Objective> goals =
                new KeptStates<>(most == null ? Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP : most.toBytes());
        notifications.subscribe("log", new Subscriber() {
            @Override
            public void heard(String message) {
                // Others that append make a kept state old, which is found out where it matters.
            }

            @Override
            public void mayHaveMissed() {
                goals.clear();
            }
        });
        return goals;
    }

    @Bean
    Surroundings surroundings(JdbcTemplate jdbc, Gate gate, EventLog log, EventStore store) {
        JdbcClient client = JdbcClient.create(jdbc);
        String streamOfEvent = "select stream_id from " + log.table() + " where event_id = :event";
        return new JdbcSurroundings(
                jdbc,
                gate,
                eventId -> client.sql(streamOfEvent)
                        .param("event", eventId)
                        .query(String.class)
                        .optional(),
                goal -> stateOf(store, goal));
    }

    private static ObjectiveState stateOf(EventStore store, ObjectiveId goal) {
        ObjectiveState state = ObjectiveState.initial();
        DomainEventStream events = store.readEvents(goal.value());
        while (events.hasNext()) {
            DomainEventMessage<?> message = events.next();
            state = state.evolve((ObjectiveEvent) message.getPayload(), message.getTimestamp());
        }
        return state;
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
            RulesOfAppendedEvents rules,
            KeptStates<Objective> goals) {
        return () -> {
            // A request that was done before does not come to the gate again.
            bus.registerHandlerInterceptor(requests);
            bus.registerHandlerInterceptor(gate);
            Shells shells = new Shells(bus, store, locks, surroundings);
            shells.register(Organisation.class, new KeptStates<>(0));
            shells.register(Cycle.class, new KeptStates<>(0));
            shells.register(Team.class, new KeptStates<>(0));
            shells.register(Objective.class, goals);
            shells.register(Retrospective.class, new KeptStates<>(0));
            shells.register(Report.class, new KeptStates<>(0));
            // Called within the transaction that appends, whoever appends; a failure takes the events back.
            store.subscribe(rules::apply);
        };
    }

    private record Shells(CommandBus bus, EventStore store, LockFactory locks, Surroundings surroundings) {

        <T> void register(Class<T> type, KeptStates<T> states) {
            ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                    ClasspathParameterResolverFactory.forClass(type),
                    new SimpleResourceParameterResolverFactory(List.of(surroundings)));
            EventSourcingRepository<T> repository = new KeepingRepository<>(
                    EventSourcingRepository.builder(type)
                            .parameterResolverFactory(parameters)
                            .eventStore(store)
                            .lockFactory(locks),
                    store,
                    states);
            AggregateAnnotationCommandHandler.<T>builder()
                    .aggregateType(type)
                    .parameterResolverFactory(parameters)
                    .repository(repository)
                    // What the annotation says, without looking for it at each command.
                    .commandTargetResolver(message -> new VersionedAggregateIdentifier(
                            (Object) ((Command) message.getPayload()).streamId(), null))
                    .build()
                    .subscribe(bus);
        }
    }
}
