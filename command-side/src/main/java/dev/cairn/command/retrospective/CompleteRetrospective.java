package dev.cairn.command.retrospective;

import dev.cairn.command.Occasion;
import dev.cairn.events.retrospective.RetrospectiveId;

/**
 * Ends the retrospective. Its actions can still be finished or dropped.
 *
 * @param retrospectiveId the retrospective
 * @param occasion who asks, when, and why
 */
public record CompleteRetrospective(RetrospectiveId retrospectiveId, Occasion occasion)
        implements RetrospectiveCommand {}
