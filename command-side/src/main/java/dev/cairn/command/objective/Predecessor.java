package dev.cairn.command.objective;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a goal, or a key result, goes on with.
 *
 * @param id the other one, or null for nothing
 * @param lastChangeAt when that was last said or taken back, or null where it never was
 */
record Predecessor(@Nullable String id, @Nullable Instant lastChangeAt) {

    static final Predecessor NONE = new Predecessor(null, null);
}
