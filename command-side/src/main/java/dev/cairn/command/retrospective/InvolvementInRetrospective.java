package dev.cairn.command.retrospective;

import dev.cairn.command.Involvement;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Who has to do with a retrospective. It is a team's, and nobody has part in it as in a goal, but who answers for what is in it. */
public interface InvolvementInRetrospective extends Involvement {

    @Override
    default @Nullable PersonId personId() {
        return null;
    }

    @Override
    default boolean isContributor(PersonId personId) {
        return false;
    }

    @Override
    default boolean isReviewer(PersonId personId) {
        return false;
    }

    @Override
    default boolean isOwnerOf(KeyResultId keyResultId, PersonId personId) {
        return false;
    }

    @Override
    default boolean isOwnerOfAny(PersonId personId) {
        return false;
    }

    @Override
    default boolean isDraft() {
        return false;
    }
}
