package dev.cairn.server.retrospective;

import dev.cairn.server.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a cycle's retrospectives shows.
 *
 * @param name the cycle's name
 * @param base the path of the cycle, without clocks
 * @param days its first and last day
 * @param teams the teams that have something to look back on, or did so
 * @param position the position of the log that it is true for
 */
public record RetrospectivesPage(String name, String base, String days, List<OfTeam> teams, long position) {

    /**
     * A team.
     *
     * @param teamId the team
     * @param name how it is called
     * @param href its retrospective, or null where none was opened
     * @param stage whether that is open or completed, in words; null where there is none
     * @param noted how many observations there are, in words
     * @param decided how many actions, and how many of them are open, in words
     * @param open the form to begin to look back, or null where that is not offered
     */
    public record OfTeam(
            String teamId,
            String name,
            @Nullable String href,
            @Nullable String stage,
            String noted,
            String decided,
            @Nullable Form open) {}
}
