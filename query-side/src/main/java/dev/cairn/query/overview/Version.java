package dev.cairn.query.overview;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What decides whether the standings of a cycle are still the same.
 *
 * @param generation how often the tables were made anew from the same events
 * @param position the position that the tables are at
 * @param ofCycle the position of the last event of the cycle or of any goal in it, or 0
 * @param ofAll the position of the last event that can change any cycle's standings without being the cycle's, or 0: a change
 *     of the settings, and the setting of a goal, which could take it from another cycle
 */
record Version(long generation, long position, long ofCycle, long ofAll) {

    /** The places are found at the end of an index, however much history there is and whatever PostgreSQL knows of it. */
    private static final String SQL = """
            select generation, position,
                (select case when cycle_id = :cycle then last.position end from (
                    select cycle_id, position from journal.event
                    where cycle_id is not null and (cycle_id, position) <= (:cycle, 9223372036854775807)
                    order by cycle_id desc, position desc limit 1) last) as of_cycle,
                (select case when name = 'organisation.settings-changed' then last.position end from (
                    select name, position from journal.event
                    where name <> 'objective.check-in-recorded'
                        and (name, position) <= ('organisation.settings-changed', 9223372036854775807)
                    order by name desc, position desc limit 1) last) as of_settings,
                (select case when name = 'objective.objective-set' then last.position end from (
                    select name, position from journal.event
                    where name <> 'objective.check-in-recorded'
                        and (name, position) <= ('objective.objective-set', 9223372036854775807)
                    order by name desc, position desc limit 1) last) as of_goals
            from projection.position where reader = 'live'
            """;

    /** That of now; a single statement, which sees one state of the tables. */
    static Version current(JdbcClient jdbc, String cycleId) {
        return jdbc.sql(SQL)
                .param("cycle", cycleId)
                .query((row, number) -> new Version(
                        row.getLong("generation"),
                        row.getLong("position"),
                        row.getLong("of_cycle"),
                        Math.max(row.getLong("of_settings"), row.getLong("of_goals"))))
                .single();
    }

    /** Whether nothing happened between the two that changes the cycle's standings. */
    boolean isSameAs(Version other) {
        return generation == other.generation && ofCycle == other.ofCycle && ofAll == other.ofAll;
    }

    /** Whether what is true for this one takes in all that the other one does. */
    boolean isNotBefore(Version other) {
        return generation == other.generation && position >= other.position;
    }
}
