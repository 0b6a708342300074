package dev.cairn.query.comparison;

import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.Change;
import dev.cairn.query.audit.Easing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that one of the two moments sees and the other does not: who did what, and why.
 *
 * @param position its place in the log
 * @param eventId its id, which observations cite
 * @param change what happened, for example {@code key-result-retargeted}
 * @param effectiveAt when it was true
 * @param recordedAt when the log took it
 * @param knownAt when it became known: by a file's claim, or {@code recordedAt}
 * @param claimed whether a file, and not this log, says when it was recorded
 * @param actor who was authenticated when it was recorded, or null
 * @param by whose act it was, or null where a file does not say
 * @param changes what it changed at its time, from what to what
 * @param easing whether it made something easier or harder at its time, or null
 * @param reasonCategory why, in a word, or null
 * @param reason why, in a sentence, or null
 * @param note what was said about it, or null
 * @param undone whether it is the first moment that sees it, so that its outcome is taken away and not brought
 */
public record Cause(
        long position,
        String eventId,
        String change,
        Instant effectiveAt,
        Instant recordedAt,
        Instant knownAt,
        boolean claimed,
        @Nullable String actor,
        @Nullable String by,
        List<Change> changes,
        @Nullable Easing easing,
        @Nullable String reasonCategory,
        @Nullable String reason,
        @Nullable String note,
        boolean undone) {

    static Cause of(SeenOnce seen) {
        AuditEntry entry = seen.entry();
        return new Cause(
                entry.position(),
                entry.eventId(),
                entry.change(),
                entry.effectiveAt(),
                entry.recordedAt(),
                entry.knownAt(),
                entry.claimed(),
                entry.actor(),
                entry.by(),
                entry.changes(),
                entry.easing(),
                entry.reasonCategory(),
                entry.reason(),
                entry.note(),
                seen.fromTheFirst());
    }
}
