package dev.cairn.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.query.report.ReportDefinition;
import dev.cairn.query.report.ShippedReports;
import dev.cairn.server.ServerTest;
import dev.cairn.server.cli.Cairn;
import dev.cairn.server.cli.Terminal;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reports over HTTP: defined, run from any viewpoint, revised, retired. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String READINGS = """
            select k.wording as key_result, i.value from check_in i join key_result k on k.key_result_id = i.key_result_id
            where i.value >= :least and (:cycle is null or i.cycle_id = :cycle) order by i.value
            """;

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls calls = HttpCalls.anonymously(0);
    private Instant betweenTheReadings = Instant.EPOCH;

    @BeforeAll
    void aQuarterWithTwoReadings() throws Exception {
        calls = HttpCalls.asOperator(port, home);
        SampleQuarter quarter = SampleQuarter.enteredBy(calls);
        quarter.loaves(10);
        betweenTheReadings = Instant.now();
        quarter.loaves(20);
        quarter.easeTheLoaves(80);
    }

    private static ObjectNode report(String name, String sql) {
        ObjectNode report = JSON.createObjectNode()
                .put("name", name)
                .put("question", "Which readings are there?")
                .put("sql", sql);
        var parameters = report.putArray("parameters");
        parameters
                .addObject()
                .put("name", "least")
                .put("type", "number")
                .put("label", "The least value")
                .put("required", true)
                .put("defaultValue", "5");
        parameters
                .addObject()
                .put("name", "cycle")
                .put("type", "cycle")
                .put("label", "Only this cycle")
                .put("required", false);
        return report;
    }

    private String defined(String name) throws Exception {
        Answer answer = calls.post("/api/v1/reports", report(name, READINGS).toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/id");
    }

    private Answer run(String name, String query) throws Exception {
        Answer answer = calls.get("/api/v1/reports/" + name + "/answer" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    @Test
    void aReportIsRunWithItsDefaultsAndWithWhatIsGiven() throws Exception {
        defined("readings");

        Answer all = run("readings", "");
        Answer some = run("readings", "?least=15&cycle=2025-q4");

        assertThat(all.json().path("rows").toString())
                .isEqualTo("[[\"Loaves ready at seven\",10],[\"Loaves ready at seven\",20]]");
        assertThat(all.json().path("columns").toString())
                .isEqualTo("[{\"name\":\"key_result\",\"type\":\"text\"},{\"name\":\"value\",\"type\":\"numeric\"}]");
        assertThat(some.json().path("rows").toString()).isEqualTo("[[\"Loaves ready at seven\",20]]");
        assertThat(some.text("/arguments/cycle")).startsWith("cycle:");
        assertThat(all.json().path("basis").path("position").asLong(-1)).isPositive();
    }

    @Test
    void anOlderKnownAtSaysWhatItWouldHaveSaidThen() throws Exception {
        defined("readings-then");

        Answer then = run("readings-then", "?knownAt=" + betweenTheReadings);

        assertThat(then.json().path("rows").toString()).isEqualTo("[[\"Loaves ready at seven\",10]]");
        assertThat(then.text("/basis/knownAt")).isNotEmpty();
    }

    @Test
    void asManyRowsAreGivenAsAreAskedFor() throws Exception {
        defined("readings-few");

        Answer one = run("readings-few", "?limit=1");

        assertThat(one.json().path("rows").size()).isEqualTo(1);
        assertThat(one.json().path("truncated").asBoolean(false)).isTrue();
        assertThat(calls.get("/api/v1/reports/readings-few/answer?limit=0").status())
                .isEqualTo(400);
    }

    @Test
    void whatAReportIsNotAskedWithIsRefused() throws Exception {
        defined("readings-asked");

        assertRefused("readings-asked", "?leest=1", "unknown-parameter");
        assertRefused("readings-asked", "?least=many", "parameter-unreadable");
        assertRefused("readings-asked", "?cycle=2031-Q1", "parameter-names-nothing");
    }

    private void assertRefused(String name, String query, String code) throws Exception {
        Answer answer = calls.get("/api/v1/reports/" + name + "/answer" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text("/violations/0/code")).isEqualTo(code);
    }

    @Test
    void anAnswerComesAsCsvToo() throws Exception {
        defined("readings-csv");

        Answer csv = calls.get("/api/v1/reports/readings-csv/csv");

        assertThat(csv.text()).isEqualTo("key_result,value\nLoaves ready at seven,10\nLoaves ready at seven,20\n");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(Long.parseLong(csv.header("Cairn-Position"))).isPositive();
    }

    @Test
    void aRevisedReportAsksSomethingElseAndItsPastIsSeen() throws Exception {
        String id = defined("readings-revised");
        Instant before = Instant.now();
        ObjectNode content = report("", "select :least::numeric + count(*) as n from cycle where :cycle is null");
        content.remove("name");

        Answer revised = calls.put("/api/v1/reports/" + id + "/content", content.toString());

        assertThat(revised.status()).as(revised.text()).isEqualTo(200);
        assertThat(run("readings-revised", "").json().path("rows").toString()).isEqualTo("[[6]]");
        assertThat(calls.get("/api/v1/reports/readings-revised?asOf=" + before).text("/report/sql"))
                .isEqualTo(READINGS.strip());
        assertThat(calls.get("/api/v1/audit?change=report-revised").text("/entries/0/changes/0/field"))
                .isEqualTo("sql");
    }

    @Test
    void aRetiredReportIsSeenByItsIdAndNotRunByItsName() throws Exception {
        String id = defined("readings-retired");

        assertThat(calls.post("/api/v1/reports/" + id + "/retirement", "{}").status())
                .isEqualTo(200);

        assertThat(calls.get("/api/v1/reports/readings-retired/answer").status())
                .isEqualTo(404);
        assertThat(calls.get("/api/v1/reports/" + id).text("/report/retiredAt")).isNotEmpty();
    }

    @Test
    void whatCannotBePlannedIsNotDefined() throws Exception {
        ObjectNode report = report("readings-wrong", READINGS.replace("check_in i", "check_ins i"));

        Answer answer = calls.post("/api/v1/reports", report.toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/violations/0/code")).isEqualTo("report-unknown-name");
        assertThat(answer.text("/detail")).contains("check_ins");
    }

    @Test
    void aColumnThatIsToBeShownIsThere() throws Exception {
        ObjectNode report = report("readings-shown", READINGS);
        report.putObject("presentation")
                .put("kind", "bar")
                .put("x", "day")
                .putArray("values")
                .add("value");

        Answer answer = calls.post("/api/v1/reports", report.toString());

        assertThat(answer.text("/violations/0/code")).isEqualTo("presentation-column-unknown");
    }

    @Test
    void aPreviewSaysColumnsRowsAndWhatItCosts() throws Exception {
        ObjectNode preview = report("", READINGS);
        preview.remove("name");
        preview.putObject("arguments").put("least", "15");

        Answer answer = calls.post("/api/v1/reports/preview", preview.toString());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("rows").toString()).isEqualTo("[[\"Loaves ready at seven\",20]]");
        assertThat(answer.text("/columns/1/type")).isEqualTo("numeric");
        assertThat(answer.json().path("plan").path("cost").asDouble(0)).isPositive();
    }

    static Stream<String> shipped() {
        return ShippedReports.all().stream().map(ReportDefinition::name);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedReportIsAnOrdinaryDefinitionAndRuns(String name) throws Exception {
        ObjectNode copy = (ObjectNode)
                calls.get("/api/v1/reports/" + name).json().path("report").deepCopy();
        copy.remove("origin");
        copy.put("name", "copy-of-" + name);

        Answer defined = calls.post("/api/v1/reports", copy.toString());

        assertThat(defined.status()).as(defined.text()).isEqualTo(201);
        assertThat(run(name, "").json().path("columns").isEmpty()).isFalse();
        assertThat(run(name, "?asOf=2025-11-15&knownAt=2025-11-15")
                        .json()
                        .path("columns")
                        .isEmpty())
                .isFalse();
    }

    @Test
    void theNameOfAShippedReportIsTaken() throws Exception {
        Answer answer =
                calls.post("/api/v1/reports", report("target-drift", READINGS).toString());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/violations/0/code")).isEqualTo("name-taken");
    }

    @Test
    void theTerminalListsAndRunsThem() throws Exception {
        String listed = typed("reports");
        String table = typed("report", "target-drift", "--param", "cycle=2025-Q4");
        String csv = typed("report", "target-drift", "--format", "csv");
        String json = typed("report", "target-drift", "--format", "json", "--known-at", betweenTheReadings.toString());

        assertThat(listed).contains("target-drift", "--param cycle=cycle");
        assertThat(table)
                .startsWith("Which targets were eased")
                .contains("Ovens", "key-result-retargeted", "target: 100 to 80");
        assertThat(csv).startsWith("cycle,team,objective,key_result,change,");
        assertThat(JSON.readTree(json).path("rows").size()).isZero();
    }

    private String typed(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Cairn.execute(
                new Terminal(
                        Map.of("CAIRN_HOME", home, "CAIRN_PORT", Integer.toString(port), "COLUMNS", "300"),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        false),
                arguments);
        assertThat(exit).as(err.toString()).isZero();
        return out.toString();
    }
}
