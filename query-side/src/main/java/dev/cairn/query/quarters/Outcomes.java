package dev.cairn.query.quarters;

import dev.cairn.events.organisation.Settings;
import dev.cairn.query.Basis;
import dev.cairn.query.NotThereException;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.CycleStanding;
import dev.cairn.query.directory.DirectoryView;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.progress.Goal;
import dev.cairn.query.progress.GoalsView;
import dev.cairn.query.progress.ObjectiveStanding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts cycles beside each other from what there is at a viewpoint, wherever that comes from. */
public final class Outcomes {

    private final Viewpoint viewpoint;
    private final DirectoryView directory;
    private final GoalsView goals;
    private final QuartersView ways;

    public Outcomes(Viewpoint viewpoint, DirectoryView directory, GoalsView goals, QuartersView ways) {
        this.viewpoint = viewpoint;
        this.directory = directory;
        this.goals = goals;
        this.ways = ways;
    }

    /** @throws NotThereException where a cycle or the team that is asked for is not there */
    public Quarters of(FindQuarters question, long position) {
        Settings settings = directory.settings();
        List<CycleStanding> cycles = cycles(question.cycleIds(), settings);
        Map<String, String> teams =
                directory.teams().stream().collect(Collectors.toMap(TeamStanding::teamId, TeamStanding::name));
        if (question.teamId() != null && !teams.containsKey(question.teamId())) {
            throw new NotThereException("team", question.teamId());
        }
        List<Goal> published =
                goals
                        .whole(goals.objectivesOfCycles(
                                cycles.stream().map(CycleStanding::cycleId).toList()))
                        .stream()
                        .filter(goal -> goal.objective().publishedAt() != null)
                        .toList();
        Set<String> ids =
                published.stream().map(goal -> goal.objective().objectiveId()).collect(Collectors.toSet());
        OutcomeOf outcomes = new OutcomeOf(settings, viewpoint.at(), ways.said(ids), ways.eased(ids), carried(ids));
        List<Quarters.Quarter> quarters = new ArrayList<>();
        for (CycleStanding cycle : cycles) {
            List<Goal> ofCycle = published.stream()
                    .filter(goal -> goal.objective().cycleId().equals(cycle.cycleId()))
                    .toList();
            quarters.add(new Quarters.Quarter(
                    CycleInForce.of(cycle, settings, viewpoint.at()),
                    outcomes.of(ofCycle, cycle.term(settings)),
                    ofTeams(outcomes, ofCycle, cycle, settings, teams, question.teamId())));
        }
        return new Quarters(
                Basis.of(position, viewpoint, directory.claimsUsed() || goals.claimsUsed()), List.copyOf(quarters));
    }

    /** Those that go on in another goal, carried or linked later. */
    private Set<String> carried(Set<String> ids) {
        return goals.successors(ids).stream()
                .filter(ObjectiveStanding::goesOn)
                .map(goal -> Objects.requireNonNull(goal.predecessorId()))
                .collect(Collectors.toSet());
    }

    private List<CycleStanding> cycles(Set<String> wanted, Settings settings) {
        List<CycleStanding> all = directory.cycles();
        Set<String> there = all.stream().map(CycleStanding::cycleId).collect(Collectors.toSet());
        for (String id : wanted) {
            if (!there.contains(id)) {
                throw new NotThereException("cycle", id);
            }
        }
        return all.stream()
                .filter(cycle -> wanted.isEmpty()
                        ? !cycle.term(settings).start().isAfter(viewpoint.at())
                        : wanted.contains(cycle.cycleId()))
                .toList();
    }

    private static List<Quarters.OfTeam> ofTeams(
            OutcomeOf outcomes,
            List<Goal> goals,
            CycleStanding cycle,
            Settings settings,
            Map<String, String> names,
            @Nullable String only) {
        Map<String, List<Goal>> byTeam = new TreeMap<>();
        for (Goal goal : goals) {
            String team = goal.objective().teamId();
            if (team != null && (only == null || only.equals(team))) {
                byTeam.computeIfAbsent(team, first -> new ArrayList<>()).add(goal);
            }
        }
        return byTeam.entrySet().stream()
                .map(team -> new Quarters.OfTeam(
                        team.getKey(), names.get(team.getKey()), outcomes.of(team.getValue(), cycle.term(settings))))
                .sorted(Comparator.comparing((Quarters.OfTeam team) -> team.name() == null ? "" : team.name())
                        .thenComparing(Quarters.OfTeam::teamId))
                .toList();
    }
}
