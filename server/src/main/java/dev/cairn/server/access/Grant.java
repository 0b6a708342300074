package dev.cairn.server.access;

import dev.cairn.command.RuleBroken;
import dev.cairn.events.team.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds.
 *
 * @param role the role
 * @param teamId the team it is about: always for a lead, if wanted for a member, never for others
 */
public record Grant(Role role, @Nullable TeamId teamId) {

    /** @throws RuleBroken where a lead has no team, or a role that is about the whole organisation has one */
    public Grant {
        boolean fits = switch (role) {
            case LEAD -> teamId != null;
            case MEMBER -> true;
            case ADMIN, PROGRAMME, AUDITOR, VIEWER -> teamId == null;
        };
        if (!fits) {
            throw RuleBroken.invalid(
                    "team-of-role",
                    "teamId",
                    "A lead leads a team; admin, programme, auditor and viewer are roles in the whole organisation.");
        }
    }

    /** The role in the whole organisation. */
    public static Grant of(Role role) {
        return new Grant(role, null);
    }

    /** In words: {@code lead of team:…}. */
    @Override
    public String toString() {
        return teamId == null ? role.word() : role.word() + " of " + teamId;
    }
}
