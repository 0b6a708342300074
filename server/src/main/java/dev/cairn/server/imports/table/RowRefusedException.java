package dev.cairn.server.imports.table;

import java.util.List;
import java.util.stream.Collectors;

/** A row, or the file as a whole, is not taken in. */
public final class RowRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RowProblem> problems;

    /** @param problems at least one */
    public RowRefusedException(List<RowProblem> problems) {
        super(problems.stream().map(RowProblem::rule).collect(Collectors.joining(" ")), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** What is wrong. */
    public List<RowProblem> problems() {
        return problems;
    }
}
