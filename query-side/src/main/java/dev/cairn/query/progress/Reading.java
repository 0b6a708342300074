package dev.cairn.query.progress;

import dev.cairn.events.FreeText;
import dev.cairn.events.objective.StepDone;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check-in with all that it ever said.
 *
 * @param checkInId the reading
 * @param rank its rank, which is that of its first record: a correction does not move it
 * @param contents what it said, first record first, then each correction; at least one
 * @param retractedPosition the log position of its retraction, or null where it still holds
 */
public record Reading(
        String checkInId,
        Rank rank,
        List<Content> contents,
        @Nullable Long retractedPosition) {

    /**
     * What a reading said at one time.
     *
     * @param position the log position of the record or correction
     * @param value the measured value, or null where none was given
     * @param steps how far the reported steps of a milestone are done, 0 to 1 each; empty where none was given
     * @param confidence how sure a person is that the key result will be reached, 0 to 1, or null
     * @param forecast the final score that a person expects, 0 to 1, or null
     * @param by whose reading it is, or null where nobody is named
     * @param note what was said about it, or null
     */
    public record Content(
            long position,
            @Nullable BigDecimal value,
            List<StepDone> steps,
            @Nullable BigDecimal confidence,
            @Nullable BigDecimal forecast,
            @Nullable String by,
            @Nullable FreeText note) {

        /** Takes a copy of the steps. */
        public Content {
            steps = List.copyOf(steps);
        }
    }

    /** Takes a copy of the contents. */
    public Reading {
        contents = List.copyOf(contents);
    }

    /** What it says now. */
    public Content content() {
        return contents.getLast();
    }

    /** Whether it still holds. */
    public boolean inForce() {
        return retractedPosition == null;
    }
}
