package dev.cairn.server.team;

import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of all teams shows.
 *
 * @param tree the teams that belong to no other, with those below them
 * @param dissolved teams that exist no more
 * @param form the form to form one, or null where that is not offered
 * @param levels on which it may stand
 * @param places to which it may belong
 * @param position the position of the log that it is true for
 */
public record TeamsPage(
        List<Node> tree,
        List<Node> dissolved,
        @Nullable Form form,
        List<Option> levels,
        List<Option> places,
        long position) {

    /**
     * A team.
     *
     * @param href its page
     * @param meeting the page of its meeting
     * @param name its name
     * @param level company, department or team
     * @param leads who leads it, in words, or null where nobody does
     * @param below the teams that belong to it
     */
    public record Node(
            String href,
            String meeting,
            String name,
            String level,
            @Nullable String leads,
            List<Node> below) {}
}
