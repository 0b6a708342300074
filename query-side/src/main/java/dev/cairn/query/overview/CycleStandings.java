package dev.cairn.query.overview;

import dev.cairn.events.organisation.Settings;
import dev.cairn.query.directory.CycleStanding;
import dev.cairn.query.progress.Goal;
import java.util.List;

/**
 * What an overview of a cycle is made of, seen from one viewpoint: facts only, nothing that changes because time passes.
 *
 * @param settings the settings in force
 * @param cycle the cycle
 * @param goals its goals in the order in which they were set, with their key results
 * @param claimsUsed whether anything of it goes by claims of the time of recording
 */
public record CycleStandings(Settings settings, CycleStanding cycle, List<Goal> goals, boolean claimsUsed) {

    /** How much it is to remember: goals and key results. */
    long weight() {
        return 1
                + goals.stream().mapToLong(goal -> 1 + goal.keyResults().size()).sum();
    }
}
