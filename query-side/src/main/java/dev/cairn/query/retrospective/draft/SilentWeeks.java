package dev.cairn.query.retrospective.draft;

import java.time.LocalDate;
import java.util.List;

/**
 * When nobody checked in. Weeks are seven days each from the first day of the cycle, in the organisation's zone; one that is not
 * over yet, at the viewpoint or at the end of the cycle, does not count.
 *
 * @param weeks the first days of the weeks in which a goal was in force from beginning to end, and nobody checked in on any
 * @param of how many weeks there are in which a goal was in force from beginning to end
 */
public record SilentWeeks(List<LocalDate> weeks, int of) {

    /** No weeks at all. */
    public static final SilentWeeks NONE = new SilentWeeks(List.of(), 0);

    /** Takes a copy of the weeks. */
    public SilentWeeks {
        weeks = List.copyOf(weeks);
    }
}
