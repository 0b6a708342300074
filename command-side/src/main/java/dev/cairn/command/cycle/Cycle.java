package dev.cairn.command.cycle;

import dev.cairn.command.Surroundings;
import dev.cairn.events.cycle.CycleEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A cycle as Axon sees it. It only hands commands to the decider, which also refuses what asks for a stream that is not
 * there: hence every command may find none.
 */
public class Cycle {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String cycleId;

    private CycleState state = CycleState.initial();

    /** For Axon, which tells it all of its events next. */
    protected Cycle() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DefineCycle command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RescheduleCycle command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StartScoring command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CloseCycle command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReopenCycle command, Surroundings around) {
        decide(command, around);
    }

    private void decide(CycleCommand command, Surroundings around) {
        around.deciding(command.streamId());
        around.permit(command, null);
        CycleDecider.decide(state, command, around).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CycleEvent event) {
        cycleId = event.streamId();
        state = state.evolve(event);
    }
}
