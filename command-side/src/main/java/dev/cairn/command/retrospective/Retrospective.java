package dev.cairn.command.retrospective;

import dev.cairn.command.Surroundings;
import dev.cairn.events.retrospective.RetrospectiveEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A retrospective as Axon sees it. It only hands commands to the decider, which also refuses what asks for a stream that is
 * not there: hence every command may find none.
 */
public class Retrospective {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String retrospectiveId;

    private RetrospectiveState state = RetrospectiveState.initial();

    /** For Axon, which tells it all of its events next. */
    protected Retrospective() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenRetrospective command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteObservation command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WithdrawObservation command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DecideAction command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FinishAction command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DropAction command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CompleteRetrospective command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReopenRetrospective command, Surroundings around) {
        decide(command, around);
    }

    private void decide(RetrospectiveCommand command, Surroundings around) {
        around.deciding(command.streamId());
        around.permit(
                command,
                state instanceof RetrospectiveState.Opened opened
                        ? new InvolvedInRetrospective(opened, command)
                        : null);
        RetrospectiveDecider.decide(state, command, around).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(RetrospectiveEvent event) {
        retrospectiveId = event.streamId();
        state = state.evolve(event);
    }
}
