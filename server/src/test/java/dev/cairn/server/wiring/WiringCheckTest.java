package dev.cairn.server.wiring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import dev.cairn.server.telemetry.CommandMeters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.SimpleEventBus;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Puts together the parts of Cairn that the check looks at, and spoils one. Nothing connects to a database. */
class WiringCheckTest {

    private final GenericApplicationContext context = new GenericApplicationContext();
    private final HikariDataSource database = new HikariDataSource();

    WiringCheckTest() {
        AxonConfiguration axon = new AxonConfiguration();
        PostgresStoreConfiguration postgres = new PostgresStoreConfiguration();
        CommandMeters meters = new CommandMeters(new SimpleMeterRegistry());
        JdbcTemplate jdbc = new JdbcTemplate(database, true);
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        TransactionManager axonTransactions = axon.axonTransactions(transactions);
        var serializer = axon.eventSerializer();
        var engine = postgres.eventStorageEngine(
                jdbc,
                postgres.orderedReader(JdbcClient.create(jdbc), axon.clock()),
                serializer,
                (position, actors) -> {});
        register("transactions", axonTransactions);
        register("serializer", serializer);
        register("engine", engine);
        register(
                "log",
                postgres.eventLog(
                        engine,
                        postgres.orderedReader(JdbcClient.create(jdbc), axon.clock()),
                        JdbcClient.create(jdbc)));
        register("store", postgres.eventStore(engine, meters));
        register("locks", axon.streamLocks());
        var commandBus = postgres.commandBus(axonTransactions, meters);
        register("commandBus", commandBus);
        register("commandGateway", axon.commandGateway(commandBus, meters));
        register("queryBus", postgres.queryBus(meters));
    }

    @Test
    void letsCairnStartAsItIsMeantToBe() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void refusesABusThatStoresNothing() {
        replace("store", SimpleEventBus.builder().build());

        refuses(EventBus.class, SimpleEventBus.class.getName());
    }

    @Test
    void refusesToWorkWithoutTransactions() {
        replace("transactions", NoTransactionManager.instance());

        refuses(TransactionManager.class, NoTransactionManager.class.getName());
    }

    @Test
    void refusesTwoOfAKind() {
        register("second", SimpleCommandBus.builder().build());

        refuses(CommandBus.class, SimpleCommandBus.class.getName() + ", " + SimpleCommandBus.class.getName());
    }

    @Test
    void refusesAMissingPart() {
        context.removeBeanDefinition("commandBus");

        refuses(CommandBus.class, "found nothing");
    }

    private void refuses(Class<?> part, String found) {
        assertThatThrownBy(this::check)
                .hasMessageContaining(part.getSimpleName())
                .hasMessageContaining(found)
                .asInstanceOf(type(StartRefusedException.class))
                .returns(ExitCode.WIRING, StartRefusedException::reason);
    }

    private void check() {
        context.refresh();
        new WiringCheck(context, EventStoreKind.POSTGRES.wiring()).afterSingletonsInstantiated();
    }

    private void replace(String name, Object bean) {
        context.removeBeanDefinition(name);
        register(name, bean);
    }

    @SuppressWarnings("unchecked")
    private void register(String name, Object bean) {
        context.registerBean(name, (Class<Object>) bean.getClass(), () -> bean);
    }
}
