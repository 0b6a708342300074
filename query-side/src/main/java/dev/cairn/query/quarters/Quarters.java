package dev.cairn.query.quarters;

import dev.cairn.query.Basis;
import dev.cairn.query.directory.CycleInForce;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cycles beside each other.
 *
 * @param basis what the answer stands on
 * @param quarters by first day and name
 */
public record Quarters(Basis basis, List<Quarter> quarters) {

    /**
     * One cycle.
     *
     * @param cycle the cycle
     * @param organisation what all of its goals came to, personal ones included
     * @param teams what the goals of each team came to, without those of the teams below it; teams without goals are left out
     */
    public record Quarter(CycleInForce cycle, Outcome organisation, List<OfTeam> teams) {}

    /**
     * One team in one cycle.
     *
     * @param teamId the team
     * @param name its name, or null where the team is not known
     * @param outcome what its goals came to
     */
    public record OfTeam(String teamId, @Nullable String name, Outcome outcome) {}
}
