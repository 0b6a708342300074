package dev.cairn.server.projection;

import dev.cairn.query.Memory;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.Projections;
import dev.cairn.query.Projector;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Schemas;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All projections once more, from the first event on, into empty tables that take the place of those that are shown for the
 * transaction of the caller alone. It has to be rolled back.
 */
public final class Refolding {

    /** What the schemas of the tables that are shown are called meanwhile. */
    public static final String SHOWN = "_shown";

    private static final String POSITION = "projection";

    private final JdbcTemplate jdbc;
    private final ProjectionPosition position;
    private final List<Projector> projectors;
    private final Projections projections;

    /** @param jdbc on one connection, within a transaction */
    public Refolding(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.position = new ProjectionPosition(JdbcClient.create(jdbc));
        this.projectors = ReadModels.SHIPPED.projectors(jdbc, Schemas.LIVE, Memory.ofHeap());
        this.projections = new Projections(position, projectors);
    }

    /**
     * Puts empty tables in the place of those that are shown.
     *
     * @return the position that those are at; -1 where they have taken in nothing
     */
    public long begin() {
        // As all who read: where tables are switched just now it waits, and does not lock half of them before.
        long shown = position.hold();
        // A name that is changed, and changed back by the end, is seen by nobody else.
        Stream.concat(schemas().stream(), Stream.of(POSITION)).forEach(schema -> {
            jdbc.execute("alter schema " + schema + " rename to " + schema + SHOWN);
            jdbc.execute("create schema " + schema);
            tables(schema + SHOWN)
                    .forEach(table -> jdbc.execute("create table " + schema + "." + table + " (like " + schema + SHOWN
                            + "." + table + " including all)"));
        });
        jdbc.execute("insert into projection.position (reader, position) values ('live', -1)");
        return shown;
    }

    /** The schemas of the projections. */
    public List<String> schemas() {
        return projectors.stream().map(Projector::name).toList();
    }

    /** The tables of a schema. */
    public List<String> tables(String schema) {
        return jdbc.queryForList(
                "select format('%I', c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = ? and c.relkind in ('r', 'p') and not c.relispartition order by 1",
                String.class, schema);
    }

    /** Takes in a batch. */
    public void project(List<RecordedEvent> batch) {
        projections.project(batch);
    }
}
