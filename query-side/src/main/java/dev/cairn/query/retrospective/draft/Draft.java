package dev.cairn.query.retrospective.draft;

import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of a team's goals in a cycle. Numbers are about goals and the team, never about a person.
 *
 * @param asOf the time that it looks from
 * @param knownAt what was known then, or null where that clock cuts nothing
 * @param goals the team's own goals that were ever published, in the order in which they were set
 * @param silentWeeks when nobody checked in
 * @param lateScopeChanges what was added, dropped, retargeted, reweighted, rescheduled or changed in kind after the goal was
 *     committed: from {@code commitmentDays} of the settings after the later of its publishing and the cycle's start, in the
 *     order of the log
 * @param calibration how good forecasts and confidence were
 * @param surprises key results that came out other than was said last
 * @param corrections readings and scores that were corrected, and readings that were retracted, in the order of the log
 */
public record Draft(
        Instant asOf,
        @Nullable Instant knownAt,
        List<DraftGoal> goals,
        SilentWeeks silentWeeks,
        List<AuditEntry> lateScopeChanges,
        Calibration calibration,
        List<Surprise> surprises,
        List<AuditEntry> corrections) {

    /** Takes copies of the lists. */
    public Draft {
        goals = List.copyOf(goals);
        lateScopeChanges = List.copyOf(lateScopeChanges);
        surprises = List.copyOf(surprises);
        corrections = List.copyOf(corrections);
    }

    /** What the log says where it has nothing to say. */
    public static Draft nothing(Viewpoint viewpoint) {
        return new Draft(
                viewpoint.at(),
                viewpoint.knownAt(),
                List.of(),
                SilentWeeks.NONE,
                List.of(),
                Calibration.NONE,
                List.of(),
                List.of());
    }
}
