package dev.cairn.command.objective;

import dev.cairn.command.Involvement;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with a goal, as its state says.
 *
 * @param goal the goal
 * @param stage the stage it is in
 */
record InvolvedInGoal(Goal goal, Stage stage) implements Involvement {

    @Override
    public @Nullable TeamId teamId() {
        return goal.teamId() == null ? null : new TeamId(goal.teamId());
    }

    @Override
    public @Nullable PersonId personId() {
        return goal.personId() == null ? null : new PersonId(goal.personId());
    }

    @Override
    public boolean isOwner(PersonId personId) {
        return personId.value().equals(goal.answerableId());
    }

    @Override
    public boolean isContributor(PersonId personId) {
        return goal.hasContributor(personId.value());
    }

    @Override
    public boolean isReviewer(PersonId personId) {
        return personId.value().equals(goal.reviewerId());
    }

    @Override
    public boolean isOwnerOf(KeyResultId keyResultId, PersonId personId) {
        KeyResult keyResult = goal.keyResults().get(keyResultId.value());
        return keyResult != null && personId.value().equals(keyResult.ownerId());
    }

    @Override
    public boolean isOwnerOfAny(PersonId personId) {
        return goal.keyResults().values().stream()
                .anyMatch(keyResult -> personId.value().equals(keyResult.ownerId()));
    }

    @Override
    public boolean isDraft() {
        return stage == Stage.DRAFT;
    }
}
