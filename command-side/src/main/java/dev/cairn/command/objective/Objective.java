package dev.cairn.command.objective;

import dev.cairn.command.Surroundings;
import dev.cairn.events.objective.ObjectiveEvent;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A goal as Axon sees it. It only hands commands to the decider, which also refuses what asks for a stream that is not
 * there: hence every command may find none.
 */
public class Objective {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String objectiveId;

    private ObjectiveState state = ObjectiveState.initial();

    /** For Axon, which tells it all of its events next. */
    protected Objective() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetObjective command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RewordObjective command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DescribeObjective command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeObjectiveKind command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MoveObjective command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AssignObjectiveOwner command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddContributor command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RemoveContributor command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NameReviewer command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AlignObjective command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WithdrawAlignment command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NamePredecessor command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WithdrawPredecessor command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CarryForwardObjective command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LabelObjective command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(UnlabelObjective command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LabelKeyResult command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(UnlabelKeyResult command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProposeObjective command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReturnObjective command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeclineObjective command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishObjective command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CloseObjective command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DropObjective command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReopenObjective command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddKeyResult command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RewordKeyResult command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RetargetKeyResult command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReweightKeyResult command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AssignKeyResultOwner command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RescheduleKeyResult command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DropKeyResult command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RestoreKeyResult command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordCheckIn command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CorrectCheckIn command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RetractCheckIn command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ScoreKeyResult command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CorrectScore command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReviewScores command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddInitiative command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StartInitiative command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FinishInitiative command, Surroundings around) {
        decide(command, around);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DropInitiative command, Surroundings around) {
        decide(command, around);
    }

    private void decide(ObjectiveCommand command, Surroundings around) {
        around.deciding(command.streamId());
        around.permit(command, state instanceof ObjectiveState.Existing existing ? existing.involvement() : null);
        ObjectiveDecider.decide(state, command, around).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ObjectiveEvent event, @Timestamp Instant recordedAt) {
        objectiveId = event.streamId();
        state = state.evolve(event, recordedAt);
    }
}
