package dev.cairn.query.overview;

import dev.cairn.query.Viewpoint;
import org.jspecify.annotations.Nullable;

/**
 * How does this team do, with the teams below it? Answered by {@link TeamOverview}.
 *
 * @param teamId the team, {@code team:<uuid>}
 * @param cycleId the cycle to look at, or null for all cycles
 * @param viewpoint from where it is looked at
 */
public record FindTeamOverview(String teamId, @Nullable String cycleId, Viewpoint viewpoint) {}
