package dev.cairn.query.audit;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for: those that meet everything that is given. What is null, or empty, asks for nothing.
 *
 * @param cycleId of this cycle and its goals
 * @param teamId of this team, and of goals that were the team's after the event
 * @param objectiveId of this goal and its key results
 * @param keyResultId of this key result
 * @param personId recorded by this person, or this person's act
 * @param changes of these kinds, for example {@code key-result-retargeted}
 * @param easing that made something easier, or harder
 * @param reasons given for one of these categories of reason, for example {@code priorities-changed}
 * @param effectiveFrom true at this instant or later
 * @param effectiveTo true at this instant or earlier
 * @param knownFrom known at this instant or later
 * @param knownTo known at this instant or earlier
 * @param text about a goal or key result that ever had a wording with words that begin like all of these; or with a reason or
 *     note that has such words
 */
public record AuditFilter(
        @Nullable String cycleId,
        @Nullable String teamId,
        @Nullable String objectiveId,
        @Nullable String keyResultId,
        @Nullable String personId,
        Set<String> changes,
        @Nullable Easing easing,
        Set<String> reasons,
        @Nullable Instant effectiveFrom,
        @Nullable Instant effectiveTo,
        @Nullable Instant knownFrom,
        @Nullable Instant knownTo,
        @Nullable String text) {

    /** Asks for every entry. */
    public static final AuditFilter ALL =
            new AuditFilter(null, null, null, null, null, Set.of(), null, Set.of(), null, null, null, null, null);

    /** Takes copies of the kinds and categories. */
    public AuditFilter {
        changes = Set.copyOf(changes);
        reasons = Set.copyOf(reasons);
    }

    /** Asks for the entries of a goal and its key results. */
    public static AuditFilter ofObjective(String objectiveId) {
        return new AuditFilter(
                null, null, objectiveId, null, null, Set.of(), null, Set.of(), null, null, null, null, null);
    }
}
