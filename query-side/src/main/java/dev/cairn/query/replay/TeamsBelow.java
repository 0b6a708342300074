package dev.cairn.query.replay;

import dev.cairn.events.team.TeamEvent;
import dev.cairn.query.NotThereException;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.TeamFold;
import dev.cairn.query.directory.TeamStanding;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whole branches of the tree of teams. */
public final class TeamsBelow {

    private TeamsBelow() {}

    /**
     * These teams and all below them.
     *
     * @param events events of teams, among others
     * @param viewpoint from where the tree is looked at
     * @throws NotThereException where one of the teams is not there
     */
    public static Set<String> of(Collection<String> teamIds, List<RecordedEvent> events, Viewpoint viewpoint) {
        List<TeamStanding> all = standings(events, viewpoint);
        for (String teamId : teamIds) {
            if (all.stream().noneMatch(team -> team.teamId().equals(teamId))) {
                throw new NotThereException("team", teamId);
            }
        }
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(teamIds);
        while (!open.isEmpty()) {
            String teamId = open.remove();
            // What was known of the tree at one time may have had a circle in it.
            if (found.add(teamId)) {
                all.stream()
                        .filter(team -> teamId.equals(team.parentTeamId()))
                        .forEach(team -> open.add(team.teamId()));
            }
        }
        return found;
    }

    private static List<TeamStanding> standings(List<RecordedEvent> events, Viewpoint viewpoint) {
        Map<String, RunningStanding<TeamFold.Slots, TeamStanding>> teams = new HashMap<>();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof TeamEvent event && viewpoint.sees(recorded)) {
                teams.computeIfAbsent(event.teamId(), id -> new RunningStanding<>(new TeamFold()))
                        .take(recorded);
            }
        }
        return teams.values().stream()
                .map(RunningStanding::standing)
                .filter(Objects::nonNull)
                .toList();
    }
}
