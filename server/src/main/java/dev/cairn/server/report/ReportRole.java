package dev.cairn.server.report;

import dev.cairn.server.postgres.PostgresAccess;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The role that reports run as. It owns nothing, inherits nothing, and is granted the schema {@code reporting} alone; its settings
 * bound what a statement of it may take, whoever signs in with it. Cairn makes it where it may; its password is then kept in a table
 * that only Cairn reads, so that every Cairn on the database finds it.
 */
final class ReportRole {

    private static final Logger LOG = LoggerFactory.getLogger(ReportRole.class);
    private static final String NOT_ALLOWED = "42501";
    private static final int PASSWORD_BYTES = 32;

    /** Two Cairns that start at the same time do this one after the other. */
    private static final long LOCK = 5_207_112_804L;

    /** In force for whoever signs in with the role, a notebook as well as Cairn. */
    private static final List<String> BOUNDS = List.of(
            "default_transaction_read_only = on",
            "search_path = reporting",
            "statement_timeout = '60s'",
            "lock_timeout = '2s'",
            "idle_in_transaction_session_timeout = '60s'",
            "work_mem = '16MB'",
            "hash_mem_multiplier = 1",
            "max_parallel_workers_per_gather = 0",
            // A standing is found by ranges of which PostgreSQL takes each to hold hardly anything; it would go through
            // a view once
            // for each row of another one.
            "enable_nestloop = off",
            "jit = off");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;
    private final PostgresAccess cairn;
    private final ReportSettings settings;

    ReportRole(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, PostgresAccess cairn, ReportSettings settings) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionTemplate.PROPAGATION_NESTED);
        this.cairn = cairn;
        this.settings = settings;
    }

    /**
     * The way in for reports, with all grants in place.
     *
     * @return empty where the role is not there and Cairn may not make it
     */
    Optional<PostgresAccess> prepare() {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.queryForList("select pg_advisory_xact_lock(" + LOCK + ")");
            String name = name();
            String given = settings.password();
            String password = given == null || given.isBlank() ? made(name) : given;
            if (password == null || !isThere(name)) {
                LOG.warn(
                        "Reports cannot be run: there is no role {} in PostgreSQL, and Cairn may not make it."
                                + " docs/operations.md says how to make it by hand.",
                        name);
                return Optional.<PostgresAccess>empty();
            }
            grant(name);
            return Optional.of(new PostgresAccess(cairn.url(), name, password));
        }));
    }

    private String name() {
        String given = settings.username();
        return given == null || given.isBlank()
                ? Objects.requireNonNull(
                        jdbc.queryForObject("select left(current_database(), 56) || '_report'", String.class))
                : given;
    }

    private boolean isThere(String name) {
        return !jdbc.queryForList("select 1 from pg_roles where rolname = ?", name)
                .isEmpty();
    }

    /** The password of the role that Cairn has made, perhaps just now; null where it may not make any. */
    private @Nullable String made(String name) {
        List<String> kept =
                jdbc.queryForList("select password from access.report_role where name = ?", String.class, name);
        if (!kept.isEmpty() && isThere(name)) {
            return kept.getFirst();
        }
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        // The password has no character that needs quoting.
        String statement = (isThere(name) ? "alter" : "create") + " role " + quoted(name)
                + " with login noinherit nocreatedb nocreaterole noreplication password '" + password + "'";
        if (!allowed(statement)) {
            return null;
        }
        jdbc.update("""
                insert into access.report_role (name, password) values (?, ?)
                on conflict (name) do update set password = excluded.password""", name, password);
        return password;
    }

    private void grant(String name) {
        String role = quoted(name);
        jdbc.execute("grant usage on schema reporting to " + role);
        jdbc.execute("grant select on all tables in schema reporting to " + role);
        jdbc.execute("grant execute on all functions in schema reporting to " + role);
        for (String bound : BOUNDS) {
            if (!allowed("alter role " + role + " set " + bound)) {
                break; // Somebody else's role has the bounds that they gave it.
            }
        }
        if (!allowed("alter role " + role + " set temp_file_limit = '512MB'")) {
            LOG.debug("Cairn may not bound the temporary files of reports.");
        }
        allowed(
                "do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$");
    }

    /** Does it where Cairn may; the transaction goes on either way. */
    private boolean allowed(String statement) {
        try {
            savepoint.executeWithoutResult(status -> jdbc.execute(statement));
            return true;
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException sql && NOT_ALLOWED.equals(sql.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
