package dev.cairn.server.report;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.report.SqlParameters;
import dev.cairn.events.report.ReportParameter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.core.Parser;
import org.postgresql.jdbc.PgConnection;

/**
 * Lets in what is one SELECT over the schema reporting that calls only functions which do nothing and always say the same.
 *
 * <p>It is PostgreSQL that reads the statement. It is made the query of a view, in a transaction that is rolled back, so nothing of it
 * is ever executed; what the view would call and read is then listed in its stored form, by the numbers of functions and relations.
 * Names, quotes and comments can hide nothing there. What the role may read is another question, which the database judges when the
 * report is run.
 */
final class ReportAdmission {

    /** How many statements are remembered that were let in. */
    private static final int MOST_REMEMBERED = 500;

    private static final Pattern CALLED = Pattern.compile(":(?:funcid|opfuncid|aggfnoid|winfnoid|tsmhandler) (\\d+)");
    private static final Pattern READ = Pattern.compile(":relid (\\d+)");
    private static final Pattern UNKNOWN =
            Pattern.compile("\\{(?:FUNCEXPR|AGGREF|WINDOWFUNC) (?!:(?:funcid|aggfnoid|winfnoid) \\d)");
    private static final Pattern CLOCK = Pattern.compile("\\{SQLVALUEFUNCTION ");

    /** Functions of PostgreSQL that always say the same and are none of a report's business all the same. */
    private static final Pattern NOT_OURS =
            Pattern.compile("pg_.*|.*_to_xml.*|ts_stat|ts_rewrite|has_.*_privilege|row_security_active"
                    + "|current_setting|inet_.*|txid_.*|to_reg.*|(obj|col|shobj)_description|current_schemas?|version"
                    + "|repeat|array_fill|lo_.*|format_type");

    private static final Set<String> CLOCKS = Set.of("now", "transaction_timestamp", "statement_timestamp");

    private final DataSource cairn;
    private final ReportSettings settings;

    @SuppressWarnings("serial")
    private final Map<String, Boolean> admitted = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** @param cairn connections of Cairn itself, for the role of reports may make nothing, not even for a moment */
    ReportAdmission(DataSource cairn, ReportSettings settings) {
        this.cairn = cairn;
        this.settings = settings;
    }

    /** @throws RuleBroken where it is not let in */
    void require(String sql, List<ReportParameter> parameters) {
        Map<String, String> types = SqlTypes.of(parameters);
        String statement =
                SqlParameters.replace(sql, name -> "(null::" + types.getOrDefault(name, "text") + ")", plain -> plain);
        synchronized (admitted) {
            if (admitted.containsKey(statement)) {
                return;
            }
        }
        try {
            requireOne(statement);
            judge(statement);
        } catch (SQLException e) {
            throw SqlRefusals.of(e, settings);
        }
        synchronized (admitted) {
            admitted.put(statement, true);
        }
    }

    /** The driver sends what it takes for several statements one by one, and PostgreSQL takes no more than one at a time. */
    private static void requireOne(String statement) throws SQLException {
        if (Parser.parseJdbcSql(statement, true, false, true, false, false).size() != 1) {
            throw RuleBroken.invalid(
                    "report-several-statements",
                    "sql",
                    "A report is one SELECT.",
                    "a single statement, without a semicolon");
        }
    }

    private void judge(String statement) throws SQLException {
        String view = "checked_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = cairn.getConnection();
                // Past the pool, which would take what PostgreSQL does not do for a connection that is broken.
                Statement ask = connection.unwrap(PgConnection.class).createStatement()) {
            connection.setAutoCommit(false);
            try {
                ask.execute("set local statement_timeout = '5s'");
                ask.execute("set local lock_timeout = '2s'");
                // As all who read: where tables are switched just now it waits, and does not lock half of them before.
                ask.execute("lock table projection.sight in access share mode");
                ask.execute("set local search_path = reporting");
                ask.setEscapeProcessing(false);
                ask.execute("create view report." + view + " as\n" + statement + "\n");
                String tree = text(
                        ask, "select ev_action::text from pg_rewrite where ev_class = 'report." + view + "'::regclass");
                requireRelations(ask, tree);
                requireFunctions(ask, tree);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void requireRelations(Statement ask, String tree) throws SQLException {
        if (tree.contains("{ROWMARKCLAUSE ")) {
            throw RuleBroken.invalid(
                    "report-locks", "sql", "A report locks nothing.", "a SELECT without FOR UPDATE or FOR SHARE");
        }
        List<String> elsewhere = names(ask, """
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname <> 'reporting' and c.oid in (""" + numbers(READ, tree) + ") order by 1");
        elsewhere.removeIf(name -> name.startsWith("report.checked_"));
        if (!elsewhere.isEmpty()) {
            throw RuleBroken.invalid(
                    "report-elsewhere",
                    "sql",
                    "A report reads the schema reporting and nothing else, not " + String.join(", ", elsewhere) + ".",
                    "the views that docs/reporting.md lists");
        }
    }

    private static void requireFunctions(Statement ask, String tree) throws SQLException {
        if (UNKNOWN.matcher(tree).find()) {
            throw new IllegalStateException("This PostgreSQL stores views in a form that Cairn does not know.");
        }
        if (CLOCK.matcher(tree).find()) {
            throw clock("CURRENT_DATE, CURRENT_TIMESTAMP, CURRENT_USER and the like");
        }
        String called = numbers(CALLED, tree);
        List<String> moving = names(ask, """
                select p.proname from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace
                    and p.oid in (""" + called + ") order by 1");
        for (String function : moving) {
            if (CLOCKS.contains(function)) {
                throw clock(function + "()");
            }
        }
        List<String> refused = names(ask, """
                select n.nspname || '.' || p.proname || '()'
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.oid in (""" + called + """
                ) and (n.nspname not in ('pg_catalog', 'reporting') or p.provolatile = 'v'
                    or (n.nspname = 'pg_catalog' and p.proname ~ '^(""" + NOT_OURS.pattern() + """
                )$' and p.oid not in (select oprcode from pg_operator)
                        and not exists (select from pg_cast c where c.castfunc = p.oid)))
                order by 1""");
        if (!refused.isEmpty()) {
            throw RuleBroken.invalid(
                    "report-function",
                    "sql",
                    "A report calls functions that do nothing and say the same each time, not "
                            + String.join(", ", new TreeSet<>(refused)) + ".",
                    "functions of PostgreSQL over values, and those of the schema reporting");
        }
    }

    private static RuleBroken clock(String what) {
        return RuleBroken.invalid(
                "report-clock",
                "sql",
                "A report is for the moment that is asked for, and not for " + what + ".",
                "reporting.moment()");
    }

    private static String numbers(Pattern pattern, String tree) {
        TreeSet<Long> numbers = new TreeSet<>();
        numbers.add(0L);
        Matcher matcher = pattern.matcher(tree);
        while (matcher.find()) {
            numbers.add(Long.parseLong(matcher.group(1)));
        }
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }

    private static String text(Statement ask, String query) throws SQLException {
        return names(ask, query).getFirst();
    }

    private static List<String> names(Statement ask, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = ask.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
