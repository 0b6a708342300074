package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Takes back a reading that never should have been.
 *
 * @param objectiveId the goal
 * @param keyResultId the key result, one of that goal
 * @param checkInId the reading
 * @param occasion who asks, when, and why
 */
public record RetractCheckIn(ObjectiveId objectiveId, KeyResultId keyResultId, CheckInId checkInId, Occasion occasion)
        implements CheckInCommand {}
