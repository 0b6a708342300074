package dev.cairn.server.quarters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the history shows: cycles side by side.
 *
 * @param teams of whom the numbers are: the whole organisation, or one team
 * @param cycles the cycles, the earliest first: where each leads, and its name
 * @param all where cycles that hold others are shown too, or null where they are, or there are none
 * @param few the page without those, or null where it is shown
 * @param lines what is said of each cycle, a line a number
 * @param scores the score of every team, a line a team
 * @param position the position of the log that it is true for
 */
public record HistoryPage(
        List<Choice> teams,
        List<Column> cycles,
        @Nullable String all,
        @Nullable String few,
        List<Line> lines,
        List<Line> scores,
        long position) {

    /** One of several: what the address says, what people read, and whether it is the one. */
    public record Choice(String value, String text, boolean chosen) {}

    /**
     * A cycle.
     *
     * @param name its name
     * @param href its overview
     * @param stage where it is
     */
    public record Column(String name, String href, String stage) {}

    /**
     * One number through the cycles.
     *
     * @param name what it is
     * @param hint what it means, or null where that is plain
     * @param cells its values, one a cycle
     * @param trend the values as a line, or null where there are fewer than two
     */
    public record Line(
            String name,
            @Nullable String hint,
            List<Cell> cells,
            @Nullable Trend trend) {}

    /**
     * A value.
     *
     * @param text the value
     * @param of of how many it is, or null
     */
    public record Cell(String text, @Nullable String of) {}

    /**
     * A small drawing of values through the cycles; the table beside it says the same in numbers.
     *
     * @param line the points, as SVG has them
     * @param marks the points one by one
     */
    public record Trend(String line, List<Mark> marks) {}

    /** A point. */
    public record Mark(String x, String y, String title) {}
}
