package dev.cairn.query.reporting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The schema {@code reporting}: made from the records of events and the files of views, and made anew where these are others than
 * those it was made from. So a new kind of event has its view with the first start that knows it.
 *
 * <p>Everything in it belongs to Cairn: whatever else is put there is gone after an upgrade.
 */
public final class ReportingSchema {

    /** Any number that nobody else takes: two Cairns that start at the same time do this one after the other. */
    private static final long LOCK = 5_207_112_803L;

    private static final String HEADER = "The log in SQL; see docs/reporting.md. Made of ";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public ReportingSchema(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All views, in the order in which they are made. */
    public static List<ReportingView> views() {
        return Stream.concat(StandingViews.all().stream(), EventViews.all().stream())
                .toList();
    }

    /** Makes it where it is not there, or was made from something else. The tables that it reads have to be there. */
    public void bringUpToDate() {
        transaction.executeWithoutResult(status -> {
            jdbc.queryForList("select pg_advisory_xact_lock(" + LOCK + ")");
            String script = script();
            String comment = HEADER + fingerprint(script) + ".";
            if (!comment.equals(madeOf())) {
                make(script, comment);
            }
        });
    }

    private void make(String script, String comment) {
        // One round trip for some hundred statements.
        jdbc.execute(script + "comment on schema reporting is " + literal(comment) + ";\n");
    }

    private String madeOf() {
        List<String> comments = jdbc.queryForList(
                "select coalesce(obj_description(oid, 'pg_namespace'), '') from pg_namespace where nspname = 'reporting'",
                String.class);
        return comments.isEmpty() ? "" : Objects.requireNonNull(comments.getFirst());
    }

    private static String script() {
        ViewTemplate session = ViewTemplate.ofSession();
        ViewTemplate arguments = ViewTemplate.ofArguments();
        StringBuilder script = new StringBuilder();
        script.append("set local client_min_messages = warning;\n");
        script.append("drop schema if exists reporting cascade;\ncreate schema reporting;\n");
        for (String function : functions()) {
            script.append(session.fill(function)).append(";\n");
        }
        for (ReportingView view : views()) {
            script.append("create view reporting.").append(view.name()).append(" as\n");
            script.append(session.fill(view.query())).append(";\n");
            comments(script, view);
            if (view.ofAnyMoment()) {
                String signature = "reporting." + view.name() + "_at";
                script.append("create function ").append(signature);
                script.append("(as_of timestamptz default null, known_at timestamptz default null)\n");
                script.append("returns setof reporting.").append(view.name());
                script.append(" language sql stable security definer set search_path = pg_catalog as $any$\n");
                script.append(arguments.fill(view.query())).append("$any$;\n");
                script.append("comment on function ").append(signature).append("(timestamptz, timestamptz) is ");
                script.append(literal("The view " + view.name()
                                + " as of a moment, as known at a moment; null for a clock that cuts nothing. "
                                + view.comment()))
                        .append(";\n");
            }
        }
        return script.toString();
    }

    /** The statements that make the functions, each with its comment. */
    private static List<String> functions() {
        List<String> statements = new ArrayList<>();
        for (String text : StandingViews.resource("functions").split(";;\n", -1)) {
            List<String> comment = new ArrayList<>();
            StringBuilder statement = new StringBuilder();
            text.lines().forEach(line -> {
                if (line.startsWith("-- ")) {
                    comment.add(line.substring(3));
                } else if (line.isEmpty() && statement.isEmpty()) {
                    comment.clear(); // said of all of them
                } else {
                    statement.append(line).append('\n');
                }
            });
            String made = statement.toString().strip();
            String name = made.substring("create function ".length(), made.indexOf('('));
            statements.add(made);
            statements.add("comment on function " + name + " is " + literal(String.join(" ", comment)));
        }
        return statements;
    }

    private static void comments(StringBuilder script, ReportingView view) {
        script.append("comment on view reporting.").append(view.name()).append(" is ");
        script.append(literal(view.comment())).append(";\n");
        for (ReportingView.Column column : view.columns()) {
            script.append("comment on column reporting.").append(view.name()).append('.');
            script.append(column.name())
                    .append(" is ")
                    .append(literal(column.comment()))
                    .append(";\n");
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String fingerprint(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
