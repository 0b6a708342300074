package dev.cairn.events.team;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The team is no more; what it did stays.
 *
 * @param teamId the team
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "team.team-dissolved", revision = 1)
public record TeamDissolved(String teamId, Act act) implements TeamEvent {}
