package dev.cairn.server.rebuild;

import dev.cairn.query.Schemas;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tables of the same shape as those that are shown, in a schema beside them. They begin without keys and indexes, which are
 * cheaper to make once the rows are there. Nothing else may hang on the tables of a projection: no triggers, no foreign keys.
 */
final class TablesBeside {

    private static final String RETIRED = "_retired";

    private final JdbcTemplate jdbc;

    TablesBeside(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The names of a projection's tables, without the schema. */
    List<String> tables(String projection) {
        return jdbc.queryForList(
                "select relname from pg_class where relnamespace = ?::regnamespace and relkind = 'r' order by relname",
                String.class,
                quoted(projection));
    }

    /** Makes empty tables; what was there is gone. */
    void create(String projection) {
        String beside = quoted(Schemas.beside(projection));
        drop(projection);
        jdbc.execute("create schema " + beside);
        for (String table : tables(projection)) {
            String live = quoted(projection) + "." + quoted(table);
            String next = beside + "." + quoted(table);
            jdbc.execute("create table " + next + " (like " + live
                    + " including all excluding indexes) with (autovacuum_enabled = off)");
            String comment = jdbc.queryForObject("select obj_description(?::regclass)", String.class, live);
            if (comment != null) {
                jdbc.execute("comment on table " + next + " is " + literal(comment));
            }
        }
    }

    /** Statements that give the tables the keys and indexes, by the names, that those have that are shown; in any order. */
    List<String> completing(String projection) {
        return jdbc.queryForList("""
                        select case when con.oid is null
                                   then overlay(pg_get_indexdef(i.indexrelid) placing ' ON ' || format('%I.%I', ?::text, t.relname)
                                       from position(' ON ' || format('%I.%I', n.nspname, t.relname) in pg_get_indexdef(i.indexrelid))
                                       for length(' ON ' || format('%I.%I', n.nspname, t.relname)))
                                   else format('alter table %I.%I add constraint %I %s', ?::text, t.relname, con.conname,
                                       pg_get_constraintdef(con.oid))
                               end
                        from pg_index i
                        join pg_class t on t.oid = i.indrelid
                        join pg_namespace n on n.oid = t.relnamespace
                        left join pg_constraint con on con.conindid = i.indexrelid and con.contype in ('p', 'u', 'x')
                        where n.nspname = ? and t.relkind = 'r'
                        order by con.oid is null, pg_relation_size(i.indexrelid) desc, i.indexrelid
                        """, String.class, Schemas.beside(projection), Schemas.beside(projection), projection);
    }

    /** Once keys, indexes and rows are there: what PostgreSQL knows of the tables that are shown, it knows of these. */
    List<String> settling(String projection) {
        String beside = quoted(Schemas.beside(projection));
        List<String> statements = new ArrayList<>();
        for (String table : tables(projection)) {
            String next = beside + "." + quoted(table);
            statements.addAll(jdbc.queryForList(
                    "select format('alter table %s alter column %I set statistics %s', ?::text, attname, attstattarget)"
                            + " from pg_attribute where attrelid = ?::regclass and attnum > 0 and attstattarget is not null"
                            + " order by attnum",
                    String.class, next, quoted(projection) + "." + quoted(table)));
            statements.add("analyze " + next);
        }
        return statements;
    }

    /** Whether the tables of all of them are there. */
    boolean exist(Collection<String> projections) {
        return projections.stream()
                .allMatch(each -> Boolean.TRUE.equals(jdbc.queryForObject(
                        "select to_regnamespace(?) is not null", Boolean.class, quoted(Schemas.beside(each)))));
    }

    /** Away with the tables beside. */
    void drop(String projection) {
        jdbc.execute("drop schema if exists " + quoted(Schemas.beside(projection)) + " cascade");
    }

    /**
     * Puts the tables beside in the place of those that are shown, which are gone then. Views of the old ones become views of the
     * new ones. Nobody reads meanwhile who would see some of each: that is the business of the caller, in whose transaction it
     * happens. From then on PostgreSQL looks after the new tables as it did after the old ones; not before, for a vacuum of many
     * rows holds a table for minutes.
     */
    void replace(String projection) {
        String live = quoted(projection);
        String beside = quoted(Schemas.beside(projection));
        String retired = quoted(projection + RETIRED);
        List<String> views = views(projection);
        jdbc.execute("create schema " + retired);
        for (String table : tables(projection)) {
            jdbc.execute("alter table " + live + "." + quoted(table) + " set schema " + retired);
            jdbc.execute("alter table " + beside + "." + quoted(table) + " set schema " + live);
            jdbc.execute("alter table " + live + "." + quoted(table) + " reset (autovacuum_enabled)");
            String options = jdbc.queryForObject(
                    "select array_to_string(reloptions, ', ') from pg_class where oid = ?::regclass",
                    String.class,
                    retired + "." + quoted(table));
            if (options != null) {
                jdbc.execute("alter table " + live + "." + quoted(table) + " set (" + options + ")");
            }
        }
        if (!views.isEmpty()) {
            // In one round trip: those who read wait.
            jdbc.execute(String.join(";\n", views));
        }
        for (String table : tables(projection + RETIRED)) {
            // Not with all that hangs on it: what is not known here is not to vanish unseen.
            jdbc.execute("drop table " + retired + "." + quoted(table));
        }
        jdbc.execute("drop schema " + retired);
        jdbc.execute("drop schema " + beside);
    }

    /** Statements that define once more the views that read the tables of a projection; names in them are looked up anew. */
    private List<String> views(String projection) {
        jdbc.execute("set local search_path = pg_catalog");
        List<String> views = jdbc.queryForList("""
                        select format('create or replace view %I.%I %s as %s', n.nspname, v.relname,
                                   coalesce('with (' || array_to_string(v.reloptions, ', ') || ')', ''),
                                   rtrim(pg_get_viewdef(v.oid), ';'))
                        from pg_class v
                        join pg_namespace n on n.oid = v.relnamespace
                        where v.relkind = 'v' and exists (
                            select 1 from pg_rewrite r
                            join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
                            join pg_class t on d.refclassid = 'pg_class'::regclass and d.refobjid = t.oid
                            join pg_namespace tn on tn.oid = t.relnamespace
                            where r.ev_class = v.oid and t.oid <> v.oid and tn.nspname = ?)
                        order by v.oid
                        """, String.class, projection);
        jdbc.execute("set local search_path to default");
        return views;
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
