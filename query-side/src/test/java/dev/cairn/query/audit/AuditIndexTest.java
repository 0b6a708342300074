package dev.cairn.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.query.QueryDatabase;
import dev.cairn.query.Viewpoint;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over 60,000 entries, a page is found through an index, whatever it is asked for. */
class AuditIndexTest {

    private static final QueryDatabase DATABASE = QueryDatabase.get();
    private static final Instant NOW = Instant.parse("2026-12-31T00:00:00Z");

    @BeforeAll
    static void given() {
        DATABASE.empty();
        DATABASE.jdbc().sql("""
                insert into audit.entry (
                    position, change, stream_id, cycle_id, team_id, objective_id, key_result_id,
                    effective_at, recorded_at, known_at, claimed, actor, by, changes, easing, reason_category, reason_text, note)
                select n,
                    case when n % 100 = 0 then 'key-result-retargeted' else 'check-in-recorded' end,
                    'objective:' || n % 5000, 'cycle:' || n % 20, 'team:' || n % 50, 'objective:' || n % 5000,
                    'key-result:' || n % 15000,
                    timestamptz '2020-01-01' + n * interval '1 hour',
                    timestamptz '2020-01-01' + n * interval '1 hour',
                    timestamptz '2020-01-01' + n * interval '1 hour',
                    n % 2 = 0, 'person:' || n % 300, 'person:' || n % 400, '[]',
                    case when n % 100 = 0 then 'eased' end,
                    case when n % 1000 = 0 then 'learnt' when n % 100 = 0 then 'other' end,
                    case when n % 100 = 0 then 'Sample reason ' || n end, 'Sample note ' || n % 1000
                from generate_series(1, 60000) n
                """).update();
        DATABASE.jdbc().sql("""
                insert into audit.wording (
                    position, objective_id, key_result_id, wording, effective_at, recorded_at, known_at)
                select n, 'objective:' || n % 5000, case when n > 5000 then 'key-result:' || n end, 'Sample wording ' || n,
                    timestamptz '2020-01-01', timestamptz '2020-01-01', timestamptz '2020-01-01'
                from generate_series(1, 20000) n
                """).update();
        DATABASE.jdbc().sql("analyze audit.entry, audit.wording").update();
    }

    @AfterAll
    static void emptied() {
        DATABASE.empty();
    }

    static Stream<Named<AuditFilter>> filters() {
        Instant from = Instant.parse("2022-05-01T00:00:00Z");
        Instant to = Instant.parse("2022-05-07T00:00:00Z");
        return Stream.of(
                Named.of("nothing", AuditFilter.ALL),
                Named.of("a cycle", filter("cycle:1", null, null, null, Set.of(), null, null, null)),
                Named.of("a cycle that is not there", filter("none", null, null, null, Set.of(), null, null, null)),
                Named.of("a goal", filter(null, "objective:9", null, null, Set.of(), null, null, null)),
                Named.of("a key result", filter(null, null, "key-result:9", null, Set.of(), null, null, null)),
                Named.of("a person", filter(null, null, null, "person:7", Set.of(), null, null, null)),
                Named.of("a kind", filter(null, null, null, null, Set.of("key-result-retargeted"), null, null, null)),
                Named.of("check-ins", filter(null, null, null, null, Set.of("check-in-recorded"), null, null, null)),
                Named.of("eased", filter(null, null, null, null, Set.of(), Easing.EASED, null, null)),
                Named.of(
                        "a reason",
                        new AuditFilter(
                                null,
                                null,
                                null,
                                null,
                                null,
                                Set.of(),
                                null,
                                Set.of("learnt"),
                                null,
                                null,
                                null,
                                null,
                                null)),
                Named.of("a week", filter(null, null, null, null, Set.of(), null, new Instant[] {from, to}, null)),
                Named.of("a rare word", filter(null, null, null, null, Set.of(), null, null, "17700")),
                Named.of("an old wording", filter(null, null, null, null, Set.of(), null, null, "wording 777")));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aPageIsFoundThroughAnIndex(AuditFilter filter) {
        FindAuditTrail question = new FindAuditTrail(filter, false, null, 50, Viewpoint.present(NOW));
        AuditTables tables = new AuditTables(DATABASE.jdbc(), filter, question.viewpoint());

        String plan = String.join(
                "\n",
                DATABASE.jdbc()
                        .sql("explain (analyze, buffers off) " + tables.statement(question))
                        .params(tables.parameters())
                        .query(String.class)
                        .list());

        assertThat(plan).contains("Index").doesNotContain("Seq Scan on entry");
    }

    private static AuditFilter filter(
            @Nullable String cycle,
            @Nullable String objective,
            @Nullable String keyResult,
            @Nullable String person,
            Set<String> changes,
            @Nullable Easing easing,
            Instant @Nullable [] effective,
            @Nullable String text) {
        return new AuditFilter(
                cycle,
                null,
                objective,
                keyResult,
                person,
                changes,
                easing,
                Set.of(),
                effective == null ? null : effective[0],
                effective == null ? null : effective[1],
                null,
                null,
                text);
    }
}
