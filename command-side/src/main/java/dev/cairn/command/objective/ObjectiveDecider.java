package dev.cairn.command.objective;

import dev.cairn.command.Dating;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Surroundings;
import dev.cairn.events.objective.ObjectiveEvent;
import java.util.List;

/** Decides about goals. The rules are with their subjects; here is only which subject a command belongs to. */
public final class ObjectiveDecider {

    private ObjectiveDecider() {}

    /**
     * What the command makes happen; nothing where all of it holds already.
     *
     * @throws RuleBroken where a rule forbids it
     */
    public static List<ObjectiveEvent> decide(ObjectiveState state, ObjectiveCommand command, Surroundings around) {
        Dating.check(command.occasion());
        if (command instanceof SetObjective set) {
            return Drafting.set(state, set, around);
        }
        if (!(state instanceof ObjectiveState.Existing existing)) {
            throw RuleBroken.notFound("objective-unknown", "objectiveId", "There is no such goal.");
        }
        Situation situation = new Situation(existing, command.occasion(), around);
        return switch (command) {
            case DraftingCommand drafting -> Drafting.decide(situation, drafting);
            case LifeCycleCommand lifeCycle -> LifeCycle.decide(situation, lifeCycle);
            case KeyResultCommand keyResult -> KeyResults.decide(situation, keyResult);
            case CheckInCommand checkIn -> CheckIns.decide(situation, checkIn);
            case ScoringCommand scoring -> Scoring.decide(situation, scoring);
            case AlignmentCommand alignment -> Alignments.decide(situation, alignment);
            case LineageCommand lineage -> Lineage.decide(situation, lineage);
            case LabelCommand label -> Labels.decide(situation, label);
            case InitiativeCommand initiative -> Initiatives.decide(situation, initiative);
        };
    }
}
