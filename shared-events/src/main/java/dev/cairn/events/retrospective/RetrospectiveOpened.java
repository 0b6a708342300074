package dev.cairn.events.retrospective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * A team began to look back on a cycle.
 *
 * @param retrospectiveId the retrospective
 * @param cycleId the cycle that is looked back on
 * @param teamId the team that looks back; it has one retrospective for each cycle
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "retrospective.retrospective-opened", revision = 1)
public record RetrospectiveOpened(String retrospectiveId, String cycleId, String teamId, Act act)
        implements RetrospectiveEvent {}
