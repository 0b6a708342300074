package dev.cairn.server.axonserver;

import dev.cairn.command.RuleTables;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.server.log.AppendListener;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import dev.cairn.server.telemetry.CommandMeters;
import dev.cairn.server.wiring.EventStoreKind;
import dev.cairn.server.wiring.MessageOrigin;
import dev.cairn.server.wiring.RulesOfAppendedEvents;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log in Axon Server. Commands and questions go through it too: a stream's commands to one and the same Cairn as long as
 * that is there, questions to the Cairn that was asked.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EventStoreKind.AxonServer.class)
@EnableConfigurationProperties(AxonServerSettings.class)
class AxonServerStoreConfiguration {

    @Bean
    AxonServerConfiguration axonServerConfiguration(AxonServerSettings settings) {
        AxonServerConfiguration configuration = new AxonServerConfiguration();
        configuration.setServers(settings.servers());
        configuration.setContext(settings.context());
        configuration.setComponentName("cairn");
        configuration.setSslEnabled(settings.tls());
        configuration.setCommitTimeout(Math.toIntExact(settings.answerWithin().toMillis()));
        configuration.setConnectTimeout(settings.connectWithin().toMillis());
        // There are no Axon event processors to tell of.
        configuration.setProcessorsNotificationRate(0);
        String certificate = orNull(settings.certificate());
        if (certificate != null) {
            if (!Files.isReadable(Path.of(certificate))) {
                throw new StartRefusedException(
                        ExitCode.MISCONFIGURED,
                        "The certificate of CAIRN_AXON_SERVER_CERTIFICATE, " + certificate + ", cannot be read.");
            }
            configuration.setCertFile(certificate);
        }
        String token = orNull(settings.token());
        if (token != null) {
            configuration.setToken(token);
        }
        return configuration;
    }

    @Bean
    AxonServerConnectionManager axonServerConnections(AxonServerConfiguration configuration) {
        return AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration)
                .build();
    }

    @Bean
    AxonServerLifecycle axonServerLifecycle(
            AxonServerConnectionManager connections,
            AxonServerSettings settings,
            RoutedCommands commands,
            AxonServerQueryBus queries) {
        return new AxonServerLifecycle(connections, settings, (AxonServerCommandBus) commands.inner(), queries);
    }

    @Bean
    EventStore eventStore(
            AxonServerConfiguration configuration,
            AxonServerConnectionManager connections,
            Serializer serializer,
            CommandMeters meters) {
        return AxonServerEventStore.builder()
                .platformConnectionManager(connections)
                .messageMonitor(meters.events())
                .configuration(configuration)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                // There are no snapshots, so none is asked for.
                .snapshotFilter(snapshot -> false)
                .build();
    }

    @Bean
    AxonServerLog eventLog(EventStore store, JdbcClient jdbc, ProjectionPosition position, AppendListener listener) {
        return new AxonServerLog(store, jdbc, position, listener);
    }

    @Bean
    AppliedAhead appliedAhead(JdbcTemplate jdbc, RuleTables rules) {
        return new AppliedAhead(jdbc, rules);
    }

    @Bean
    RulesOfAppendedEvents rulesOfAppendedEvents(AppliedAhead rules) {
        return rules::byCommand;
    }

    @Bean
    RoutedCommands commandBus(
            AxonServerConfiguration configuration,
            AxonServerConnectionManager connections,
            TransactionManager transactions,
            CommandMeters meters,
            EventLog log,
            AppendListener listener) {
        SimpleCommandBus deciding =
                SimpleCommandBus.builder().messageMonitor(meters.commands()).build();
        deciding.registerHandlerInterceptor(MessageOrigin.interceptor());
        deciding.registerHandlerInterceptor(new CommitAfterTheLog(transactions));
        AxonServerCommandBus routed = AxonServerCommandBus.builder()
                .configuration(configuration)
                .axonServerConnectionManager(connections)
                .localSegment(new DecidingCommands(deciding, log::last, listener))
                .serializer(WireSerializer.create())
                .routingStrategy(command -> AnnotationCommandTargetResolver.builder()
                        .build()
                        .resolveTarget(command)
                        .getIdentifier())
                .build();
        return new RoutedCommands(routed);
    }

    @Bean
    AxonServerQueryBus queryBus(
            AxonServerConfiguration configuration, AxonServerConnectionManager connections, CommandMeters meters) {
        SimpleQueryBus answering =
                SimpleQueryBus.builder().messageMonitor(meters.questions()).build();
        answering.registerHandlerInterceptor(MessageOrigin.interceptor());
        Serializer wire = WireSerializer.create();
        return AxonServerQueryBus.builder()
                .configuration(configuration)
                .axonServerConnectionManager(connections)
                .localSegment(answering)
                .updateEmitter(answering.queryUpdateEmitter())
                .messageSerializer(wire)
                .genericSerializer(wire)
                // Every Cairn reads the same tables: what can be answered here is not sent away.
                .enabledLocalSegmentShortCut()
                .build();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
