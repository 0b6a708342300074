package dev.cairn.server.imports;

import dev.cairn.server.imports.history.Notice;
import dev.cairn.server.imports.table.RowProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file, or would become of it.
 *
 * @param file its name
 * @param layout {@code history} or {@code plan}
 * @param outcome what became of it
 * @param rows the rows it has
 * @param alreadyImported those that were imported before, from this file or another one, and were skipped
 * @param refused those that break a rule
 * @param unchecked those that rest on a refused one and were not looked at
 * @param events what was recorded, or would be
 * @param changes the rows that were taken in, by what they say
 * @param newPeople the handles that nobody had before
 * @param problems what is wrong with the refused rows, in the order of the file; the first ones where there are very many
 * @param notices what should be looked at though the row was taken in; the first ones where there are very many
 * @param noticesInAll how many there are
 * @param position the position of the log after it; null where nothing was recorded
 */
public record ImportReport(
        String file,
        String layout,
        Outcome outcome,
        long rows,
        long alreadyImported,
        long refused,
        long unchecked,
        long events,
        Map<String, Long> changes,
        List<String> newPeople,
        List<RowProblem> problems,
        List<Notice> notices,
        long noticesInAll,
        @Nullable Long position) {

    /** What became of a file. */
    public enum Outcome {
        /** All of it is in the log. */
        IMPORTED,
        /** All of it would be accepted; nothing was recorded, as was asked. */
        ACCEPTED,
        /** Something in it is wrong; nothing was recorded. */
        REFUSED
    }

    /** A file that is refused as a whole, before its first row was looked at. */
    static ImportReport ofUnreadable(String file, List<RowProblem> problems) {
        return new ImportReport(
                file, "unknown", Outcome.REFUSED, 0, 0, 0, 0, 0, Map.of(), List.of(), problems, List.of(), 0, null);
    }

    /** The same, recorded. */
    ImportReport recorded(long head) {
        return new ImportReport(
                file,
                layout,
                Outcome.IMPORTED,
                rows,
                alreadyImported,
                refused,
                unchecked,
                events,
                changes,
                newPeople,
                problems,
                notices,
                noticesInAll,
                head);
    }
}
