package dev.cairn.server.report;

import java.util.List;

/**
 * The picture of an answer, in the units of a drawing of 640 by 280.
 *
 * @param kind the word of the presentation: lines, bars or a heat map
 * @param summary what it shows, in a sentence
 * @param across values on the upright axis, each at its height; the rows of a heat map
 * @param along some of the values of the horizontal axis, each at its middle
 * @param lines lines, a series each
 * @param boxes bars, or the cells of a heat map
 * @param keys the series, by number; empty for a heat map
 */
public record ReportChart(
        String kind,
        String summary,
        List<Tick> across,
        List<Tick> along,
        List<Line> lines,
        List<Box> boxes,
        List<Key> keys) {

    /** A value of an axis, and where it stands. */
    public record Tick(String text, double at) {}

    /** The points of a line, as SVG writes them, and the points themselves. */
    public record Line(int series, String points, List<Dot> dots) {}

    /** A point of a line, with what it says. */
    public record Dot(double x, double y, String title) {}

    /**
     * A bar, or a cell of a heat map.
     *
     * @param tone the number of its series; in a heat map how much it is, 0 to 5
     * @param title what it says
     */
    public record Box(int tone, double x, double y, double width, double height, String title) {}

    /** How a series is called. */
    public record Key(int series, String name) {}
}
