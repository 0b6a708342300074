package dev.cairn.query.oracle;

import dev.cairn.events.retrospective.RetrospectiveEvent;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.retrospective.RetrospectiveFold;
import dev.cairn.query.retrospective.RetrospectiveStanding;
import dev.cairn.query.retrospective.RetrospectiveTables;
import dev.cairn.query.retrospective.RetrospectivesView;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Retrospectives from events. */
final class FoldedRetrospectives implements RetrospectivesView {

    private final List<RecordedEvent> events;
    private final Viewpoint viewpoint;
    private final List<AuditEntry> seen;
    private boolean claimsUsed;

    /** @param seen the audit entries that can be seen */
    FoldedRetrospectives(List<RecordedEvent> events, Viewpoint viewpoint, List<AuditEntry> seen) {
        this.events = events;
        this.viewpoint = viewpoint;
        this.seen = seen;
    }

    @Override
    public @Nullable RetrospectiveStanding retrospective(String retrospectiveId) {
        return folded(of -> of.retrospectiveId().equals(retrospectiveId)).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<RetrospectiveStanding> retrospectives(@Nullable String cycleId, @Nullable String teamId) {
        return folded(of -> (cycleId == null || of.cycleId().equals(cycleId))
                        && (teamId == null || of.teamId().equals(teamId)))
                .stream()
                .sorted(RetrospectiveTables.AS_OPENED)
                .toList();
    }

    /** One at a time, for claims count only where the retrospective was looked for. */
    private List<RetrospectiveStanding> folded(Predicate<RetrospectiveStanding> wanted) {
        return RetrospectiveEvents.RETROSPECTIVES.stream()
                .flatMap(id -> {
                    Folded<RetrospectiveStanding> folded = Folded.of(
                            events,
                            viewpoint,
                            event -> event.event() instanceof RetrospectiveEvent of
                                            && of.retrospectiveId().equals(id)
                                    ? id
                                    : null,
                            each -> new RetrospectiveFold());
                    List<RetrospectiveStanding> found =
                            folded.standings().stream().filter(wanted).toList();
                    claimsUsed |= !found.isEmpty() && folded.claimsUsed();
                    return found.stream();
                })
                .toList();
    }

    @Override
    public List<AuditEntry> entries(Collection<String> eventIds) {
        return seen.stream().filter(entry -> eventIds.contains(entry.eventId())).toList();
    }

    @Override
    public boolean claimsUsed() {
        return claimsUsed;
    }
}
