package dev.cairn.server.security;

import dev.cairn.events.team.TeamId;
import dev.cairn.server.access.Role;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Words;
import org.jspecify.annotations.Nullable;

/** Roles in words. */
final class Roles {

    private Roles() {}

    /** The role, with the team that it is about. */
    static String inWords(Role role, @Nullable TeamId teamId, TeamPaths teams, Words words) {
        String word = words.word("role", role.word());
        if (teamId == null) {
            return word;
        }
        String team = teams.path(teamId.value());
        return words.text("role.of", word, team == null ? words.text("team.unknown") : team);
    }
}
