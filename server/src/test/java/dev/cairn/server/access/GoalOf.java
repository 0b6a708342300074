package dev.cairn.server.access;

import dev.cairn.command.Involvement;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A goal that {@link Specimens#ASKER} has these relations to.
 *
 * @param relations what the asker is to it
 * @param teamId whose goal it is, or null for a personal goal
 * @param personId whose personal goal it is, or null
 * @param isDraft whether it is a draft
 */
record GoalOf(
        Set<Relation> relations,
        @Nullable TeamId teamId,
        @Nullable PersonId personId,
        boolean isDraft) implements Involvement {

    @Override
    public boolean isOwner(PersonId person) {
        return is(Relation.OWNER, person);
    }

    @Override
    public boolean isContributor(PersonId person) {
        return is(Relation.CONTRIBUTOR, person);
    }

    @Override
    public boolean isReviewer(PersonId person) {
        return is(Relation.REVIEWER, person);
    }

    @Override
    public boolean isOwnerOf(KeyResultId keyResultId, PersonId person) {
        return keyResultId.equals(Specimens.KEY_RESULT) && is(Relation.KEY_RESULT_OWNER, person);
    }

    @Override
    public boolean isOwnerOfAny(PersonId person) {
        return is(Relation.KEY_RESULT_OWNER, person);
    }

    private boolean is(Relation relation, PersonId person) {
        return person.equals(Specimens.ASKER) && relations.contains(relation);
    }
}
