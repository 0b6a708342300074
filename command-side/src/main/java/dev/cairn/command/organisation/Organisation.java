package dev.cairn.command.organisation;

import dev.cairn.command.Surroundings;
import dev.cairn.events.organisation.OrganisationEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The organisation as Axon sees it. It only hands commands to the decider, which also refuses what asks for a stream that is not
 * there: hence every command may find none.
 */
public class Organisation {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String organisationId;

    private OrganisationState state = OrganisationState.initial();

    /** For Axon, which tells it all of its events next. */
    protected Organisation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeSettings command, Surroundings around) {
        decide(command, around);
    }

    private void decide(OrganisationCommand command, Surroundings around) {
        around.deciding(command.streamId());
        around.permit(command, null);
        OrganisationDecider.decide(state, command, around).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(OrganisationEvent event) {
        organisationId = event.streamId();
        state = state.evolve(event);
    }
}
