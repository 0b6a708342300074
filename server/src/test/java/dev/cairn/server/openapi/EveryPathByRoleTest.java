package dev.cairn.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Walks every path that is mapped, as everybody, and compares who is let in with the last table of docs/access.md. A path that is
 * not in that table fails it. The goal is somebody else's draft of the team that the lead leads and the member is a member of.
 */
@ServerTest
class EveryPathByRoleTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "access.md");
    private static final String PASSWORD = "four words that are long";

    /** In the order of the columns. */
    private static final List<String> EVERYBODY =
            List.of("nobody", "no role", "viewer", "auditor", "member", "lead", "programme", "admin");

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings = List.of();

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private final Map<String, HttpCalls> everybody = new LinkedHashMap<>();
    private final Map<String, String> ids = new TreeMap<>();
    private int number;

    @Test
    void everyPathLetsInWhomTheDocumentNames() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        Map<String, DescribedOperation> described =
                DescribedOperation.of(operator.get("/openapi").json());
        setUp();

        Set<String> walked = new TreeSet<>();
        for (String operation : mapped()) {
            walked.add(row(operation, example(operation, described)));
        }

        assertThat(String.join("\n", walked)).isEqualTo(String.join("\n", documented()));
        assertThat(walked).hasSizeGreaterThan(80);
    }

    private Set<String> mapped() {
        Set<String> operations = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                for (String path : info.getPatternValues()) {
                    if (methods.isEmpty()) {
                        operations.add("GET " + path);
                    }
                    methods.forEach(method -> operations.add(method + " " + path));
                }
            }
        }
        return operations;
    }

    private String row(String operation, @Nullable String body) throws Exception {
        freshGoal();
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation.substring(operation.indexOf(' ') + 1);
        StringBuilder row = new StringBuilder("| `" + operation + "` |");
        for (String who : EVERYBODY) {
            ids.put("personId", someone("sample-" + ++number));
            String filled = path.replace("**", "liveness").replace("{*path}", "/liveness");
            String sent = body;
            for (Map.Entry<String, String> id : ids.entrySet()) {
                filled = filled.replace("{" + id.getKey() + "}", id.getValue());
                sent = sent == null
                        ? null
                        : sent.replaceAll(
                                "\"" + id.getKey() + "\":\\s*\"[^\"]*\"",
                                "\"" + id.getKey() + "\": \"" + id.getValue() + "\"");
            }
            HttpCalls calls = everybody.get(who);
            assertThat(calls).isNotNull();
            Map<String, String> headers =
                    path.equals("/api/v1/imports") ? Map.of("Content-Type", "text/csv") : Map.of();
            Answer answer = calls.call(method, filled, sent, headers);
            assertThat(answer.status())
                    .as(operation + " " + sent + " " + answer.text())
                    .isLessThan(500);
            if (!method.equals("GET")
                    && path.matches("/api/v1/(objectives|teams|cycles|organisation|retrospectives|reports).*")) {
                // What is misread is never judged.
                assertThat(answer.status())
                        .as(operation + " " + sent + " " + answer.text())
                        .isNotIn(400, 422);
            }
            row.append(isLetIn(answer) ? " yes |" : "  |");
        }
        return row.toString();
    }

    /** Whoever signs in with a wrong password was let in to try it. */
    private static boolean isLetIn(Answer answer) {
        return answer.status() != 403
                && (answer.status() != 401
                        || answer.headers().firstValue("WWW-Authenticate").isEmpty());
    }

    private static @Nullable String example(String operation, Map<String, DescribedOperation> described) {
        for (DescribedOperation each : described.values()) {
            if (operation.equals(each.method() + " " + each.path())) {
                JsonNode example = each.example();
                return example == null ? null : example.isString() ? example.asString() : example.toString();
            }
        }
        return null;
    }

    private static List<String> documented() throws Exception {
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.matches("\\| `(GET|POST|PUT|DELETE|PATCH) .*")) {
                rows.add(line);
            }
        }
        return rows.stream().sorted().toList();
    }

    private void setUp() throws Exception {
        String department = made("/api/v1/teams", "{\"name\": \"Bakery\", \"level\": \"department\"}");
        ids.put("parentTeamId", department);
        ids.put("checkInId", "check-in:00000000-0000-4000-8000-000000000001");
        ids.put("observationId", "observation:00000000-0000-4000-8000-000000000001");
        ids.put("actionId", "action:00000000-0000-4000-8000-000000000001");
        ids.put("rebuildId", "999");
        ids.put("position", "1");
        ids.put("tokenId", "token:00000000-0000-4000-8000-000000000001");
        for (String handle : List.of("sample-anna", "sample-ben", "sample-cleo")) {
            someone(handle);
        }
        everybody.put("nobody", HttpCalls.anonymously(port));
        everybody.put("no role", signedIn("no-role", null));
        everybody.put("viewer", signedIn("viewer", "{\"role\": \"viewer\"}"));
        everybody.put("auditor", signedIn("auditor", "{\"role\": \"auditor\"}"));
        everybody.put("member", signedIn("member", null));
        ids.put("memberId", idOf("member"));
        everybody.put("lead", signedIn("lead", "{\"role\": \"lead\", \"teamId\": \"" + department + "\"}"));
        everybody.put("programme", signedIn("programme", "{\"role\": \"programme\"}"));
        everybody.put("admin", signedIn("second-admin", "{\"role\": \"admin\"}"));
    }

    /** A goal, its team and its cycle, that nobody has done anything with yet. */
    private void freshGoal() throws Exception {
        String team = made(
                "/api/v1/teams",
                "{\"name\": \"Team %d\", \"level\": \"team\", \"parentTeamId\": \"%s\"}"
                        .formatted(++number, ids.get("parentTeamId")));
        assertThat(operator.post(
                                "/api/v1/people/" + ids.get("memberId") + "/grants",
                                "{\"role\": \"member\", \"teamId\": \"" + team + "\"}")
                        .status())
                .isEqualTo(200);
        ids.put("teamId", team);
        ids.put(
                "cycleId",
                made(
                        "/api/v1/cycles",
                        "{\"name\": \"Cycle %d\", \"firstDay\": \"2025-10-01\", \"lastDay\": \"2025-12-31\"}"
                                .formatted(number)));
        String goal = made(
                "/api/v1/objectives",
                "{\"cycleId\": \"%s\", \"teamId\": \"%s\", \"wording\": \"Goal number %d\", \"kind\": \"committed\"}"
                        .formatted(ids.get("cycleId"), ids.get("teamId"), ++number));
        ids.put("objectiveId", goal);
        ids.put("subjectId", goal);
        ids.put(
                "keyResultId",
                made(
                        "/api/v1/objectives/" + goal + "/key-results",
                        "{\"wording\": \"Loaves\", \"metric\": {\"type\": \"increase\", \"baseline\": 0, \"target\": 9}}"));
        ids.put(
                "retrospectiveId",
                made(
                        "/api/v1/retrospectives",
                        "{\"cycleId\": \"%s\", \"teamId\": \"%s\"}".formatted(ids.get("cycleId"), ids.get("teamId"))));
        ids.put("report", "target-drift");
        ids.put(
                "reportId",
                made(
                        "/api/v1/reports",
                        "{\"name\": \"report-%d\", \"question\": \"One?\", \"sql\": \"select 1 as one\"}"
                                .formatted(++number)));
        ids.put("initiativeId", made("/api/v1/objectives/" + goal + "/initiatives", "{\"wording\": \"Bake\"}"));
    }

    private HttpCalls signedIn(String handle, @Nullable String grant) throws Exception {
        String id = someone(handle);
        String invitation = operator.call("POST", "/api/v1/people/" + id + "/invitation", null, Map.of())
                .text("/invitation");
        HttpCalls browser = HttpCalls.anonymously(port);
        browser.post(
                "/api/v1/invitations/acceptance",
                "{\"invitation\": \"" + invitation + "\", \"password\": \"" + PASSWORD + "\"}");
        if (grant != null) {
            assertThat(operator.post("/api/v1/people/" + id + "/grants", grant).status())
                    .isEqualTo(200);
        }
        String cookie = browser.post(
                        "/api/v1/session", "{\"handle\": \"" + handle + "\", \"password\": \"" + PASSWORD + "\"}")
                .header("Set-Cookie");
        Answer token = browser.call(
                "POST",
                "/api/v1/tokens",
                "{\"name\": \"Walk\", \"scope\": \"full\"}",
                Map.of("Cookie", cookie.substring(0, cookie.indexOf(';')), "Sec-Fetch-Site", "same-origin"));
        return operator.withToken(token.text("/secret"));
    }

    private String idOf(String handle) throws Exception {
        for (JsonNode person : operator.get("/api/v1/people").json().path("people")) {
            if (person.path("handle").asString("").equals(handle)) {
                return person.path("personId").asString("");
            }
        }
        throw new AssertionError(handle);
    }

    private String someone(String handle) throws Exception {
        return operator.post("/api/v1/people", "{\"handle\": \"" + handle + "\"}")
                .text("/personId");
    }

    private String made(String path, String body) throws Exception {
        Answer answer = operator.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/id");
    }
}
