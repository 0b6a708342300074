package dev.cairn.query.comparison;

import dev.cairn.query.Basis;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.CycleStanding;
import dev.cairn.query.directory.DirectoryView;
import dev.cairn.query.progress.Goal;
import dev.cairn.query.progress.GoalsView;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cycle with all of its goals at one moment.
 *
 * @param viewpoint the moment
 * @param basis what is known of it stands on this
 * @param cycle the cycle, or null where it was not defined
 * @param goals its goals by id, in the order in which they were set
 */
public record CycleAt(
        Viewpoint viewpoint, Basis basis, @Nullable CycleInForce cycle, Map<String, Goal> goals) {

    static CycleAt of(String cycleId, Viewpoint viewpoint, DirectoryView directory, GoalsView goals, long position) {
        CycleStanding standing = directory.cycle(cycleId);
        CycleInForce cycle = standing == null ? null : CycleInForce.of(standing, directory.settings(), viewpoint.at());
        Map<String, Goal> byId = new LinkedHashMap<>();
        goals.whole(goals.objectivesOfCycles(List.of(cycleId)))
                .forEach(goal -> byId.put(goal.objective().objectiveId(), goal));
        return new CycleAt(
                viewpoint, Basis.of(position, viewpoint, directory.claimsUsed() || goals.claimsUsed()), cycle, byId);
    }

    /** Whether an entry of the audit trail, of a goal of this cycle, is seen from here. */
    boolean sees(AuditEntry entry) {
        Instant known = viewpoint.witnessed() ? entry.recordedAt() : entry.knownAt();
        return goals.containsKey(String.valueOf(entry.subject().objectiveId()))
                && !entry.effectiveAt().isAfter(viewpoint.lastEffective())
                && !known.isAfter(viewpoint.lastKnown());
    }

    /** This moment without the goals, for what two of them are compared by. */
    End end() {
        return new End(basis, cycle, CycleTotals.of(goals.values()));
    }

    /**
     * One end of a comparison.
     *
     * @param basis what is known at that moment stands on this
     * @param cycle the cycle, or null where it was not defined
     * @param totals what its goals come to
     */
    public record End(Basis basis, @Nullable CycleInForce cycle, CycleTotals totals) {}
}
