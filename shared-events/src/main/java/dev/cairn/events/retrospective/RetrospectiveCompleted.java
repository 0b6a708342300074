package dev.cairn.events.retrospective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The retrospective is over: what was seen and decided stands.
 *
 * @param retrospectiveId the retrospective
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "retrospective.retrospective-completed", revision = 1)
public record RetrospectiveCompleted(String retrospectiveId, Act act) implements RetrospectiveEvent {}
