package dev.cairn.query.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work towards a goal. It is never scored.
 *
 * @param initiativeId the initiative
 * @param addedAt when it was planned, effective
 * @param keyResultId the key result it is meant to move, or null for the goal as a whole
 * @param wording what is to be done
 * @param ownerId who does it, or null where nobody is named
 * @param state how far it is
 * @param stateSince since when, effective
 */
public record Initiative(
        String initiativeId,
        Instant addedAt,
        @Nullable String keyResultId,
        String wording,
        @Nullable String ownerId,
        State state,
        Instant stateSince) {

    /** How far an initiative is. */
    public enum State {
        /** Nobody has begun. */
        PLANNED,
        /** Under way. */
        STARTED,
        /** Done. */
        FINISHED,
        /** Given up. */
        DROPPED;

        /** The word for it in answers, for example {@code started}. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
