package dev.cairn.server.imports;

import dev.cairn.server.imports.table.RowProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows on which a file is taken in.
 *
 * @param refusal why the file was not looked at, in a sentence; null where it was, or where there was none
 * @param outcome {@code accepted}, {@code refused} or {@code imported}; null where no file was looked at
 * @param file its name, or empty
 * @param content the file itself, so that it can be taken in as it was looked at; null where there is nothing to take in
 * @param counts what became of its rows, in words
 * @param changes what it says, in words, each with how often
 * @param newPeople the handles that nobody had before
 * @param problems what is wrong, cell by cell
 * @param moreProblems how many problems are not told, in words; null where all are
 * @param position the position of the log that it is true for
 */
public record ImportPage(
        @Nullable String refusal,
        @Nullable String outcome,
        String file,
        @Nullable String content,
        List<String> counts,
        List<String> changes,
        List<String> newPeople,
        List<RowProblem> problems,
        @Nullable String moreProblems,
        long position) {}
