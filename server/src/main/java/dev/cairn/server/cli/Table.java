package dev.cairn.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table that fits the terminal: its first column takes what the others leave and is cut where that is not enough; where
 * they would leave it less than two fifths, columns are left out from the right. Columns in which nothing stands are left out too.
 */
public final class Table {

    private static final String GAP = "  ";
    private static final int NARROWEST_FIRST = 20;

    private final Terminal terminal;
    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();

    public Table(Terminal terminal, List<Column> columns) {
        this.terminal = terminal;
        this.columns = columns;
    }

    /**
     * A column.
     *
     * @param title what stands above it
     * @param right whether its cells end at the same column
     */
    public record Column(String title, boolean right) {}

    private enum Kind {
        ORDINARY,
        HEADING,
        SPANNING
    }

    private record Row(List<String> cells, Kind kind) {}

    /** Adds a line; it has a cell for each column, in their order. */
    public void add(String... cells) {
        rows.add(new Row(List.of(cells), Kind.ORDINARY));
    }

    /** Adds a line that stands out, for what the lines after it belong to. */
    public void addHeading(String... cells) {
        rows.add(new Row(List.of(cells), Kind.HEADING));
    }

    /** Adds a line that has all columns for itself; it is cut where the terminal ends. */
    public void addSpanning(String text) {
        rows.add(new Row(List.of(text), Kind.SPANNING));
    }

    /** Writes it. */
    public void print() {
        List<Integer> shown = fitting();
        int first = terminal.width()
                - shown.stream()
                        .skip(1)
                        .mapToInt(column -> GAP.length() + width(column))
                        .sum();
        first = Math.min(first, width(0));
        terminal.out().println(Colour.FAINT.of(titles(shown, first), terminal));
        for (Row row : rows) {
            terminal.out()
                    .println(
                            switch (row.kind()) {
                                case ORDINARY -> line(row.cells(), shown, first);
                                case HEADING -> Colour.BOLD.of(line(row.cells(), shown, first), terminal);
                                case SPANNING -> Text.cut(row.cells().getFirst(), terminal.width());
                            });
        }
    }

    /** The columns that are shown: all that say something, as far as they leave the first one enough. */
    private List<Integer> fitting() {
        List<Integer> shown = IntStream.range(0, columns.size())
                .filter(column -> column == 0
                        || ofColumns().anyMatch(row -> !row.cells().get(column).isEmpty()))
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        int least = Math.min(Math.max(NARROWEST_FIRST, terminal.width() * 2 / 5), width(0));
        while (shown.size() > 1
                && least
                                + shown.stream()
                                        .skip(1)
                                        .mapToInt(column -> GAP.length() + width(column))
                                        .sum()
                        > terminal.width()) {
            shown.removeLast();
        }
        return shown;
    }

    private Stream<Row> ofColumns() {
        return rows.stream().filter(row -> row.kind() != Kind.SPANNING);
    }

    private int width(int column) {
        int widest = ofColumns()
                .mapToInt(row -> Text.width(row.cells().get(column)))
                .max()
                .orElse(0);
        return Math.max(widest, Text.width(columns.get(column).title()));
    }

    private String titles(List<Integer> shown, int first) {
        return line(columns.stream().map(Column::title).toList(), shown, first);
    }

    private String line(List<String> cells, List<Integer> shown, int first) {
        return shown.stream()
                .map(column -> column == 0
                        ? Text.padded(Text.cut(cells.getFirst(), first), first, false)
                        : Text.padded(
                                cells.get(column),
                                width(column),
                                columns.get(column).right()))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
