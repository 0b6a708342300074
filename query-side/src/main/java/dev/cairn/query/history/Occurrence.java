package dev.cairn.query.history;

import dev.cairn.events.Reason;
import dev.cairn.query.RecordedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and by whom, on all clocks.
 *
 * @param position the place in the log
 * @param effectiveAt when it was true
 * @param recordedAt when the log took it
 * @param knownAt when it became known: by a file's claim, or {@code recordedAt}
 * @param by whose act it was, or null where a file does not say
 * @param reasonCategory why, in a word, or null
 * @param reason why, in a sentence, or null
 * @param note what was said about it, or null
 */
public record Occurrence(
        long position,
        Instant effectiveAt,
        Instant recordedAt,
        Instant knownAt,
        @Nullable String by,
        @Nullable String reasonCategory,
        @Nullable String reason,
        @Nullable String note) {

    static Occurrence of(RecordedEvent event) {
        var act = event.event().act();
        Reason reason = act.reason();
        return new Occurrence(
                event.position(),
                event.effectiveAt(),
                event.recordedAt(),
                event.knownAt(),
                act.by(),
                reason == null ? null : reason.category(),
                reason == null || reason.text() == null ? null : reason.text().text(),
                act.note() == null ? null : act.note().text());
    }
}
