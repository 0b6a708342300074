package dev.cairn.server.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.command.RuleTables;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.server.log.AppendListener;
import dev.cairn.server.log.StoredEventSerializer;
import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import dev.cairn.server.telemetry.CommandMeters;
import dev.cairn.server.wiring.EventStoreKind;
import dev.cairn.server.wiring.WiringCheck;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Puts Cairn together for Axon Server, where none runs; nothing connects to a database either. */
class AxonServerStoreConfigurationTest {

    @Test
    void isWhatTheWiringCheckAsksFor() {
        try (AnnotationConfigApplicationContext context = wired(Map.of())) {
            new WiringCheck(context, EventStoreKind.AXON_SERVER.wiring()).afterSingletonsInstantiated();

            assertThat(context.getBean(CommandBus.class))
                    .isInstanceOfSatisfying(
                            RoutedCommands.class,
                            routed -> assertThat(routed.inner())
                                    .isInstanceOfSatisfying(
                                            AxonServerCommandBus.class,
                                            bus -> assertThat(bus.localSegment())
                                                    .isInstanceOfSatisfying(
                                                            DecidingCommands.class,
                                                            deciding -> assertThat(deciding.inner())
                                                                    .isInstanceOf(SimpleCommandBus.class))));
        }
    }

    @Test
    void takesServersContextTokenAndEncryptionFromItsSettings() {
        Map<String, Object> settings = Map.of(
                "cairn.axon-server.servers", "one:8124,two:8124",
                "cairn.axon-server.context", "goals",
                "cairn.axon-server.token", "a secret",
                "cairn.axon-server.tls", "true");
        try (AnnotationConfigApplicationContext context = wired(settings)) {
            assertThat(context.getBean(AxonServerConfiguration.class))
                    .returns("one:8124,two:8124", AxonServerConfiguration::getServers)
                    .returns("goals", AxonServerConfiguration::getContext)
                    .returns("a secret", AxonServerConfiguration::getToken)
                    .returns(true, AxonServerConfiguration::isSslEnabled);
        }
    }

    @Test
    void refusesACertificateThatIsNotThere() {
        assertThatThrownBy(() -> wired(Map.of("cairn.axon-server.certificate", "/no/such/ca.pem")))
                .satisfies(failure -> assertThat(StartRefusedException.in(failure))
                        .isNotNull()
                        .returns(ExitCode.MISCONFIGURED, StartRefusedException::reason));
    }

    private static AnnotationConfigApplicationContext wired(Map<String, Object> settings) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        Map<String, Object> all = new HashMap<>(settings);
        all.put("cairn.event-store", "axon-server");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", all));
        HikariDataSource database = new HikariDataSource();
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        JdbcTemplate jdbc = new JdbcTemplate(database, true);
        context.registerBean(JdbcTransactionManager.class, () -> transactions);
        context.registerBean(SpringTransactionManager.class, () -> new SpringTransactionManager(transactions));
        context.registerBean(StoredEventSerializer.class);
        context.registerBean(JdbcTemplate.class, () -> jdbc);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(jdbc));
        context.registerBean(RuleTables.class, () -> new RuleTables(jdbc));
        context.registerBean(ProjectionPosition.class, () -> new ProjectionPosition(JdbcClient.create(jdbc)));
        context.registerBean(CommandMeters.class, () -> new CommandMeters(new SimpleMeterRegistry()));
        context.registerBean(AppendListener.class, () -> (position, actors) -> {});
        context.registerBean(
                PessimisticLockFactory.class,
                () -> PessimisticLockFactory.builder().build());
        context.registerBean(
                DefaultCommandGateway.class,
                () -> DefaultCommandGateway.builder()
                        .commandBus(context.getBean(CommandBus.class))
                        .build());
        context.register(AxonServerStoreConfiguration.class);
        // Everything but that which asks the server whether it is there.
        context.addBeanFactoryPostProcessor(
                beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("axonServerLifecycle"));
        context.refresh();
        return context;
    }
}
