package dev.cairn.server.alignment;

import dev.cairn.server.form.Form;
import dev.cairn.server.objective.GoalChoice;
import dev.cairn.server.page.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows on which a goal is aligned.
 *
 * @param goal the page of the goal
 * @param path where the forms are sent to
 * @param serves what it serves
 * @param servedBy what serves it
 * @param withdrawal the form by which it serves something no longer, or null where whoever looks may not
 * @param alignment the form by which it serves something, or null where whoever looks may not
 * @param choice what it can serve, or null where whoever looks may not
 * @param position the position of the log that it is true for
 */
public record AligningPage(
        Link goal,
        String path,
        List<Served> serves,
        List<Served> servedBy,
        @Nullable Form withdrawal,
        @Nullable Form alignment,
        @Nullable GoalChoice choice,
        long position) {

    /** Takes copies. */
    public AligningPage {
        serves = List.copyOf(serves);
        servedBy = List.copyOf(servedBy);
    }

    /**
     * The other end of an alignment.
     *
     * @param target what a form says for it
     * @param goal its page
     * @param keyResult the key result that is served, or null for the goal as a whole
     * @param place its team, or null where it is a person's
     */
    public record Served(
            String target,
            Link goal,
            @Nullable String keyResult,
            @Nullable String place) {}
}
