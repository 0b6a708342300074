package dev.cairn.server.report;

import dev.cairn.events.report.ReportPresentation;
import dev.cairn.server.page.Words;
import dev.cairn.server.report.ReportChart.Box;
import dev.cairn.server.report.ReportChart.Dot;
import dev.cairn.server.report.ReportChart.Line;
import dev.cairn.server.report.ReportChart.Tick;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws the answer of a report as it wants to be shown. */
final class ReportCharts {

    private static final double LEFT = 60;
    private static final double LEFT_OF_NAMES = 130;
    private static final double RIGHT = 628;
    private static final double TOP = 14;
    private static final double BOTTOM = 244;
    private static final int MOST_SERIES = 6;
    private static final int MOST_LABELS = 8;
    private static final int TONES = 5;

    private final List<ReportAnswer.Column> columns;
    private final List<List<@Nullable Object>> rows;
    private final ReportPresentation shown;
    private final Words words;
    private final AnswerText texts;

    private ReportCharts(
            List<ReportAnswer.Column> columns,
            List<List<@Nullable Object>> rows,
            ReportPresentation shown,
            Words words) {
        this.columns = columns;
        this.rows = rows;
        this.shown = shown;
        this.words = words;
        this.texts = new AnswerText(words);
    }

    /** The picture; null where a table is wanted, or there is nothing to draw. */
    static @Nullable ReportChart of(
            List<ReportAnswer.Column> columns,
            List<List<@Nullable Object>> rows,
            ReportPresentation shown,
            Words words) {
        if (shown.x() == null || shown.values().isEmpty() || rows.isEmpty()) {
            return null;
        }
        ReportCharts charts = new ReportCharts(columns, rows, shown, words);
        return switch (shown.kind()) {
            case "line", "bar" -> charts.axes();
            case "heat-map" -> charts.heatMap();
            default -> null;
        };
    }

    /** Values by series and place along the axis. */
    private Map<String, Map<String, BigDecimal>> values() {
        Map<String, Map<String, BigDecimal>> series = new LinkedHashMap<>();
        int x = index(shown.x());
        for (List<@Nullable Object> row : rows) {
            String place = text(row, x);
            for (String column : shown.values()) {
                String name = shown.series() == null ? column : text(row, index(shown.series()));
                if (row.get(index(column)) instanceof BigDecimal number) {
                    series.computeIfAbsent(name, each -> new LinkedHashMap<>()).put(place, number);
                }
            }
        }
        return series;
    }

    private List<String> places() {
        int x = index(shown.x());
        Set<String> places = new LinkedHashSet<>();
        for (List<@Nullable Object> row : rows) {
            places.add(text(row, x));
        }
        return List.copyOf(places);
    }

