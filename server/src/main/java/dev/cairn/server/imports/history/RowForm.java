package dev.cairn.server.imports.history;

import dev.cairn.command.Command;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What rows of one change word say, and which cells they say it with. The cells {@link #COMMON} are there for every one.
 *
 * @param change the word in the column {@code change}
 * @param meaning what such a row does, in one sentence
 * @param needs the cells that must be filled
 * @param takes the cells that may be filled beside them
 * @param introduces the cell whose name later rows refer to, or null where the row makes no name
 * @param commands what it asks for
 * @param translation how
 */
public record RowForm(
        String change,
        String meaning,
        Set<Column> needs,
        Set<Column> takes,
        @Nullable Column introduces,
        Set<Class<? extends Command>> commands,
        Translation translation) {

    /** The cells that every row may have. */
    public static final Set<Column> COMMON = Set.copyOf(EnumSet.of(
            Column.AT,
            Column.RECORDED_AT,
            Column.ACTOR,
            Column.CHANGE,
            Column.REASON,
            Column.REASON_TEXT,
            Column.NOTE,
            Column.REF));

    /** Whether rows of this form may have that cell. */
    public boolean has(Column column) {
        return COMMON.contains(column) || needs.contains(column) || takes.contains(column);
    }

    /** Asks for what the row says. */
    @FunctionalInterface
    interface Translation {
        void translate(HistoryRow row);
    }

    static Draft of(String change, String meaning) {
        return new Draft(change, meaning);
    }

    /** A form that is being written down. */
    static final class Draft {

        private final String change;
        private final String meaning;
        private final Set<Column> needs = EnumSet.noneOf(Column.class);
        private final Set<Column> takes = EnumSet.noneOf(Column.class);
        private @Nullable Column introduces;

        private Draft(String change, String meaning) {
            this.change = change;
            this.meaning = meaning;
        }

        Draft needs(Column... columns) {
            needs.addAll(Set.of(columns));
            return this;
        }

        Draft takes(Column... columns) {
            takes.addAll(Set.of(columns));
            return this;
        }

        Draft introduces(Column column) {
            introduces = column;
            return this;
        }

        /** A goal of a team or person. */
        Draft onGoal() {
            return needs(Column.CYCLE, Column.OBJECTIVE).takes(Column.TEAM, Column.PERSON);
        }

        /** A key result of such a goal. */
        Draft onKeyResult() {
            return needs(Column.CYCLE, Column.KEY_RESULT).takes(Column.OBJECTIVE, Column.TEAM, Column.PERSON);
        }

        RowForm asks(Consumer<HistoryRow> translation, Set<Class<? extends Command>> commands) {
            return new RowForm(
                    change, meaning, Set.copyOf(needs), Set.copyOf(takes), introduces, commands, translation::accept);
        }
    }
}
