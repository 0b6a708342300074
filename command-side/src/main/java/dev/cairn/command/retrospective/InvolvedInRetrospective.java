package dev.cairn.command.retrospective;

import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import java.util.Objects;

/**
 * Who has to do with a retrospective, as its state says: its team, and, as an owner, whoever answers for the one thing that
 * the command is about.
 *
 * @param retrospective the retrospective
 * @param command what is asked of it
 */
record InvolvedInRetrospective(RetrospectiveState.Opened retrospective, RetrospectiveCommand command)
        implements InvolvementInRetrospective {

    @Override
    public TeamId teamId() {
        return new TeamId(retrospective.first().teamId());
    }

    /** Whether the person noted the observation that the command names, or is to do the action that it names. */
    @Override
    public boolean isOwner(PersonId personId) {
        return switch (command) {
            case WithdrawObservation withdraw -> {
                Observation observation = retrospective
                        .observations()
                        .get(withdraw.observationId().value());
                yield observation != null
                        && personId.value().equals(observation.noted().act().by());
            }
            case FinishAction finish -> isToDo(finish.actionId().value(), personId);
            case DropAction drop -> isToDo(drop.actionId().value(), personId);
            default -> false;
        };
    }

    private boolean isToDo(String actionId, PersonId personId) {
        Action action = retrospective.actions().get(actionId);
        return action != null && Objects.equals(action.decided().ownerId(), personId.value());
    }
}
