package dev.cairn.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Ways in which a SELECT could get out of what reports may do; each is refused by name, and Cairn goes on. */
@ServerTest
@TestPropertySource(
        properties = {
            "cairn.reports.timeout=1s",
            "cairn.reports.wait-for=250ms",
            "cairn.reports.connections=2",
            "cairn.reports.largest=1MB"
        })
class ReportEscapesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    @Autowired
    private JdbcClient jdbc;

    private HttpCalls calls = HttpCalls.anonymously(0);

    @BeforeEach
    void asOperator() throws Exception {
        calls = HttpCalls.asOperator(port, home);
    }

    private Answer preview(String sql) throws Exception {
        return calls.post(
                "/api/v1/reports/preview",
                JSON.createObjectNode()
                        .put("question", "What then?")
                        .put("sql", sql)
                        .toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Several statements, and what is none that asks.
                "report-several-statements | select 1 as a; drop schema log cascade",
                "report-several-statements | select 1 as a; commit; delete from journal.event",
                "report-several-statements | select 1 as a; select 2 as b",
                "report-syntax | select 1 as a) x union select * from (select 2",
                "report-syntax | delete from journal.event",
                "report-syntax | insert into journal.event default values",
                "report-syntax | update projection.position set position = 0",
                "report-syntax | truncate journal.event",
                "report-syntax | create table reporting.mine (a integer)",
                "report-syntax | copy (select 1) to '/tmp/report'",
                "report-syntax | copy people.person to program 'cat'",
                "report-syntax | set role postgres",
                "report-syntax | reset role",
                "report-syntax | do $$ begin perform 1; end $$",
                "report-syntax | explain analyze select 1",
                "report-syntax | begin",
                "report-syntax | call reporting.zone()",
                "report-syntax | listen shown",
                "report-syntax | grant all on all tables in schema log to public",
                "report-no-select | with gone as (delete from journal.event returning position) select * from gone",
                "report-no-select | select 1 as a into reporting.mine",
                // Other schemas.
                "report-elsewhere | select name, email from people.person",
                "report-elsewhere | select password_hash from access.account",
                "report-elsewhere | select encode(token_hash, 'hex') from access.token",
                "report-elsewhere | select password from access.report_role",
                "report-elsewhere | select data from log.event",
                "report-elsewhere | select data from journal.event",
                "report-elsewhere | select exists (select 1 from access.session) as a",
                "report-elsewhere | select (select max(position) from audit.entry) as a from event",
                "report-elsewhere | select * from pg_catalog.pg_authid",
                "report-elsewhere | select rolname from pg_roles",
                "report-elsewhere | select query from pg_stat_activity",
                "report-elsewhere | select name, setting from pg_settings",
                "report-elsewhere | select definition from pg_views",
                "report-elsewhere | select prosrc from pg_proc",
                "report-elsewhere | select table_name from information_schema.tables",
                "report-elsewhere | select * from pg_hba_file_rules",
                "report-locks | select position from event for update",
                "report-locks | select position from position for share",
                // Functions.
                "report-function | select pg_sleep(60)::text as a",
                "report-function | select 1 as a from generate_series(1, 9) where pg_sleep(1) is null",
                "report-function | select pg_read_file('/etc/passwd') as a",
                "report-function | select pg_ls_dir('/') as a",
                "report-function | select lo_import('/etc/passwd')::text as a",
                "report-function | select lo_from_bytea(0, 'x')::text as a",
                "report-function | select set_config('role', 'postgres', false) as a",
                "report-function | select set_config('cairn.known_at', '', true) as a",
                "report-function | select set_config('statement_timeout', '0', false) as a",
                "report-function | select current_setting('data_directory') as a",
                "report-function | select pg_terminate_backend(1) as a",
                "report-function | select pg_cancel_backend(pg_backend_pid()) as a",
                "report-function | select pg_advisory_lock(1)::text as a",
                "report-function | select pg_notify('shown', '0')::text as a",
                "report-function | select pg_current_xact_id()::text as a",
                "report-function | select txid_current() as a",
                "report-function | select pg_reload_conf() as a",
                "report-function | select pg_stat_file('base')::text as a",
                "report-function | select query_to_xml('select * from people.person', true, true, '')::text as a",
                "report-function | select table_to_xml('people.person', true, true, '')::text as a",
                "report-function | select schema_to_xml('access', true, true, '')::text as a",
                "report-function | select pg_get_functiondef('log.refuse_change()'::regprocedure) as a",
                "report-function | select pg_get_viewdef('reporting.event') as a",
                "report-function | select has_table_privilege('people.person', 'select') as a",
                "report-function | select to_regclass('people.person')::text as a",
                "report-function | select repeat('x', 1000000000) as a",
                "report-function | select random() as a",
                "report-function | select inet_server_addr()::text as a",
                "report-function | select array_fill(0, array[100000000]) as a",
                "report-function | select \"pg_sleep\"(60)::text as a",
                "report-function | select pg_catalog.pg_sleep(60)::text as a",
                "report-function | select pg_sleep /* here */ (60)::text as a",
                "report-function | select count(*) filter (where pg_sleep(60) is null) as a from event",
                "report-unknown-name | select * from dblink('host=localhost', 'select 1') as t (a integer)",
                "report-unknown-name | select nothing from event",
                "report-unknown-name | select $1::text as a",
                "report-clock | select now() as a",
                "report-clock | select current_date as a",
                "report-clock | select current_user as a",
                // Too much.
                "report-too-slow | select count(*) as a from generate_series(1, 1000000000)",
                "report-too-slow | with recursive r (n) as (select 1 union all select n from r) select count(*) as a from r",
                "report-too-slow | select count(*) as a from generate_series(1, 100000) a, generate_series(1, 100000) b",
                "report-too-slow | select a from generate_series(1, 100000000) a order by md5(a::text)",
                "report-too-large | select string_agg(md5(a::text), '') as a from generate_series(1, 50000) a",
                "report-failed | select 1 / 0 as a",
                "report-columns | select 1 as a, 2 as a"
            })
    void isRefusedByName(String code, String sql) throws Exception {
        String before = state();

        Answer answer = preview(sql);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text("/violations/0/code")).as(answer.text()).isEqualTo(code);
        assertThat(answer.text("/violations/0/field")).isEqualTo("sql");
        assertThat(state()).isEqualTo(before);
    }

    /** What none of them may change. */
    private String state() {
        return jdbc.sql("""
                        select (select count(*) from log.event) || ' ' || (select count(*) from journal.event) || ' '
                            || (select count(*) from pg_class where relnamespace::regnamespace::text
                                in ('reporting', 'report', 'public')) || ' ' || (select count(*) from pg_locks where locktype = 'advisory')
                        """).query(String.class).single();
    }

    @Test
    void theRoleItselfReadsNothingElse() {
        List<String> readable = jdbc.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'v', 'm', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                            and has_schema_privilege(current_database() || '_report', n.oid, 'usage')
                            and has_table_privilege(current_database() || '_report', c.oid,
                                'select, insert, update, delete, truncate, references, trigger')
                            and not (n.nspname = 'reporting' and not has_table_privilege(
                                current_database() || '_report', c.oid, 'insert, update, delete, truncate'))
                        """).query(String.class).list();

        assertThat(readable).isEmpty();
        assertThat(jdbc.sql("""
                        select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls or rolinherit
                            or has_database_privilege(oid, current_database(), 'create, temporary')
                            or exists (select from pg_auth_members where member = r.oid)
                        from pg_roles r where rolname = current_database() || '_report'
                        """).query(Boolean.class).single()).isFalse();
    }

    @Test
    void cairnAnswersWhileAllConnectionsForReportsAreAtWork() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<Callable<Answer>> slow = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                slow.add(() -> preview("select count(*) as a from generate_series(1, 1000000000)"));
            }
            List<Future<Answer>> answers = slow.stream().map(people::submit).toList();
            long begin = System.nanoTime();
            int asked = 0;
            while (answers.stream().anyMatch(answer -> !answer.isDone())) {
                assertThat(calls.get("/api/v1/cycles").status()).isEqualTo(200);
                asked++;
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
            assertThat(asked).isGreaterThan(5);
            List<String> told = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                told.add(
                        answer.get().status() == 503
                                ? answer.get().text("/type")
                                : answer.get().text("/violations/0/code"));
            }
            assertThat(told).contains("/problems/reports-busy", "report-too-slow");
            assertThat(told).containsOnly("/problems/reports-busy", "report-too-slow");
        }
        assertThat(preview("select 1 as one").status()).isEqualTo(200);
    }

    @Test
    void whatIsQuotedIsNotTakenForAStatement() throws Exception {
        Answer answer = preview("select ';drop schema log' as a, $$; $$ as b /* ; */ -- ;");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void ordinaryFunctionsAreLetIn() throws Exception {
        Answer answer = preview("""
                select date_trunc('week', e.effective_at) as week, count(*) as n, min(e.name) as least,
                    max(round(extract(epoch from e.effective_at - e.recorded_at) / 86400, 1)) as days,
                    string_agg(distinct lower(e.source), ', ') as sources,
                    percentile_cont(0.5) within group (order by e.position) as middle,
                    row_number() over (order by date_trunc('week', e.effective_at)) as place,
                    coalesce(nullif(left(max(e.data ->> 'name'), 3), ''), 'none') as name,
                    jsonb_agg(e.position) as positions, array_agg(e.name) as names,
                    to_char(max(e.effective_at), 'IYYY-IW') as label,
                    bool_and(e.name like 'objective.%' or e.data ? 'name') as goals
                from event e
                where e.effective_at < reporting.moment() and e.name ~ '[a-z]'
                group by 1
                """);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
