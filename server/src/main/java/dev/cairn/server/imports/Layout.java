package dev.cairn.server.imports;

import dev.cairn.command.Command;
import dev.cairn.command.RuleBroken;
import dev.cairn.events.person.PersonId;
import dev.cairn.server.imports.history.Column;
import dev.cairn.server.imports.history.Notice;
import dev.cairn.server.imports.history.RowForms;
import dev.cairn.server.imports.history.World;
import dev.cairn.server.imports.plan.PlanColumn;
import dev.cairn.server.imports.plan.PlanRows;
import dev.cairn.server.imports.table.Header;
import dev.cairn.server.imports.table.Row;
import dev.cairn.server.imports.table.RowProblem;
import dev.cairn.server.imports.table.RowRefusedException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the rows of a file say. */
public enum Layout {
    /** One row a dated change. */
    HISTORY {
        @Override
        void require(Header header) {
            header.require(Column.headers(), Set.of(Column.AT.header(), Column.CHANGE.header()));
        }

        @Override
        List<Command> commands(Row row, World world, PersonId actor, String rowKey, Consumer<Notice> notices) {
            return RowForms.commands(row, world, rowKey, notices);
        }

        @Override
        List<RowProblem> problems(Row row, RuleBroken refusal) {
            return RowForms.problems(row, refusal);
        }

        @Override
        @Nullable
        String introduced(Row row) {
            return RowForms.introduced(row);
        }

        @Override
        @Nullable
        String ref(Row row) {
            return row.get(Column.REF.header());
        }

        @Override
        String kind(Row row) {
            return Objects.requireNonNullElse(row.get(Column.CHANGE.header()), "")
                    .strip();
        }
    },
    /** One row a key result of goals that are being planned. */
    PLAN {
        @Override
        void require(Header header) {
            header.require(PlanColumn.headers(), Set.of(PlanColumn.CYCLE.header(), PlanColumn.OBJECTIVE.header()));
        }

        @Override
        List<Command> commands(Row row, World world, PersonId actor, String rowKey, Consumer<Notice> notices) {
            return PlanRows.commands(row, world, actor, rowKey, notices);
        }

        @Override
        List<RowProblem> problems(Row row, RuleBroken refusal) {
            return PlanRows.problems(row, refusal);
        }

        @Override
        @Nullable
        String introduced(Row row) {
            return row.get(PlanColumn.OBJECTIVE.header());
        }

        @Override
        @Nullable
        String ref(Row row) {
            return null;
        }

        @Override
        String kind(Row row) {
            return row.get(PlanColumn.KEY_RESULT.header()) == null ? "objective" : "key-result";
        }
    };

    /** The layout of that header, by the columns that only one of them has. */
    public static Layout of(Header header) {
        if (header.has(Column.CHANGE.header())) {
            return HISTORY;
        }
        if (header.has(PlanColumn.OBJECTIVE.header())) {
            return PLAN;
        }
        throw new RowRefusedException(List.of(RowProblem.ofFile(
                1,
                "layout-unknown",
                "A file has the columns of a history (at, change, \u2026) or of a plan (cycle, objective, key result, \u2026).",
                String.join(", ", Column.headers()))));
    }

    /** The word for it: {@code history} or {@code plan}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws RowRefusedException where a column has no meaning or a needed one is missing */
    abstract void require(Header header);

    /**
     * What the row asks for, in order.
     *
     * @param actor who imports the file
     * @param rowKey the same for the same row of the same content, whenever and from whatever file it is read
     */
    abstract List<Command> commands(Row row, World world, PersonId actor, String rowKey, Consumer<Notice> notices);

    /** The rules that the row breaks, each with the column it is about. */
    abstract List<RowProblem> problems(Row row, RuleBroken refusal);

    /** The name that the row would have made, which later rows may refer to; null where it makes none. */
    abstract @Nullable String introduced(Row row);

    /** By what later rows cite what the row makes happen, or null where they do not. */
    abstract @Nullable String ref(Row row);

    /** What the row is counted under. */
    abstract String kind(Row row);
}
