package dev.cairn.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.command.Name;
import dev.cairn.command.Occasion;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.TeamLevel;
import dev.cairn.command.Violation;
import dev.cairn.command.team.FormTeam;
import dev.cairn.command.team.RenameTeam;
import dev.cairn.events.MetadataKeys;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import dev.cairn.server.ServerTest;
import dev.cairn.server.access.Operator;
import dev.cairn.server.log.SampleEvents;
import dev.cairn.server.projection.ReadYourWrites;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A command's way through the parts that are wired by hand. */
@ServerTest
class CommandsThroughTheBusTest {

    @Autowired
    private CommandGateway commands;

    @Autowired
    private CommandBus bus;

    @Autowired
    private Operator operator;

    @Autowired
    private EventStore log;

    @Autowired
    private ReadYourWrites writes;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void leadsToEventsThatSayWhereTheyComeFrom() throws Exception {
        TeamId team = TeamId.random();
        GenericCommandMessage<FormTeam> command = new GenericCommandMessage<>(
                form(team, "Provenance"),
                Map.of(
                        MetadataKeys.ACTOR,
                        operator.personId().value(),
                        MetadataKeys.REQUEST_ID,
                        "request-1",
                        MetadataKeys.SOURCE,
                        MetadataKeys.SOURCE_API));

        commands.send(command).get();

        List<? extends DomainEventMessage<?>> stream =
                log.readEvents(team.value()).asStream().toList();
        assertThat(stream)
                .singleElement()
                .satisfies(event -> assertThat(event.getMetaData())
                        .containsOnly(
                                Map.entry(
                                        MetadataKeys.ACTOR, operator.personId().value()),
                                Map.entry(MetadataKeys.REQUEST_ID, "request-1"),
                                Map.entry(MetadataKeys.SOURCE, MetadataKeys.SOURCE_API),
                                Map.entry(MetadataKeys.CAUSATION_ID, command.getIdentifier()),
                                Map.entry(MetadataKeys.CORRELATION_ID, command.getIdentifier())));
        assertThat(writes.await(operator.personId().value())).isTrue();
    }

    @Test
    void isRefusedInTheWordsOfTheRule() {
        send(form(TeamId.random(), "Taken name"));

        assertThatThrownBy(() -> commands.send(asOperator(form(TeamId.random(), "taken NAME")))
                        .get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RuleBroken.class);
    }

    @Test
    void isRefusedWhereNobodyIsSaidToAsk() {
        assertThatThrownBy(
                        () -> commands.send(form(TeamId.random(), "Anonymous")).get())
                .cause()
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::code)
                                .containsExactly("actor-missing"));
    }

    @Test
    void isRefusedToSomebodyWhomNobodyKnows() {
        GenericCommandMessage<FormTeam> command = new GenericCommandMessage<>(
                form(TeamId.random(), "Of a stranger"),
                Map.of(MetadataKeys.ACTOR, PersonId.random().value()));

        assertThatThrownBy(() -> commands.send(command).get())
                .cause()
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::code)
                                .containsExactly("actor-not-active"));
    }

    @Test
    void isTakenBackWhereNobodyLookedWhetherItIsAllowed() {
        bus.subscribe(String.class.getName(), command -> "done in the dark");

        assertThatThrownBy(() -> commands.send("without a rule").get())
                .cause()
                .hasMessageContaining("nobody looked whether it is allowed");
    }

    @Test
    void knowsTheRulesOfEventsThatWereNotLedToByACommand() {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(transactions);
        log.publish(SampleEvents.formed(TeamId.random(), "Taken by an import"));
        work.commit();

        assertThatThrownBy(() -> commands.send(asOperator(form(TeamId.random(), "Taken by an import")))
                        .get())
                .hasCauseInstanceOf(RuleBroken.class);
    }

    @Test
    void leavesNothingBehindWhereItIsRefused() {
        long before = events();
        assertThatThrownBy(() -> commands.send(asOperator(new RenameTeam(TeamId.random(), new Name("Nobody"), live())))
                        .get())
                .hasCauseInstanceOf(RuleBroken.class);

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void takesTurnsWithOthersOnTheSameStream() throws Exception {
        TeamId team = TeamId.random();
        send(form(team, "Renamed by many"));
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Future<Object>> renamed = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String name = "Renamed by " + i;
                renamed.add(people.submit((Callable<Object>)
                        () -> commands.send(asOperator(new RenameTeam(team, new Name(name), live())))
                                .get()));
            }
            for (Future<Object> each : renamed) {
                each.get();
            }
        }

        assertThat(log.readEvents(team.value()).asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .hasSize(41)
                .isSorted();
    }

    private void send(FormTeam command) {
        commands.sendAndWait(asOperator(command));
    }

    private <C> GenericCommandMessage<C> asOperator(C command) {
        return new GenericCommandMessage<>(
                command, Map.of(MetadataKeys.ACTOR, operator.personId().value()));
    }

    private FormTeam form(TeamId team, String name) {
        return new FormTeam(team, new Name(name), TeamLevel.TEAM, null, false, live());
    }

    private Occasion live() {
        return Occasion.live(Instant.now(), operator.personId());
    }

    private long events() {
        return jdbc.sql("select count(*) from log.event").query(Long.class).single();
    }
}
