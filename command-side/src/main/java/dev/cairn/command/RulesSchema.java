package dev.cairn.command;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the tables of the rules are: in the schema that rules are decided by, or in another one that is compared with it. */
final class RulesSchema {

    private static final String NAME = "rules";

    private final JdbcTemplate jdbc;
    private final String schema;
    private final Map<String, String> statements = new HashMap<>();

    RulesSchema(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    static RulesSchema decidedBy(JdbcTemplate jdbc) {
        return new RulesSchema(jdbc, NAME);
    }

    /** @param sql which names tables by the usual schema */
    void update(String sql, @Nullable Object... arguments) {
        jdbc.update(here(sql), arguments);
    }

    private String here(String sql) {
        return schema.equals(NAME)
                ? sql
                : statements.computeIfAbsent(sql, usual -> usual.replace(NAME + ".", schema + "."));
    }
}
