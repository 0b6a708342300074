package dev.cairn.server.quarters;

import dev.cairn.server.quarters.HistoryPage.Mark;
import dev.cairn.server.quarters.HistoryPage.Trend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws a number through the cycles, as small as a word. It begins at 0, and ends at 1 or at the greatest value, so that drawings of
 * shares can be held against each other; a number that can be below 0 begins at its least.
 */
final class TrendDrawing {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 32;
    private static final int EDGE = 4;

    private TrendDrawing() {}

    /**
     * The drawing.
     *
     * @param values one a cycle, empty where it is not known
     * @param names the names of the cycles
     * @param written how a value is written
     * @return null where fewer than two values are known
     */
    static @Nullable Trend of(
            List<Optional<BigDecimal>> values, List<String> names, Function<BigDecimal, String> written) {
        List<BigDecimal> known = values.stream().flatMap(Optional::stream).toList();
        if (known.size() < 2) {
            return null;
        }
        double least = Math.min(
                0, known.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0));
        double most = Math.max(
                1, known.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1));
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isPresent()) {
                BigDecimal value = values.get(i).get();
                double x = EDGE + (double) i / (values.size() - 1) * (WIDTH - 2 * EDGE);
                double y = EDGE + (most - value.doubleValue()) / (most - least) * (HEIGHT - 2 * EDGE);
                marks.add(new Mark(coordinate(x), coordinate(y), names.get(i) + ": " + written.apply(value)));
            }
        }
        return new Trend(marks.stream().map(mark -> mark.x() + "," + mark.y()).collect(Collectors.joining(" ")), marks);
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
