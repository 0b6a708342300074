package dev.cairn.command.objective;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a goal serves another one, and since when that is so.
 *
 * @param declared true while it does, false after it was withdrawn
 * @param lastChangeAt when the last change took effect
 */
record Alignment(boolean declared, Instant lastChangeAt) {

    /**
     * What is served.
     *
     * @param objectiveId the goal
     * @param keyResultId the key result of it, or null for the goal as a whole
     */
    record Target(String objectiveId, @Nullable String keyResultId) {}
}
