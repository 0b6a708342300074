package dev.cairn.command;

import java.time.Duration;
import java.time.Instant;

/** When a change takes effect: the rules of the two clocks. */
public final class Dating {

    /** How far clocks may be apart before something counts as future. */
    public static final Duration SKEW = Duration.ofSeconds(5);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private Dating() {}

    /**
     * Checks what the occasion says of its own time: nothing is future, and nothing became known before it was true.
     *
     * @throws RuleBroken naming each rule that is broken
     */
    public static void check(Occasion occasion) {
        Violations violations = new Violations();
        Instant latest = occasion.receivedAt().plus(SKEW);
        Instant claimed = occasion.claimedAt();
        Instant trueAt = occasion.trueAt();
        violations.require(
                !trueAt.isAfter(latest),
                "in-the-future",
                "effectiveAt",
                "Nothing takes effect in the future.",
                occasion.receivedAt() + " or earlier");
        violations.require(
                !trueAt.isBefore(EARLIEST),
                "too-long-ago",
                "effectiveAt",
                "Nothing took effect before the year 1900.",
                EARLIEST + " or later");
        violations.require(
                claimed == null || !claimed.isAfter(latest),
                "claimed-in-the-future",
                "claimedAt",
                "Nothing was recorded in the future.",
                occasion.receivedAt() + " or earlier");
        violations.require(
                claimed == null || !claimed.plus(SKEW).isBefore(trueAt),
                "claimed-before-effective",
                "claimedAt",
                "Nothing was recorded before it was true.",
                trueAt + " or later");
        violations.throwIfAny();
    }

    /**
     * When a change of a definition takes effect: when it is received, or, imported, when the file says so; in any case not
     * before the last change of the same subject, so that what holds is always what was said last.
     *
     * @param lastOfSubject when the last change of the subject took effect
     * @throws RuleBroken where a live change is dated, or an imported one comes out of order
     */
    public static Instant ofDefinition(Occasion occasion, Instant lastOfSubject) {
        if (!occasion.imported()) {
            if (occasion.effectiveAt() != null) {
                throw RuleBroken.invalid(
                        "not-back-datable",
                        "effectiveAt",
                        "This takes effect when it is received; only readings may be dated.",
                        "no date");
            }
            return latest(occasion.receivedAt(), lastOfSubject);
        }
        if (occasion.trueAt().isBefore(lastOfSubject)) {
            throw RuleBroken.conflict(
                    "out-of-order",
                    "effectiveAt",
                    "Imported changes of one subject come in the order in which they took effect.",
                    lastOfSubject + " or later");
        }
        return occasion.trueAt();
    }

    /**
     * When a reading is effective: when its occasion says, from the beginning of the cycle on.
     *
     * @throws RuleBroken where it is earlier
     */
    public static Instant ofReading(Occasion occasion, CycleFacts cycle) {
        if (occasion.trueAt().isBefore(cycle.startsAt())) {
            throw RuleBroken.invalid(
                    "before-cycle",
                    "effectiveAt",
                    "A reading is dated from the first day of its cycle on.",
                    cycle.startsAt() + " to " + occasion.receivedAt());
        }
        return occasion.trueAt();
    }

    /** The later of the two. */
    public static Instant latest(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
