package dev.cairn.server.objective;

import java.util.List;

/**
 * A chart as an SVG draws it. All coordinates are in its own units.
 *
 * @param summary what it shows, in a sentence
 * @param readings the polyline of the readings
 * @param expected polylines of what was to be expected, one for each target
 * @param targets polylines of the target or the bounds, one for each stretch of time
 * @param marks the readings as points, with what they say
 * @param moves where the target was moved, with by whom and why
 * @param across labels of the values, from top to bottom
 * @param along labels of the days
 */
public record Chart(
        String summary,
        String readings,
        List<String> expected,
        List<String> targets,
        List<Mark> marks,
        List<Mark> moves,
        List<Tick> across,
        List<Tick> along) {

    /** The width and height of the drawing. */
    public static final int WIDTH = 640;

    public static final int HEIGHT = 220;

    /** A point, and what it says. */
    public record Mark(String x, String y, String title) {}

    /** A label, and where it stands. */
    public record Tick(String at, String text) {}
}
