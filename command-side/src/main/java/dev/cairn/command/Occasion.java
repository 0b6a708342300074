package dev.cairn.command;

import dev.cairn.events.Act;
import dev.cairn.events.FreeText;
import dev.cairn.events.Reason;
import dev.cairn.events.person.PersonId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a command. Instants are cut to whole milliseconds; an empty note is none.
 *
 * @param receivedAt when it was received: "now" to whoever decides
 * @param by whose act it is, or null where an imported file does not say
 * @param effectiveAt when it was true in the world, or null for when it was received. Live, only readings may say so
 * @param claimedAt when an imported file says that it was recorded; null for what happens here and now
 * @param reason why, or null
 * @param note what is said about it, at most 10 000 characters, or null
 */
public record Occasion(
        Instant receivedAt,
        @Nullable PersonId by,
        @Nullable Instant effectiveAt,
        @Nullable Instant claimedAt,
        @Nullable Reason reason,
        @Nullable String note) {

    /** The longest note or sentence of a reason, in characters. */
    public static final int LONGEST_TEXT = 10_000;

    /** @throws RuleBroken where the note is too long */
    public Occasion {
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
        effectiveAt = effectiveAt == null ? null : effectiveAt.truncatedTo(ChronoUnit.MILLIS);
        claimedAt = claimedAt == null ? null : claimedAt.truncatedTo(ChronoUnit.MILLIS);
        note = noteOf(note);
    }

    /** What happens here and now: nothing is back-dated, nothing is claimed. */
    public static Occasion live(Instant receivedAt, PersonId by) {
        return new Occasion(receivedAt, by, null, null, null, null);
    }

    /** What a file says: what was true when, and when it was recorded. */
    public static Occasion imported(Instant receivedAt, @Nullable PersonId by, Instant effectiveAt, Instant claimedAt) {
        return new Occasion(receivedAt, by, effectiveAt, claimedAt, null, null);
    }

    /** Whether a file says so, and not somebody here and now. */
    public boolean imported() {
        return claimedAt != null;
    }

    /** When this became known: the file's claim, or when it was received. */
    public Instant knownAt() {
        return claimedAt != null ? claimedAt : receivedAt;
    }

    /** When it was true in the world, as far as that is said; else when it became known. */
    public Instant trueAt() {
        return effectiveAt != null ? effectiveAt : knownAt();
    }

    /** The circumstances as an event keeps them. */
    public Act act(Instant takesEffectAt, @Nullable Reason because, @Nullable String noted) {
        return new Act(
                takesEffectAt,
                by == null ? null : by.value(),
                claimedAt,
                because,
                noted == null ? null : new FreeText(noted));
    }

    /** The circumstances as an event keeps them, with the note of the occasion. */
    public Act act(Instant takesEffectAt, @Nullable Reason because) {
        return act(takesEffectAt, because, note);
    }

    /** The same occasion for another reason. */
    public Occasion because(@Nullable Reason otherReason) {
        return new Occasion(receivedAt, by, effectiveAt, claimedAt, otherReason, note);
    }

    /** The same occasion with another note. */
    public Occasion noting(@Nullable String otherNote) {
        return new Occasion(receivedAt, by, effectiveAt, claimedAt, reason, otherNote);
    }

    /** The same occasion, true at another time. */
    public Occasion effective(@Nullable Instant otherEffectiveAt) {
        return new Occasion(receivedAt, by, otherEffectiveAt, claimedAt, reason, note);
    }

    /** A note without surrounding space, or null where nothing is left; one that is too long is refused. */
    public static @Nullable String noteOf(@Nullable String note) {
        return note == null || note.isBlank()
                ? null
                : FreeTexts.require("note", "A note", note, LONGEST_TEXT).text();
    }
}
