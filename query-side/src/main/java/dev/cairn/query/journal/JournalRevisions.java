package dev.cairn.query.journal;

import dev.cairn.events.EventCatalogue;
import dev.cairn.events.EventCodec;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings what the journal holds to the current revisions. Rows are written in the revision of their time; whoever reads them with
 * SQL alone sees no upcaster, and should still see one form of each event.
 */
public final class JournalRevisions {

    private static final int AT_A_TIME = 1_000;

    private final JdbcClient jdbc;

    public JournalRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Older(long position, int revision, String data) {}

    /** Upcasts every row that is in an older revision. What was done when it is interrupted stays done. */
    public void bringUpToDate() {
        EventCatalogue.all().forEach(event -> {
            int current = EventCatalogue.revision(event);
            if (current > 1) {
                while (upcastSome(EventCatalogue.name(event), current)) {
                    // Some are left.
                }
            }
        });
    }

    private boolean upcastSome(String name, int current) {
        List<Older> some = jdbc.sql("""
                        select position, revision, data from journal.event
                        where name = :name and revision < :current order by position limit :limit
                        """)
                .param("name", name)
                .param("current", current)
                .param("limit", AT_A_TIME)
                .query((row, number) ->
                        new Older(row.getLong("position"), row.getInt("revision"), row.getString("data")))
                .list();
        if (!some.isEmpty()) {
            jdbc.sql("""
                            update journal.event e set data = given.data::jsonb, revision = :current
                            from unnest(:positions::bigint[], :data::text[]) given (position, data)
                            where e.position = given.position
                            """)
                    .param("current", current)
                    .param("positions", some.stream().map(Older::position).toArray(Long[]::new))
                    .param(
                            "data",
                            some.stream()
                                    .map(older ->
                                            EventCodec.write(EventCodec.read(name, older.revision(), older.data())))
                                    .toArray(String[]::new))
                    .update();
        }
        return some.size() == AT_A_TIME;
    }
}
