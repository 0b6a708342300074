package dev.cairn.command.team;

import dev.cairn.command.Dating;
import dev.cairn.command.Name;
import dev.cairn.command.Occasion;
import dev.cairn.command.ReasonNeeded;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Surroundings;
import dev.cairn.command.TeamFacts;
import dev.cairn.command.TeamLevel;
import dev.cairn.events.Act;
import dev.cairn.events.team.TeamDissolved;
import dev.cairn.events.team.TeamEvent;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.events.team.TeamId;
import dev.cairn.events.team.TeamMoved;
import dev.cairn.events.team.TeamRenamed;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides about teams and the tree they form. */
public final class TeamDecider {

    private TeamDecider() {}

    /**
     * What the command makes happen; nothing where all of it holds already.
     *
     * @throws RuleBroken where a rule forbids it
     */
    public static List<TeamEvent> decide(TeamState state, TeamCommand command, Surroundings around) {
        Dating.check(command.occasion());
        if (command instanceof FormTeam form) {
            return form(state, form, around);
        }
        if (!(state instanceof TeamState.Formed team)) {
            throw RuleBroken.notFound("team-unknown", "teamId", "There is no such team.");
        }
        return switch (command) {
            case FormTeam form -> form(state, form, around);
            case RenameTeam rename -> rename(team, rename, around);
            case MoveTeam move -> move(team, move, around);
            case DissolveTeam dissolve -> dissolve(team, dissolve, around);
        };
    }

    private static List<TeamEvent> form(TeamState state, FormTeam form, Surroundings around) {
        TeamFormed formed = new TeamFormed(
                form.teamId().value(),
                form.name().text(),
                form.level().word(),
                textOf(form.parentTeamId()),
                form.implied(),
                act(form.occasion(), Instant.MIN));
        if (state instanceof TeamState.Formed team) {
            return found(team, formed);
        }
        if (form.implied() && !form.occasion().imported()) {
            throw RuleBroken.invalid("implied-not-imported", "implied", "Only an import implies a team.");
        }
        requireFree(form.name(), form.teamId(), around);
        requireParent(form.teamId(), form.level(), form.parentTeamId(), around);
        return List.of(formed);
    }

    /** The team is there already: by this very command, or by another one. */
    private static List<TeamEvent> found(TeamState.Formed team, TeamFormed formed) {
        TeamFormed first = team.first();
        if (formed.equals(new TeamFormed(
                first.teamId(), first.name(), first.level(), first.parentTeamId(), first.implied(), formed.act()))) {
            return List.of();
        }
        throw RuleBroken.conflict("already-used-id", "teamId", "This id already names another team.");
    }

    private static List<TeamEvent> rename(TeamState.Formed team, RenameTeam rename, Surroundings around) {
        if (team.name().equals(rename.name().text())) {
            return List.of();
        }
        requireExisting(team);
        requireFree(rename.name(), rename.teamId(), around);
        return List.of(new TeamRenamed(
                rename.teamId().value(), rename.name().text(), act(rename.occasion(), team.lastChangeAt())));
    }

    private static List<TeamEvent> move(TeamState.Formed team, MoveTeam move, Surroundings around) {
        String parent = textOf(move.parentTeamId());
        if (Objects.equals(team.parentTeamId(), parent)) {
            return List.of();
        }
        requireExisting(team);
        requireParent(move.teamId(), TeamLevel.of(team.first().level()), move.parentTeamId(), around);
        return List.of(new TeamMoved(move.teamId().value(), parent, act(move.occasion(), team.lastChangeAt())));
    }

    private static List<TeamEvent> dissolve(TeamState.Formed team, DissolveTeam dissolve, Surroundings around) {
        if (team.dissolved()) {
            return List.of();
        }
        if (around.hasTeams(dissolve.teamId())) {
            throw RuleBroken.conflict(
                    "team-has-teams",
                    "teamId",
                    "A team that others belong to is not dissolved.",
                    "move or dissolve those teams first");
        }
        return List.of(new TeamDissolved(dissolve.teamId().value(), act(dissolve.occasion(), team.lastChangeAt())));
    }

    private static void requireExisting(TeamState.Formed team) {
        if (team.dissolved()) {
            throw RuleBroken.conflict("team-dissolved", "teamId", "A dissolved team does not change any more.");
        }
    }

    private static void requireFree(Name name, TeamId teamId, Surroundings around) {
        TeamId other = around.teamNamed(name);
        if (other != null && !other.equals(teamId)) {
            throw RuleBroken.conflict("name-taken", "name", "Another team that exists has this name.");
        }
    }

    private static void requireParent(
            TeamId teamId, TeamLevel level, @Nullable TeamId parentTeamId, Surroundings around) {
        if (parentTeamId == null) {
            return;
        }
        if (parentTeamId.equals(teamId)) {
            throw circle();
        }
        TeamFacts parent = around.team(parentTeamId);
        if (parent == null) {
            throw RuleBroken.notFound("parent-unknown", "parentTeamId", "There is no such team to belong to.");
        }
        if (parent.dissolved()) {
            throw RuleBroken.conflict("parent-dissolved", "parentTeamId", "No team belongs to a dissolved one.");
        }
        if (!level.mayBelongTo(parent.level())) {
            throw RuleBroken.conflict(
                    "parent-too-low",
                    "parentTeamId",
                    "A team belongs to one of the same or a higher level.",
                    "a team of a level from company to " + level.word());
        }
        requireNoCircle(teamId, parent, around);
    }

    private static void requireNoCircle(TeamId teamId, TeamFacts parent, Surroundings around) {
        Set<TeamId> seen = new HashSet<>();
        TeamFacts above = parent;
        while (above != null && above.parentTeamId() != null && seen.add(above.teamId())) {
            if (above.parentTeamId().equals(teamId)) {
                throw circle();
            }
            above = around.team(above.parentTeamId());
        }
    }

    private static RuleBroken circle() {
        return RuleBroken.conflict(
                "team-circle", "parentTeamId", "A team does not belong to itself, directly or through others.");
    }

    private static Act act(Occasion occasion, Instant lastChangeAt) {
        return occasion.act(Dating.ofDefinition(occasion, lastChangeAt), ReasonNeeded.NOTHING.from(occasion));
    }

    private static @Nullable String textOf(@Nullable TeamId teamId) {
        return teamId == null ? null : teamId.value();
    }
}
