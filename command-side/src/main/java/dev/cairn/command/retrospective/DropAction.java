package dev.cairn.command.retrospective;

import dev.cairn.command.Occasion;
import dev.cairn.events.retrospective.ActionId;
import dev.cairn.events.retrospective.RetrospectiveId;

/**
 * Gives up an action, for a reason, during the retrospective or after.
 *
 * @param retrospectiveId the retrospective
 * @param actionId the action, one of this retrospective
 * @param occasion who asks, when, and why
 */
public record DropAction(RetrospectiveId retrospectiveId, ActionId actionId, Occasion occasion)
        implements RetrospectiveCommand {}
