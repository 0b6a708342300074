package dev.cairn.query.overview;

import dev.cairn.query.Basis;
import dev.cairn.query.directory.TeamStanding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a team does, with the teams below it in the tree of that time.
 *
 * @param basis what the answer stands on
 * @param cycleId the cycle that was looked at, or null where it is all of them
 * @param teams the team itself first, then those below it, each followed by its own, by name
 */
public record TeamOverview(Basis basis, @Nullable String cycleId, List<Part> teams) {

    /**
     * One team with its own goals.
     *
     * @param team the team
     * @param depth how many steps below the team that was asked for, 0 for that team itself
     * @param summary what its own goals come to, without those of the teams below
     * @param objectives its own goals in the order in which they were set
     */
    public record Part(TeamStanding team, int depth, Summary summary, List<ObjectiveOverview> objectives) {}
}
