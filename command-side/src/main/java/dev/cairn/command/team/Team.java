package dev.cairn.command.team;

import dev.cairn.command.Surroundings;
import dev.cairn.events.team.TeamEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A team as Axon sees it. It only hands commands to the decider, which also refuses what asks for a stream that is not
 * there: hence every command may find none.
 */
public class Team {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String teamId;

    private TeamState state = TeamState.initial();

    /** For Axon, which tells it all of its events next. */
    protected Team() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FormTeam command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RenameTeam command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MoveTeam command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DissolveTeam command, Surroundings around) {
        decide(command, around);
    }

    private void decide(TeamCommand command, Surroundings around) {
        around.deciding(command.streamId());
        around.permit(command, null);
        TeamDecider.decide(state, command, around).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(TeamEvent event) {
        teamId = event.streamId();
        state = state.evolve(event);
    }
}
