package dev.cairn.events.team;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * A team came into being.
 *
 * @param teamId the team
 * @param name its name, unique among the teams that exist
 * @param level {@code company}, {@code department} or {@code team}
 * @param parentTeamId the team it belongs to, or null at the top
 * @param implied true where an import mentioned the team without ever having formed it
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "team.team-formed", revision = 1)
public record TeamFormed(
        String teamId, String name, String level, @Nullable String parentTeamId, boolean implied, Act act)
        implements TeamEvent {}
