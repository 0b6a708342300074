package dev.cairn.query.overview;

import dev.cairn.events.organisation.Settings;
import dev.cairn.query.Basis;
import dev.cairn.query.NotThereException;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.CycleStanding;
import dev.cairn.query.directory.DirectoryView;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.progress.CycleTerm;
import dev.cairn.query.progress.Goal;
import dev.cairn.query.progress.GoalsView;
import dev.cairn.query.progress.ObjectiveStanding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts overviews together from what there is at a viewpoint, wherever that comes from. */
public final class Overviews {

    private final Viewpoint viewpoint;
    private final DirectoryView directory;
    private final GoalsView goals;

    public Overviews(Viewpoint viewpoint, DirectoryView directory, GoalsView goals) {
        this.viewpoint = viewpoint;
        this.directory = directory;
        this.goals = goals;
    }

    /** @throws NotThereException where the cycle is not there */
    public CycleOverview ofCycle(String cycleId, long position) {
        return of(standings(cycleId), viewpoint, position);
    }

    /**
     * All that an overview of the cycle is made of.
     *
     * @throws NotThereException where the cycle is not there
     */
    CycleStandings standings(String cycleId) {
        CycleStanding cycle = directory.cycle(cycleId);
        if (cycle == null) {
            throw new NotThereException("cycle", cycleId);
        }
        Settings settings = directory.settings();
        List<Goal> all = goals.whole(goals.objectivesOfCycles(List.of(cycleId)));
        return new CycleStandings(settings, cycle, all, directory.claimsUsed() || goals.claimsUsed());
    }

    /**
     * The overview at that time, which depends on the clock.
     *
     * @param standings what can be seen from the viewpoint
     * @param position the position of the log that they are true for
     */
    public static CycleOverview of(CycleStandings standings, Viewpoint viewpoint, long position) {
        Settings settings = standings.settings();
        CycleTerm term = standings.cycle().term(settings);
        Instant at = viewpoint.at();
        List<ObjectiveOverview> objectives = new ArrayList<>(standings.goals().size());
        for (Goal goal : standings.goals()) {
            objectives.add(ObjectiveOverview.of(goal, term, settings, at));
        }
        return new CycleOverview(
                Basis.of(position, viewpoint, standings.claimsUsed()),
                CycleInForce.of(standings.cycle(), settings, at),
                Summary.of(objectives),
                objectives);
    }

    /** @throws NotThereException where the team, or the cycle, is not there */
    public TeamOverview ofTeam(String teamId, @Nullable String cycleId, long position) {
        Settings settings = directory.settings();
        Map<TeamStanding, Integer> branch = branch(teamId);
        Map<String, CycleStanding> cycles = cycles(cycleId);
        Set<String> teamIds = branch.keySet().stream().map(TeamStanding::teamId).collect(Collectors.toSet());
        List<ObjectiveStanding> theirs = goals.objectivesOfCycles(cycles.keySet()).stream()
                .filter(objective -> objective.teamId() != null && teamIds.contains(objective.teamId()))
                .toList();
        List<ObjectiveOverview> objectives = overviews(theirs, cycles, settings);
        List<TeamOverview.Part> parts = new ArrayList<>();
        branch.forEach((team, depth) -> {
            List<ObjectiveOverview> own = objectives.stream()
                    .filter(objective -> team.teamId().equals(objective.teamId()))
                    .toList();
            parts.add(new TeamOverview.Part(team, depth, Summary.of(own), own));
        });
        return new TeamOverview(basis(position), cycleId, parts);
    }

    private List<ObjectiveOverview> overviews(
            List<ObjectiveStanding> objectives, Map<String, CycleStanding> cycles, Settings settings) {
        Instant at = viewpoint.at();
        List<ObjectiveOverview> overviews = new ArrayList<>();
        for (Goal goal : goals.whole(objectives)) {
            CycleStanding cycle = cycles.get(goal.objective().cycleId());
            if (cycle != null) {
                overviews.add(ObjectiveOverview.of(goal, cycle.term(settings), settings, at));
            }
        }
        return overviews;
    }

    private Map<String, CycleStanding> cycles(@Nullable String cycleId) {
        if (cycleId == null) {
            return directory.cycles().stream().collect(Collectors.toMap(CycleStanding::cycleId, Function.identity()));
        }
        CycleStanding cycle = directory.cycle(cycleId);
        if (cycle == null) {
            throw new NotThereException("cycle", cycleId);
        }
        return Map.of(cycleId, cycle);
    }

    /** The team and those below it, with their depth, each followed by its own. */
    private Map<TeamStanding, Integer> branch(String teamId) {
        List<TeamStanding> teams = directory.teams();
        TeamStanding top = teams.stream()
                .filter(team -> team.teamId().equals(teamId))
                .findFirst()
                .orElseThrow(() -> new NotThereException("team", teamId));
        Map<TeamStanding, Integer> branch = new LinkedHashMap<>();
        descend(top, 0, teams, branch, new HashSet<>());
        return branch;
    }

    /** A team is entered once: what was known of the tree at one time may have had a circle in it. */
    private static void descend(
            TeamStanding team,
            int depth,
            List<TeamStanding> teams,
            Map<TeamStanding, Integer> branch,
            Set<String> entered) {
        if (!entered.add(team.teamId())) {
            return;
        }
        branch.put(team, depth);
        teams.stream()
                .filter(other -> team.teamId().equals(other.parentTeamId()))
                .forEach(below -> descend(below, depth + 1, teams, branch, entered));
    }

    private Basis basis(long position) {
        return Basis.of(position, viewpoint, directory.claimsUsed() || goals.claimsUsed());
    }
}
