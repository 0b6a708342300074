package dev.cairn.query.retrospective;

import dev.cairn.query.audit.AuditEntry;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The retrospectives that there are at one viewpoint. */
public interface RetrospectivesView {

    /** The retrospective, or null where there is none. */
    @Nullable
    RetrospectiveStanding retrospective(String retrospectiveId);

    /**
     * Retrospectives, by when they were opened and then by id.
     *
     * @param cycleId of that cycle only, or null
     * @param teamId of that team only, or null
     */
    List<RetrospectiveStanding> retrospectives(@Nullable String cycleId, @Nullable String teamId);

    /** The audit entries of these events, as far as they can be seen, by position. */
    List<AuditEntry> entries(Collection<String> eventIds);

    /** Whether anything that was given so far goes by claims of the time of recording. */
    boolean claimsUsed();
}
