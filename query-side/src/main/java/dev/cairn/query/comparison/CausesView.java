package dev.cairn.query.comparison;

import dev.cairn.query.audit.AuditEntry;
import java.util.Collection;
import java.util.List;

/** What can be seen of the audit trail of goals from one of two viewpoints and not from the other. */
public interface CausesView {

    /** An event that was merely another check-in; there are many, and the standings tell what they come to. */
    String ROUTINE = "check-in-recorded";

    /**
     * The entries that are seen from one side only, by position; routine ones are left out.
     *
     * @param fromGoals the goals that the first viewpoint looks at; it sees nothing of others
     * @param toGoals the goals that the second viewpoint looks at
     */
    List<AuditEntry> between(Collection<String> fromGoals, Collection<String> toGoals);
}
