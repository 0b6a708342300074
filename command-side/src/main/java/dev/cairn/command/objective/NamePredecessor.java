package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import java.util.List;

/**
 * Says with which goal of an earlier cycle a goal goes on, and which of its key results with which of that goal's. A goal has
 * one predecessor at most; several goals may have the same.
 *
 * @param objectiveId the goal
 * @param predecessorId the goal that it goes on with, of a cycle that begins earlier
 * @param keyResults what goes on of it; those that are not named here stay as they are
 * @param occasion who asks, when, and why
 */
public record NamePredecessor(
        ObjectiveId objectiveId, ObjectiveId predecessorId, List<Link> keyResults, Occasion occasion)
        implements LineageCommand {

    /** Takes a copy of the list. */
    public NamePredecessor {
        keyResults = List.copyOf(keyResults);
    }

    /**
     * One key result that goes on with another.
     *
     * @param keyResultId the key result of the goal
     * @param predecessorId the key result of the predecessor
     * @param baselineFollows whether it starts from where that one is last read, until the goal is published
     */
    public record Link(KeyResultId keyResultId, KeyResultId predecessorId, boolean baselineFollows) {}
}
