package dev.cairn.query.replay;

import dev.cairn.events.Act;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.FreeText;
import dev.cairn.events.MetadataKeys;
import dev.cairn.events.Reason;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.audit.Change;
import dev.cairn.query.audit.Easing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event, as who looks at a cycle is told of it.
 *
 * @param position its place in the log
 * @param eventId its id, which observations cite
 * @param change what happened, for example {@code key-result-retargeted}
 * @param objectiveId the goal that it happened to, or null
 * @param keyResultId the key result that it happened to, or null
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
 */
public record Happening(
        long position,
        String eventId,
        String change,
        @Nullable String objectiveId,
        @Nullable String keyResultId,
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
        @Nullable String note) {

    /** That event. */
    public static Happening of(RecordedEvent recorded, ChangesView.Changed changed) {
        Act act = recorded.event().act();
        Reason reason = act.reason();
        return new Happening(
                recorded.position(),
                recorded.eventId(),
                EventCatalogue.change(recorded.event().getClass()),
                recorded.event() instanceof ObjectiveEvent event ? event.objectiveId() : null,
                recorded.event() instanceof KeyResultEvent event ? event.keyResultId() : null,
                recorded.effectiveAt(),
                recorded.recordedAt(),
                recorded.knownAt(),
                recorded.claimed(),
                recorded.metadata().get(MetadataKeys.ACTOR),
                act.by(),
                changed.changes(),
                changed.easing(),
                reason == null ? null : reason.category(),
                reason == null ? null : text(reason.text()),
                text(act.note()));
    }

    private static @Nullable String text(@Nullable FreeText text) {
        return text == null ? null : text.text();
    }
}
