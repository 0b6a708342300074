package dev.cairn.query.replay;

import dev.cairn.events.EventCatalogue;
import dev.cairn.events.organisation.OrganisationId;
import dev.cairn.events.team.TeamEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditTables;
import dev.cairn.query.journal.Journal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The past of cycles as it is stored: in the journal, the audit trail and the directory. */
public final class CyclePastTables implements ChangesView {

    private static final List<String> OF_TEAMS = EventCatalogue.all().stream()
            .filter(TeamEvent.class::isAssignableFrom)
            .map(EventCatalogue::name)
            .toList();

    private final JdbcClient jdbc;

    public CyclePastTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that an overview of the cycle can depend on, up to that position of the log. */
    public CyclePast past(String cycleId, long upTo) {
        Set<String> streams = new LinkedHashSet<>(jdbc.sql("""
                        select distinct objective_id from journal.event
                        where cycle_id = :cycle and position <= :upTo and objective_id is not null
                        """)
                .param("cycle", cycleId)
                .param("upTo", upTo)
                .query(String.class)
                .list());
        streams.add(cycleId);
        streams.add(OrganisationId.MAIN);
        return CyclePast.of(cycleId, new Journal(jdbc).ofStreams(streams, upTo));
    }

    @Override
    public Map<Long, Changed> of(Collection<Long> positions) {
        return AuditTables.changes(jdbc, positions, Changed::new);
    }

    /**
     * These teams and those below them, as the tree is from that viewpoint.
     *
     * @param upTo the last position that counts
     * @throws dev.cairn.query.NotThereException where one of them is not there
     */
    public Set<String> withThoseBelow(Collection<String> teamIds, Viewpoint viewpoint, long upTo) {
        return teamIds.isEmpty()
                ? Set.of()
                : TeamsBelow.of(teamIds, new Journal(jdbc).named(OF_TEAMS, upTo), viewpoint);
    }
}
