package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Says what a reading should have been. It stays effective when it was; to move its day, retract it and record
 * another.
 *
 * @param objectiveId the goal
 * @param reading all of its content as it should have been, under the id it has
 * @param occasion who asks, when, and why
 */
public record CorrectCheckIn(ObjectiveId objectiveId, Reading reading, Occasion occasion) implements CheckInCommand {}