    private ReportChart axes() {
        Map<String, Map<String, BigDecimal>> all = values();
        List<String> names = all.keySet().stream().limit(MOST_SERIES).toList();
        List<String> places = places();
        double most = names.stream()
                .flatMap(name -> all.getOrDefault(name, Map.of()).values().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(1);
        double least = Math.min(
                0,
                names.stream()
                        .flatMap(name -> all.getOrDefault(name, Map.of()).values().stream())
                        .mapToDouble(BigDecimal::doubleValue)
                        .min()
                        .orElse(0));
        Scale scale = Scale.of(least, most);
        double step = (RIGHT - LEFT) / places.size();
        List<Line> lines = new ArrayList<>();
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Map<String, BigDecimal> own = all.getOrDefault(names.get(i), Map.of());
            if (shown.kind().equals("line")) {
                lines.add(line(i, names.get(i), own, places, scale, step));
            } else {
                boxes.addAll(bars(i, names, own, places, scale, step));
            }
        }
        List<ReportChart.Key> keys = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            keys.add(new ReportChart.Key(i, names.get(i)));
        }
        return new ReportChart(
                shown.kind(), summary(), scale.ticks(words), along(places, LEFT, step), lines, boxes, keys);
    }

    private Line line(
            int series, String name, Map<String, BigDecimal> own, List<String> places, Scale scale, double step) {
        List<Dot> dots = new ArrayList<>();
        for (int at = 0; at < places.size(); at++) {
            BigDecimal value = own.get(places.get(at));
            if (value != null) {
                dots.add(new Dot(
                        round(LEFT + (at + 0.5) * step),
                        round(scale.height(value.doubleValue())),
                        title(places.get(at), name, value)));
            }
        }
        return new Line(
                series, dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" ")), dots);
    }

    private List<Box> bars(
            int series,
            List<String> names,
            Map<String, BigDecimal> own,
            List<String> places,
            Scale scale,
            double step) {
        List<Box> boxes = new ArrayList<>();
        double width = step * 0.8 / names.size();
        double zero = scale.height(0);
        for (int at = 0; at < places.size(); at++) {
            BigDecimal value = own.get(places.get(at));
            if (value != null) {
                double end = scale.height(value.doubleValue());
                boxes.add(new Box(
                        series,
                        round(LEFT + at * step + step * 0.1 + series * width),
                        round(Math.min(zero, end)),
                        round(Math.max(width - 1, 0.5)),
                        round(Math.max(Math.abs(zero - end), 1)),
                        title(places.get(at), names.get(series), value)));
            }
        }
        return boxes;
    }

    private ReportChart heatMap() {
        Map<String, Map<String, BigDecimal>> all = values();
        List<String> names = List.copyOf(all.keySet());
        List<String> places = places();
        double most = all.values().stream()
                .flatMap(own -> own.values().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(1);
        double step = (RIGHT - LEFT_OF_NAMES) / places.size();
        double high = (BOTTOM - TOP) / names.size();
        List<Box> boxes = new ArrayList<>();
        List<Tick> across = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            String name = names.get(row);
            across.add(new Tick(name, round(TOP + (row + 0.5) * high)));
            for (int at = 0; at < places.size(); at++) {
                BigDecimal value = all.getOrDefault(name, Map.of()).get(places.get(at));
                if (value != null) {
                    boxes.add(new Box(
                            tone(value.doubleValue(), most),
                            round(LEFT_OF_NAMES + at * step),
                            round(TOP + row * high),
                            round(Math.max(step - 1, 0.5)),
                            round(Math.max(high - 1, 0.5)),
                            title(places.get(at), name, value)));
                }
            }
        }
        return new ReportChart(
                shown.kind(),
                summary(),
                thinned(across),
                along(places, LEFT_OF_NAMES, step),
                List.of(),
                boxes,
                List.of());
    }

    private static int tone(double value, double most) {
        return most <= 0 ? 0 : Math.clamp(Math.round(TONES * value / most), 0, TONES);
    }

    private String summary() {
        return words.text(
                "chart.of-report",
                words.word("presentation", shown.kind()),
                String.join(", ", shown.values()),
                String.valueOf(shown.x()),
                rows.size());
    }

    private static List<Tick> along(List<String> places, double left, double step) {
        List<Tick> all = new ArrayList<>();
        for (int at = 0; at < places.size(); at++) {
            all.add(new Tick(places.get(at), round(left + (at + 0.5) * step)));
        }
        return thinned(all);
    }

    private static List<Tick> thinned(List<Tick> all) {
        int every = Math.ceilDiv(all.size(), MOST_LABELS);
        List<Tick> some = new ArrayList<>();
        for (int at = 0; at < all.size(); at += every) {
            some.add(all.get(at));
        }
        return some;
    }

    private String title(String place, String name, BigDecimal value) {
        return place + ", " + name + ": " + words.quantity(value);
    }

    private String text(List<@Nullable Object> row, int column) {
        return texts.of(row.get(column), columns.get(column).type());
    }

    private int index(@Nullable String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The answer has no column " + column + ".");
    }

    private static double round(double at) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.1f", at));
    }

    /** The upright axis, from a round number to a round number. */
    private record Scale(double least, double most, double step) {

        private static final int STEPS = 4;

        static Scale of(double least, double most) {
            double span = Math.max(most - least, 1e-9);
            double rough = span / STEPS;
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double step = power;
            for (double each : new double[] {1, 2, 2.5, 5, 10}) {
                step = each * power;
                if (step >= rough) {
                    break;
                }
            }
            return new Scale(Math.floor(least / step) * step, Math.ceil(most / step - 1e-9) * step, step);
        }

        double height(double value) {
            return BOTTOM - (BOTTOM - TOP) * (value - least) / Math.max(most - least, step);
        }

        List<Tick> ticks(Words words) {
            List<Tick> ticks = new ArrayList<>();
            for (double at = least; at <= most + step / 2; at += step) {
                ticks.add(new Tick(
                        words.quantity(new BigDecimal(String.format(Locale.ROOT, "%.6f", at))), round(height(at))));
            }
            return ticks;
        }
    }
}
