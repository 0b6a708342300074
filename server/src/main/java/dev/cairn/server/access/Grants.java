package dev.cairn.server.access;

import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a person holds.
 *
 * @param personId the person
 * @param held the roles, each with its team
 */
public record Grants(PersonId personId, Set<Grant> held) {

    /** Keeps a copy. */
    public Grants {
        held = Set.copyOf(held);
    }

    /** Whether the person has the role, in the whole organisation or in any team. */
    public boolean has(Role role) {
        return held.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether the person may do everything that is done with goals, teams, cycles and settings. */
    public boolean runsProgramme() {
        return has(Role.ADMIN) || has(Role.PROGRAMME);
    }

    /** Whether the person takes part, and does not only look on. */
    public boolean takesPart() {
        return runsProgramme() || has(Role.LEAD) || has(Role.MEMBER);
    }

    /** Whether the person is a member of this very team. */
    public boolean isMemberOf(@Nullable TeamId teamId) {
        return teamId != null && held.contains(new Grant(Role.MEMBER, teamId));
    }

    /** Whether the person leads this team, or one that it belongs to, directly or through others. */
    public boolean leads(@Nullable TeamId teamId, TeamTree teams) {
        if (!has(Role.LEAD)) {
            return false;
        }
        Set<TeamId> seen = new HashSet<>();
        for (TeamId at = teamId; at != null && seen.add(at); at = teams.parentOf(at)) {
            if (held.contains(new Grant(Role.LEAD, at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the person leads a team that this one belongs to, directly or through others. */
    public boolean leadsAbove(TeamId teamId, TeamTree teams) {
        return has(Role.LEAD) && leads(teams.parentOf(teamId), teams);
    }
}
