package dev.cairn.server.team;

import dev.cairn.command.Name;
import dev.cairn.command.Occasion;
import dev.cairn.command.TeamLevel;
import dev.cairn.command.team.DissolveTeam;
import dev.cairn.command.team.FormTeam;
import dev.cairn.command.team.MoveTeam;
import dev.cairn.command.team.RenameTeam;
import dev.cairn.command.team.TeamCommand;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.server.access.Allowed;
import dev.cairn.server.access.Grants;
import dev.cairn.server.form.Option;
import dev.cairn.server.page.TeamPaths;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody may do with teams, as they are shown. Pages offer nothing else. */
final class TeamRights {

    private static final TeamId EXAMPLE = TeamId.fromKey("example");
    private static final Name NAME = new Name("Example");

    private final Grants who;
    private final List<TeamStanding> teams;
    private final Map<String, String> parents;
    private final Occasion now;

    /** @param teams all teams */
    TeamRights(Grants who, List<TeamStanding> teams, Instant now) {
        this.who = who;
        this.teams = teams;
        this.parents = teams.stream()
                .filter(team -> team.parentTeamId() != null)
                .collect(Collectors.toMap(TeamStanding::teamId, team -> String.valueOf(team.parentTeamId())));
        this.now = Occasion.live(now, who.personId());
    }

    /**
     * The places in the tree where they may form a team; none where they may form none.
     *
     * @param top how the top of the tree is called
     */
    List<Option> placesOfNew(TeamPaths paths, String top) {
        return places(
                paths, top, existing(paths).filter(parent -> may(form(new TeamId(parent.teamId())))), may(form(null)));
    }

    private FormTeam form(@Nullable TeamId parent) {
        return new FormTeam(EXAMPLE, NAME, TeamLevel.TEAM, parent, false, now);
    }

    /** The places to which they may move this team, its own among them; none where they may not move it. */
    List<Option> placesOf(TeamStanding team, TeamPaths paths, String top) {
        TeamId id = new TeamId(team.teamId());
        Set<String> below = below(team.teamId());
        TeamLevel level = TeamLevel.of(team.level());
        return places(
                paths,
                top,
                existing(paths)
                        .filter(parent -> !below.contains(parent.teamId())
                                && level.mayBelongTo(TeamLevel.of(parent.level()))
                                && may(new MoveTeam(id, new TeamId(parent.teamId()), now))),
                may(new MoveTeam(id, null, now)));
    }

    private static Stream<TeamStanding> existing(TeamPaths paths) {
        return paths.inOrder().stream().filter(team -> team.dissolvedAt() == null);
    }

    private static List<Option> places(TeamPaths paths, String top, Stream<TeamStanding> below, boolean atTheTop) {
        return Stream.concat(
                        atTheTop ? Stream.of(new Option("", top)) : Stream.of(),
                        below.map(parent -> new Option(parent.teamId(), paths.of(parent))))
                .toList();
    }

    /** The team and all that belong to it, directly or through others. */
    private Set<String> below(String teamId) {
        Set<String> below = new HashSet<>(Set.of(teamId));
        boolean more = true;
        while (more) {
            more = below.addAll(teams.stream()
                    .filter(team -> team.parentTeamId() != null && below.contains(team.parentTeamId()))
                    .map(TeamStanding::teamId)
                    .toList());
        }
        return below;
    }

    boolean mayRename(TeamStanding team) {
        return team.dissolvedAt() == null && may(new RenameTeam(new TeamId(team.teamId()), NAME, now));
    }

    /** Whether they may, and it can be: no team that exists belongs to it. */
    boolean mayDissolve(TeamStanding team) {
        return team.dissolvedAt() == null
                && teams.stream()
                        .noneMatch(each ->
                                each.dissolvedAt() == null && team.teamId().equals(each.parentTeamId()))
                && may(new DissolveTeam(new TeamId(team.teamId()), now));
    }

    private boolean may(TeamCommand command) {
        return Allowed.is(who, command, null, team -> {
            String parent = parents.get(team.value());
            return parent == null ? null : new TeamId(parent);
        });
    }
}
