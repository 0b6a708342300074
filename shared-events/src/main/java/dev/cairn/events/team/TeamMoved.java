package dev.cairn.events.team;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The team went to another place in the tree.
 *
 * @param teamId the team
 * @param parentTeamId the team it belongs to from now on, or null at the top
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "team.team-moved", revision = 1)
public record TeamMoved(String teamId, @Nullable String parentTeamId, Act act) implements TeamEvent {}
