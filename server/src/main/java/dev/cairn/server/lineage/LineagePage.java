package dev.cairn.server.lineage;

import dev.cairn.server.page.Bar;
import dev.cairn.server.page.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a lineage shows: a goal's way through the cycles.
 *
 * @param wording the goal that was asked for
 * @param href its page
 * @param alone whether it goes on with no goal, and none goes on with it
 * @param line the goals, the earliest cycle first
 * @param linking what can be said about what it goes on with, or null where whoever looks may not
 * @param position the position of the log that it is true for
 */
public record LineagePage(
        String wording,
        String href,
        boolean alone,
        List<Goal> line,
        @Nullable Linking linking,
        long position) {

    /**
     * One goal of the line.
     *
     * @param link its page
     * @param cycle its cycle, or null where that is not known
     * @param asked whether it is the goal that was asked for
     * @param place whose goal it is
     * @param stage where it is in its life
     * @param goesOnWith what the goal that it goes on with says, or null at the beginning
     * @param reworded whether that says something else
     * @param progress in percent
     * @param bar the same, drawn
     * @param score on two decimals, or null
     * @param band what the score amounts to, or null
     * @param keyResults its key results
     */
    public record Goal(
            Link link,
            @Nullable Link cycle,
            boolean asked,
            String place,
            String stage,
            @Nullable String goesOnWith,
            boolean reworded,
            String progress,
            Bar bar,
            @Nullable String score,
            @Nullable String band,
            List<KeyResult> keyResults) {}

    /**
     * A key result.
     *
     * @param wording what will be seen
     * @param standing where it is, and what is asked for
     * @param before the key result that it goes on with, or null
     * @param dropped whether it was given up
     * @param progress in percent
     * @param bar the same, drawn
     * @param score on two decimals, or null
     */
    public record KeyResult(
            String wording,
            String standing,
            @Nullable String before,
            boolean dropped,
            String progress,
            Bar bar,
            @Nullable String score) {}
}
