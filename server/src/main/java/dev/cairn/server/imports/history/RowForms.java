package dev.cairn.server.imports.history;

import dev.cairn.command.Command;
import dev.cairn.command.RuleBroken;
import dev.cairn.server.imports.table.Row;
import dev.cairn.server.imports.table.RowProblem;
import dev.cairn.server.imports.table.RowRefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All forms, by change word; and the way from a row to commands. */
public final class RowForms {

    private static final Map<String, RowForm> BY_CHANGE = new LinkedHashMap<>();

    static {
        Stream.of(
                        FrameForms.all(),
                        GoalForms.all(),
                        LifeForms.all(),
                        LineageForms.all(),
                        KeyResultForms.all(),
                        ReadingForms.all(),
                        RetrospectiveForms.all(),
                        ReportForms.all())
                .flatMap(List::stream)
                .forEach(form -> BY_CHANGE.put(form.change(), form));
    }

    private RowForms() {}

    /** All forms. */
    public static List<RowForm> all() {
        return List.copyOf(BY_CHANGE.values());
    }

    /**
     * What the row asks for, in order; what is implied comes first.
     *
     * @param rowKey the same for the same row of the same content, whenever and from whatever file it is read
     * @throws RowRefusedException where a cell is missing, out of place or not what its column holds
     * @throws FollowsFromRefusedRowException where it names what an earlier row would have made, which was refused
     */
    public static List<Command> commands(Row row, World world, String rowKey, Consumer<Notice> notices) {
        RowForm form = form(row);
        try {
            HistoryRow historyRow = new HistoryRow(row, world, rowKey, notices);
            form.translation().translate(historyRow);
            return historyRow.commands();
        } catch (RuleBroken refusal) {
            throw new RowRefusedException(problems(row, refusal));
        }
    }

    /** The rules that the row breaks, each with the column it is about. */
    public static List<RowProblem> problems(Row row, RuleBroken refusal) {
        RowForm form = form(row);
        return refusal.violations().stream()
                .map(violation -> {
                    Column column = FieldColumns.column(form::has, form.introduces(), violation.field());
                    return row.problem(
                            column == null ? null : column.header(),
                            violation.code(),
                            violation.rule(),
                            violation.accepted());
                })
                .toList();
    }

    /** The name that the row would have made, which later rows may refer to; null where it makes none. */
    public static @Nullable String introduced(Row row) {
        String change = row.get(Column.CHANGE.header());
        RowForm form = change == null ? null : BY_CHANGE.get(change.strip());
        Column column = form == null ? null : form.introduces();
        return column == null ? null : row.get(column.header());
    }

    /** What a ref is called among the names of a file, with none of which it is mixed up. */
    public static String refName(String ref) {
        return "ref:" + ref.strip();
    }

    private static RowForm form(Row row) {
        String change = row.get(Column.CHANGE.header());
        RowForm form = change == null ? null : BY_CHANGE.get(change.strip());
        if (form == null) {
            throw row.refused(
                    Column.CHANGE.header(),
                    "change-unknown",
                    "Every row says what happened.",
                    String.join(", ", BY_CHANGE.keySet()));
        }
        List<RowProblem> problems = new ArrayList<>();
        for (Column column : Column.values()) {
            boolean filled = row.get(column.header()) != null;
            if (filled && !form.has(column)) {
                problems.add(row.problem(
                        column.header(),
                        "cell-out-of-place",
                        "A row " + form.change() + " has no " + column.header() + ".",
                        "an empty cell"));
            }
            if (!filled && form.needs().contains(column)) {
                problems.add(row.problem(
                        column.header(),
                        "cell-empty",
                        "A row " + form.change() + " has a " + column.header() + ".",
                        null));
            }
        }
        if (!problems.isEmpty()) {
            throw new RowRefusedException(problems);
        }
        return form;
    }
}
