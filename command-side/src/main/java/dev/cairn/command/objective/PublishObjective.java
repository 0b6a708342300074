package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Puts a draft or proposal in force. It needs a reviewer who is not the owner, and at least one key result that is
 * not dropped.
 *
 * @param objectiveId the goal
 * @param occasion who asks, when, and why
 */
public record PublishObjective(ObjectiveId objectiveId, Occasion occasion) implements LifeCycleCommand {}
