package dev.cairn.query.retrospective;

import dev.cairn.events.FreeText;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about it.
 *
 * @param actionId the action
 * @param text what is to be done
 * @param ownerId who does it, or null where nobody is named
 * @param due the last day on which it is to be done
 * @param state {@code open}, {@code finished} or {@code dropped}
 * @param stateSince since when, effective
 * @param reason why it was dropped, in a word, or null
 */
public record Action(
        String actionId,
        FreeText text,
        @Nullable String ownerId,
        LocalDate due,
        String state,
        Instant stateSince,
        @Nullable String reason) {

    /** Still to be done. */
    public static final String OPEN = "open";

    /** Whether it is still to be done. */
    boolean isOpen() {
        return state.equals(OPEN);
    }
}
