package dev.cairn.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of an event: when it was true, whose act it was, and why.
 *
 * @param effectiveAt when it was true in the world, in whole milliseconds
 * @param by the person whose act it was, {@code person:<uuid>}, or null where an imported file does not say; who was
 *     authenticated when the event was recorded is in the metadata
 * @param claimedAt for imported events, when the file says that it was recorded, in whole milliseconds; null for events
 *     that were recorded here as they happened. Where it is set, {@code by} is the file's word too
 * @param reason why, where a reason was asked for or given
 * @param note what was said about it
 */
public record Act(
        Instant effectiveAt,
        @Nullable String by,
        @Nullable Instant claimedAt,
        @Nullable Reason reason,
        @Nullable FreeText note) {

    /**
     * When this became known: the claim where there is one, else when the log took it.
     *
     * @param recordedAt the timestamp of the message
     */
    public Instant knownAt(Instant recordedAt) {
        return claimedAt != null ? claimedAt : recordedAt;
    }
}
