package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;
import java.util.List;

/**
 * Records readings of one or more key results of the goal: all of them, or none. They are effective when the
 * occasion says.
 *
 * @param objectiveId the goal
 * @param readings at least one; each with an id of its own
 * @param occasion who asks, when, and why
 */
public record RecordCheckIn(ObjectiveId objectiveId, List<Reading> readings, Occasion occasion)
        implements CheckInCommand {

    public RecordCheckIn {
        readings = List.copyOf(readings);
    }
}
