package dev.cairn.server.team;

import dev.cairn.server.cycle.CyclePage.GoalRow;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.page.Bar;
import dev.cairn.server.page.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a team shows.
 *
 * @param teamId the team
 * @param base the path of its page
 * @param name its name
 * @param level company, department or team
 * @param above the team that it belongs to, or null
 * @param dissolved when it was dissolved, in words, or null where it was not
 * @param cycle the cycle whose goals are shown, or null where there is none
 * @param progress of its own goals, in percent
 * @param bar the same, drawn
 * @param goals its own goals of that cycle
 * @param below the teams that belong to it
 * @param people who has a role in it; empty where that is not told
 * @param peopleTold whether that is told: roles have no past
 * @param retrospectives where it looked back
 * @param followed whether whoever looks at it follows it
 * @param write where a goal of it is written, or null where that is not offered
 * @param naming the form to call it otherwise, or null where that is not offered
 * @param moving likewise, to move it in the tree
 * @param places to which it may be moved
 * @param dissolving likewise, to dissolve it
 * @param position the position of the log that it is true for
 */
public record TeamPage(
        String teamId,
        String base,
        String name,
        String level,
        @Nullable Link above,
        @Nullable String dissolved,
        @Nullable Link cycle,
        String progress,
        Bar bar,
        List<GoalRow> goals,
        List<Part> below,
        List<Holder> people,
        boolean peopleTold,
        List<LookingBack> retrospectives,
        boolean followed,
        @Nullable String write,
        @Nullable Form naming,
        @Nullable Form moving,
        List<Option> places,
        @Nullable Form dissolving,
        long position) {

    /**
     * A team that belongs to it, directly.
     *
     * @param link its page
     * @param progress of its own goals, in percent
     * @param bar the same, drawn
     */
    public record Part(Link link, String progress, Bar bar) {}

    /**
     * Somebody with a role in it.
     *
     * @param href the person's page
     * @param name how the person is called
     * @param role the role
     */
    public record Holder(String href, String name, String role) {}

    /**
     * A retrospective.
     *
     * @param link its page, called by its cycle
     * @param stage open or completed
     */
    public record LookingBack(Link link, String stage) {}
}
