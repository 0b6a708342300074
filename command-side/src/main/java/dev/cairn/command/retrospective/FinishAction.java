package dev.cairn.command.retrospective;

import dev.cairn.command.Occasion;
import dev.cairn.events.retrospective.ActionId;
import dev.cairn.events.retrospective.RetrospectiveId;

/**
 * Says that an action was done, during the retrospective or after.
 *
 * @param retrospectiveId the retrospective
 * @param actionId the action, one of this retrospective
 * @param occasion who asks, when, and why
 */
public record FinishAction(RetrospectiveId retrospectiveId, ActionId actionId, Occasion occasion)
        implements RetrospectiveCommand {}
