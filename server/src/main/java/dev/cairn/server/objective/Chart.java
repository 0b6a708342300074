package dev.cairn.server.objective;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart as an SVG draws it. All coordinates are in percent of its width and height, from its upper left corner, so that it fills
 * whatever room there is.
 *
 * @param summary what it shows, in a sentence
 * @param readings the polyline of the readings
 * @param expected polylines of what was to be expected, one for each target
 * @param targets polylines of the target or the bounds, one for each stretch of time
 * @param marks the readings as points, with what they say
 * @param withdrawn what was said and holds no more, corrected or retracted, as points
 * @param moves where the target was moved, with by whom and why
 * @param forecast what somebody expects in the end, or null
 * @param forecastLine the line from the last reading to there, or null
 * @param across labels of the values, from top to bottom
 * @param along labels of the days
 * @param today where today stands, or null where that is before or after it
 * @param scale where further values would stand
 */
public record Chart(
        String summary,
        String readings,
        List<String> expected,
        List<String> targets,
        List<Mark> marks,
        List<Mark> withdrawn,
        List<Mark> moves,
        @Nullable Mark forecast,
        @Nullable String forecastLine,
        List<Tick> across,
        List<Tick> along,
        @Nullable String today,
        Scale scale) {

    /** A point, and what it says. */
    public record Mark(String x, String y, String title) {

        /** Whether it stands in the right half, so that what it says is written to its left. */
        public boolean rightHalf() {
            return Double.parseDouble(x) > 50;
        }
    }

    /** A label, and where it stands. */
    public record Tick(String at, String text) {}

    /**
     * Where values and times stand.
     *
     * @param from the first time, in milliseconds since 1970
     * @param to the last time, likewise
     * @param highest the value at the top, with a decimal point
     * @param lowest the value at the bottom, likewise
     */
    public record Scale(long from, long to, String highest, String lowest) {}
}
