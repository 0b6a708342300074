package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * A reading never should have been; it is effective when the reading was.
 *
 * @param objectiveId the goal this happened to
 * @param keyResultId the key result this happened to
 * @param checkInId the reading
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.check-in-retracted", revision = 1)
public record CheckInRetracted(String objectiveId, String keyResultId, String checkInId, Act act)
        implements KeyResultEvent {}
