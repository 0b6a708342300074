package dev.cairn.query.oracle;

import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.comparison.CausesView;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What one of two viewpoints sees and the other does not, from all entries of the audit trail.
 *
 * @param all every entry there is, by position
 * @param from the first viewpoint
 * @param to the second one
 */
record FoldedCauses(List<AuditEntry> all, Viewpoint from, Viewpoint to) implements CausesView {

    @Override
    public List<AuditEntry> between(Collection<String> fromGoals, Collection<String> toGoals) {
        return all.stream()
                .filter(entry -> !entry.change().equals(ROUTINE))
                .filter(entry -> sees(from, fromGoals, entry) != sees(to, toGoals, entry))
                .toList();
    }

    private static boolean sees(Viewpoint viewpoint, Collection<String> goals, AuditEntry entry) {
        String goal = entry.subject().objectiveId();
        Instant known = viewpoint.witnessed() ? entry.recordedAt() : entry.knownAt();
        return goal != null
                && goals.contains(goal)
                && !entry.effectiveAt().isAfter(viewpoint.lastEffective())
                && !known.isAfter(viewpoint.lastKnown());
    }
}
