package dev.cairn.query.quarters;

import dev.cairn.query.Timestamps;
import dev.cairn.query.Viewpoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to goals on their way, as it is stored: in the journal and in the audit trail. */
final class QuarterTables implements QuartersView {

    private final JdbcClient jdbc;
    private final Viewpoint viewpoint;

    QuarterTables(JdbcClient jdbc, Viewpoint viewpoint) {
        this.jdbc = jdbc;
        this.viewpoint = viewpoint;
    }

    /** A reading keeps the time of its first record, and says what its last correction says; see the fold of key results. */
    @Override
    public Map<String, List<Said>> said(Collection<String> objectiveIds) {
        Map<String, List<Said>> said = new HashMap<>();
        seen("""
                select key_result_id, at, (said ->> 'confidence')::numeric as confidence,
                    (said ->> 'forecast')::numeric as forecast
                from (
                    select key_result_id, data ->> 'checkInId' as check_in_id,
                        min(effective_at) filter (where name = 'objective.check-in-recorded') as at,
                        (array_agg(data order by position desc)
                            filter (where name <> 'objective.check-in-retracted'))[1] as said,
                        bool_or(name = 'objective.check-in-retracted') as retracted
                    from journal.event
                    where name in ('objective.check-in-recorded', 'objective.check-in-corrected',
                            'objective.check-in-retracted') and %s
                    group by 1, 2) reading
                where at is not null and not retracted
                order by at, check_in_id
                """, "stream_id", objectiveIds).query(row -> {
            said.computeIfAbsent(row.getString("key_result_id"), first -> new ArrayList<>())
                    .add(new Said(
                            Timestamps.instant(row, "at"),
                            row.getBigDecimal("confidence"),
                            row.getBigDecimal("forecast")));
        });
        return said;
    }

    @Override
    public Map<String, List<Eased>> eased(Collection<String> objectiveIds) {
        Map<String, List<Eased>> eased = new HashMap<>();
        seen("""
                select objective_id, key_result_id, effective_at from audit.entry
                where easing = 'eased' and change = 'key-result-retargeted' and %s
                order by position
                """, "objective_id", objectiveIds).query(row -> {
            eased.computeIfAbsent(row.getString("objective_id"), first -> new ArrayList<>())
                    .add(new Eased(row.getString("key_result_id"), Timestamps.instant(row, "effective_at")));
        });
        return eased;
    }

    private JdbcClient.StatementSpec seen(String statement, String goals, Collection<String> objectiveIds) {
        String known = viewpoint.witnessed() ? "recorded_at" : "known_at";
        return jdbc.sql(statement.formatted(
                        goals + " = any(:ids) and effective_at <= :asOf and " + known + " <= :knownAt"))
                .param("ids", objectiveIds.toArray(String[]::new))
                .param("asOf", Timestamps.column(viewpoint.lastEffective()))
                .param("knownAt", Timestamps.column(viewpoint.lastKnown()));
    }
}
