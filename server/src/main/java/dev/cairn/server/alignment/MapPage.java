package dev.cairn.server.alignment;

import dev.cairn.server.page.Bar;
import dev.cairn.server.page.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the alignment map shows.
 *
 * @param name the cycle's name
 * @param base the path of the cycle, without clocks
 * @param days its first and last day
 * @param drawing the goals that serve others or are served, drawn; null where there are none
 * @param tree the same as nested lists, beginning with goals that serve nothing
 * @param loose goals that serve nothing and that nothing serves
 * @param empty whether the cycle has no goal at all
 * @param position the position of the log that it is true for
 */
public record MapPage(
        String name,
        String base,
        String days,
        @Nullable Drawing drawing,
        List<Branch> tree,
        List<Goal> loose,
        boolean empty,
        long position) {

    /**
     * A goal.
     *
     * @param link its page
     * @param place whose goal it is; of a goal of another cycle, that cycle as well
     * @param state in a word where it is not in force, or null
     * @param progress in percent
     * @param bar the progress and what was to be expected, drawn
     */
    public record Goal(Link link, String place, @Nullable String state, String progress, Bar bar) {}

    /**
     * A goal with those that serve it.
     *
     * @param goal the goal
     * @param keyResult what it serves by name where that is a key result and not the goal above as a whole, or null
     * @param before whether those that serve it stand further up already
     * @param servedBy those that serve it
     */
    public record Branch(Goal goal, @Nullable String keyResult, boolean before, List<Branch> servedBy) {}

    /**
     * The drawing: a goal stands to the right of one that it serves.
     *
     * @param width in units of the drawing, which are pixels where it is not zoomed
     * @param height likewise
     * @param boxes the goals
     * @param lines who serves whom, as paths of SVG
     * @param zooms ways to see it smaller or larger
     * @param shownWidth the width as it is zoomed
     * @param shownHeight the height likewise
     */
    public record Drawing(
            int width,
            int height,
            List<Box> boxes,
            List<String> lines,
            List<Zoom> zooms,
            int shownWidth,
            int shownHeight) {}

    /**
     * A goal in the drawing.
     *
     * @param x its left edge
     * @param y its upper edge
     * @param goal the goal
     * @param words what it says, in lines that fit
     * @param done how wide its progress is, in units
     * @param other whether it is of another cycle
     */
    public record Box(int x, int y, Goal goal, List<String> words, int done, boolean other) {}

    /** A way to see it otherwise: in percent, and where it leads; the one that is chosen leads nowhere. */
    public record Zoom(int percent, @Nullable String href) {}
}
