package dev.cairn.command.retrospective;

import dev.cairn.command.Occasion;
import dev.cairn.events.retrospective.RetrospectiveId;

/**
 * Takes up a completed retrospective again, for a reason with a sentence.
 *
 * @param retrospectiveId the retrospective
 * @param occasion who asks, when, and why
 */
public record ReopenRetrospective(RetrospectiveId retrospectiveId, Occasion occasion) implements RetrospectiveCommand {}
