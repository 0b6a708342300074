package dev.cairn.server.page;

import dev.cairn.query.directory.TeamStanding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Teams as a tree, written out: each after the one that it belongs to, and called by the whole way down to it. */
public final class TeamPaths {

    private static final String BELOW = " › ";

    private final Map<String, TeamStanding> byId = new LinkedHashMap<>();
    private final Map<String, String> paths = new LinkedHashMap<>();

    /** @param teams in the order in which those of one parent are to stand */
    public TeamPaths(List<TeamStanding> teams) {
        teams.forEach(team -> byId.put(team.teamId(), team));
        teams.stream()
                .filter(team -> team.parentTeamId() == null || !byId.containsKey(team.parentTeamId()))
                .forEach(top -> write(top, "", new HashSet<>()));
    }

    private void write(TeamStanding team, String above, Set<String> onTheWay) {
        if (!onTheWay.add(team.teamId())) {
            return;
        }
        String path = above + team.name();
        paths.put(team.teamId(), path);
        byId.values().stream()
                .filter(each -> team.teamId().equals(each.parentTeamId()))
                .forEach(each -> write(each, path + BELOW, onTheWay));
    }

    /** All teams, each after the one that it belongs to. */
    public List<TeamStanding> inOrder() {
        List<TeamStanding> all = new ArrayList<>();
        paths.keySet().forEach(id -> all.add(Objects.requireNonNull(byId.get(id))));
        return all;
    }

    /** Whether the team is one of them. */
    public boolean has(String teamId) {
        return paths.containsKey(teamId);
    }

    /** How one of these teams is called. */
    public String of(TeamStanding team) {
        return paths.getOrDefault(team.teamId(), team.name());
    }

    /** How the team is called; null where it is none of them. */
    public @Nullable String path(@Nullable String teamId) {
        return teamId == null ? null : paths.get(teamId);
    }
}
