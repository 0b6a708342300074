package dev.cairn.server.imports.history;

import dev.cairn.command.Command;
import dev.cairn.command.Occasion;
import dev.cairn.events.FreeText;
import dev.cairn.events.PrefixedUuid;
import dev.cairn.events.Reason;
import dev.cairn.server.imports.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row on its way to commands. */
final class HistoryRow {

    private final Cells cells;
    private final World world;
    private final String rowKey;
    private final Occasion occasion;
    private final Places places;
    private final Consumer<Notice> notices;
    private final List<Command> commands = new ArrayList<>();

    /** @param rowKey the same for the same row of the same content, whenever and from whatever file it is read */
    HistoryRow(Row row, World world, String rowKey, Consumer<Notice> notices) {
        this.cells = new Cells(row, world);
        this.world = world;
        this.rowKey = rowKey;
        this.occasion = new Occasion(
                world.now(),
                cells.person(Column.ACTOR),
                cells.effectiveAt(),
                cells.claimedAt(),
                reason(cells),
                cells.text(Column.NOTE));
        this.notices = notices;
        this.places = new Places(cells, world, occasion, rowKey, commands, notices);
    }

    Cells cells() {
        return cells;
    }

    World world() {
        return world;
    }

    Places places() {
        return places;
    }

    Occasion occasion() {
        return occasion;
    }

    void ask(Command command) {
        commands.add(command);
    }

    /** Says that what the row would make is there already, so that it asks for nothing. */
    void noteThere(String sentence) {
        notices.accept(new Notice(cells.row().line(), "already-there", sentence));
    }

    List<Command> commands() {
        return commands;
    }

    /**
     * The id of what this row makes: the one in the file, or one that belongs to the file's own name for it, or else one that
     * belongs to the row.
     *
     * @param prefix what such ids begin with
     * @param scope within what the file's own names are unique
     */
    <T> T newId(String prefix, String scope, Function<String, T> id) {
        String given = cells.text(Column.ID);
        if (given == null) {
            return id.apply(PrefixedUuid.fromKey(prefix, rowKey));
        }
        String name = given.strip();
        if (!name.startsWith(prefix)) {
            return id.apply(PrefixedUuid.fromKey(prefix, "import/" + scope + "/" + name));
        }
        try {
            return id.apply(name);
        } catch (IllegalArgumentException e) {
            throw cells.refused(
                    Column.ID,
                    "not-an-id",
                    "An id is " + prefix + " and a UUID in lower case, or any name of the file's own.",
                    null);
        }
    }

    private static @Nullable Reason reason(Cells cells) {
        String category = cells.text(Column.REASON);
        String text = cells.text(Column.REASON_TEXT);
        if (category == null) {
            return text == null ? null : new Reason("other", new FreeText(text));
        }
        return new Reason(category.strip(), text == null ? null : new FreeText(text));
    }
}
