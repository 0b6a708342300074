package dev.cairn.query.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one event changed, as it was worked out when the log took it: before and after are the states as of its effective time,
 * without what the log learnt later.
 *
 * @param position its place in the log
 * @param eventId its id, which it keeps in other logs as long as it is not imported; observations cite it
 * @param change what happened, for example {@code key-result-retargeted}
 * @param subject whom or what it happened to
 * @param effectiveAt when it was true
 * @param recordedAt when the log took it
 * @param knownAt when it became known: by a file's claim, or {@code recordedAt}
 * @param claimed whether a file, and not this log, says when it was recorded
 * @param actor who was authenticated when it was recorded, or null
 * @param by whose act it was, or null where a file does not say
 * @param origin how it came in
 * @param changes what was changed, from what to what
 * @param progressBefore the key result's progress before, 0 to 1; null where it is unknown, or the entry is about none
 * @param progressAfter the key result's progress after, likewise
 * @param objectiveProgressBefore the goal's progress before, 0 to 1; null where it is unknown, or no key result changed
 * @param objectiveProgressAfter the goal's progress after, likewise
 * @param easing whether something became easier or harder, or null
 * @param reasonCategory why, in a word, or null
 * @param reason why, in a sentence, or null
 * @param note what was said about it, or null
 */
public record AuditEntry(
        long position,
        String eventId,
        String change,
        Subject subject,
        Instant effectiveAt,
        Instant recordedAt,
        Instant knownAt,
        boolean claimed,
        @Nullable String actor,
        @Nullable String by,
        Origin origin,
        List<Change> changes,
        @Nullable BigDecimal progressBefore,
        @Nullable BigDecimal progressAfter,
        @Nullable BigDecimal objectiveProgressBefore,
        @Nullable BigDecimal objectiveProgressAfter,
        @Nullable Easing easing,
        @Nullable String reasonCategory,
        @Nullable String reason,
        @Nullable String note) {

    /**
     * Whom or what an event happened to. What does not apply is null.
     *
     * @param streamId the stream of the event
     * @param cycleId the cycle, or the goal's
     * @param teamId the team, or the one whose goal it was after the event
     * @param objectiveId the goal
     * @param objectiveWording the goal's wording after the event
     * @param keyResultId the key result
     * @param keyResultWording the key result's wording after the event
     */
    public record Subject(
            String streamId,
            @Nullable String cycleId,
            @Nullable String teamId,
            @Nullable String objectiveId,
            @Nullable String objectiveWording,
            @Nullable String keyResultId,
            @Nullable String keyResultWording) {}

    /**
     * How an event came in. What is not known is null.
     *
     * @param source {@code api}, {@code web}, {@code import} or {@code automation}
     * @param requestId the request that asked for it
     * @param importFile the name of the file
     * @param importRow the line of the file, the header being line 1
     */
    public record Origin(
            @Nullable String source,
            @Nullable String requestId,
            @Nullable String importFile,
            @Nullable Integer importRow) {}
}
