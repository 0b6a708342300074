package dev.cairn.events.retrospective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The action was done.
 *
 * @param retrospectiveId the retrospective
 * @param actionId the action, one of this retrospective
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "retrospective.action-finished", revision = 1)
public record ActionFinished(String retrospectiveId, String actionId, Act act) implements RetrospectiveEvent {}
