package dev.cairn.command.report;

import dev.cairn.command.Surroundings;
import dev.cairn.events.report.ReportEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A report as Axon sees it. It only hands commands to the decider, which also refuses what asks for a stream that is not there:
 * hence every command may find none.
 */
public class Report {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String reportId;

    private ReportState state = ReportState.initial();

    /** For Axon, which tells it all of its events next. */
    protected Report() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DefineReport command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReviseReport command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RetireReport command, Surroundings around) {
        decide(command, around);
    }

    private void decide(ReportCommand command, Surroundings around) {
        around.deciding(command.streamId());
        around.permit(command, null);
        ReportDecider.decide(state, command, around).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ReportEvent event) {
        reportId = event.streamId();
        state = state.evolve(event);
    }
}
