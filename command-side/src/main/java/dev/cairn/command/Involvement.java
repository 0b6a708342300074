package dev.cairn.command;

import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import org.jspecify.annotations.Nullable;

/** Who has to do with a goal or a retrospective, and how, just before a command about it is decided. */
public interface Involvement {

    /** The team whose goal it is, or null for a personal goal. */
    @Nullable
    TeamId teamId();

    /** The person whose personal goal it is, or null for a team's goal. */
    @Nullable
    PersonId personId();

    /** Whether the person answers for it: its owner, or, where nobody is named, the person whose goal it is. */
    boolean isOwner(PersonId personId);

    /** Whether the person is a contributor. */
    boolean isContributor(PersonId personId);

    /** Whether the person is its reviewer. */
    boolean isReviewer(PersonId personId);

    /** Whether the person is named as the owner of that key result. */
    boolean isOwnerOf(KeyResultId keyResultId, PersonId personId);

    /** Whether the person is named as the owner of any of its key results. */
    boolean isOwnerOfAny(PersonId personId);

    /** Whether it is still being written and nobody was asked to review it. */
    boolean isDraft();
}
