package dev.cairn.events.retrospective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * A completed retrospective was taken up again.
 *
 * @param retrospectiveId the retrospective
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "retrospective.retrospective-reopened", revision = 1)
public record RetrospectiveReopened(String retrospectiveId, Act act) implements RetrospectiveEvent {}
