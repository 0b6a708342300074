package dev.cairn.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.SampleQuarter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.JsonNode;

/** Whatever is sent to whichever operation: no 500, nothing of Cairn's inside in an answer, and nothing half done. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTest {

    /** What stands in no answer: names of classes, stack traces, SQL. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [a-z]+\\.[a-zA-Z.]+\\(|[a-z]Exception\\b|org\\.springframework|tools\\.jackson|org\\.postgresql"
                    + "|dev\\.cairn|java\\.lang|insert into|select .* from ");

    /** Everything that requests write in their own transactions; the tables of the projections follow from the log. */
    private static final String WRITTEN = """
            select (select coalesce(max(position), 0) from log.event) || ' events, '
                || (select count(*) from log.event) || ', '
                || (select count(*) from people.person) || ' people, '
                || (select count(*) from request.command) || ' keys, '
                || (select count(*) from imports.row) || ' rows, '
                || (select count(*) from rules.objective) || ' goals'""";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> examples = new HashMap<>();
    private final Map<String, List<String>> parameters = new HashMap<>();
    private List<Operation> operations = List.of();
    private String token;

    /** An operation, as it is mapped. */
    private record Operation(String method, String path) {}

    @BeforeAll
    void prepare() throws Exception {
        token = Files.readString(Path.of(home, "token")).strip();
        HttpCalls calls = HttpCalls.asOperator(port, home);
        SampleQuarter quarter = SampleQuarter.enteredBy(calls);
        ids.put("cycleId", quarter.cycle());
        ids.put("objectiveId", quarter.bread());
        ids.put("keyResultId", quarter.loavesId());
        ids.put("checkInId", quarter.loaves(10).text("/id"));
        ids.put("teamId", calls.get("/api/v1/teams").text("/teams/0/teamId"));
        ids.put(
                "personId",
                calls.post("/api/v1/people", "{\"handle\": \"sample-dan\"}").text("/personId"));
        ids.put(
                "initiativeId",
                made(calls, "/api/v1/objectives/" + quarter.bread() + "/initiatives", "{\"wording\": \"Bake\"}"));
        String retrospective = made(
                calls,
                "/api/v1/retrospectives",
                "{\"teamId\": \"" + ids.get("teamId") + "\", \"cycleId\": \"" + quarter.cycle() + "\"}");
        ids.put("retrospectiveId", retrospective);
        String observations = "/api/v1/retrospectives/" + retrospective + "/observations";
        ids.put("observationId", made(calls, observations, "{\"kind\": \"puzzles\", \"text\": \"The early shift.\"}"));
        ids.put(
                "actionId",
                made(
                        calls,
                        "/api/v1/retrospectives/" + retrospective + "/actions",
                        "{\"text\": \"Rent the second oven.\", \"due\": \"2040-01-31\"}"));
        ids.put("report", "target-drift");
        ids.put(
                "reportId",
                made(
                        calls,
                        "/api/v1/reports",
                        "{\"name\": \"one\", \"question\": \"One?\", \"sql\": \"select 1 as one\"}"));
        JsonNode document = calls.get("/openapi").json();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> remember(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                document,
                                method.getValue())));
        operations = operations();
    }

    private void remember(String operation, JsonNode document, JsonNode described) {
        for (JsonNode media : described.path("requestBody").path("content")) {
            String reference = media.path("schema").path("$ref").asString("");
            JsonNode example = document.at(reference.replace("#", "") + "/example");
            if (!reference.isEmpty() && !example.isMissingNode()) {
                examples.put(operation, example.toString());
            }
        }
        for (JsonNode parameter : described.path("parameters")) {
            if (parameter.path("in").asString("").equals("query")) {
                parameters
                        .computeIfAbsent(operation, any -> new ArrayList<>())
                        .add(parameter.path("name").asString(""));
            }
        }
    }

    private List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            for (PathPattern pattern : mapping.getPathPatternsCondition() == null
                    ? List.<PathPattern>of()
                    : mapping.getPathPatternsCondition().getPatterns()) {
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                    if (pattern.getPatternString().startsWith("/api/")) {
                        found.add(new Operation(method.name(), pattern.getPatternString()));
                    }
                }
            }
        });
        found.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return found;
    }

    @Test
    void nothingBreaksWhateverIsSent() throws Exception {
        fuzz(System.nanoTime(), 12);
    }

    @Test
    @Tag("full")
    void nothingBreaksHoweverMuchIsSent() throws Exception {
        fuzz(System.nanoTime(), 600);
    }

    private void fuzz(long seed, int times) throws Exception {
        // To repeat a run, put the seed that is printed in place of the one that is drawn.
        System.out.println(
                "Fuzz with seed " + seed + ", " + times + " requests to each of " + operations.size() + " operations");
        assertThat(operations).hasSizeGreaterThan(50);
        Junk junk = new Junk(new Random(seed));
        RawHttp http = new RawHttp(port);
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> broken = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            for (Operation operation : operations) {
                Request request = request(operation, junk);
                String before = written();

                RawHttp.Answer answer = http.send(request.head(), request.body());

                statuses.merge(answer.status(), 1, Integer::sum);
                String wrong = wrong(request, answer, before);
                if (!wrong.isEmpty() && broken.size() < 20) {
                    broken.add(wrong + request + "\n-> " + answer);
                }
            }
        }
        System.out.println("Answered: " + statuses);
        assertThat(broken).isEmpty();
    }

    /** What must not be, or nothing. */
    private String wrong(Request request, RawHttp.Answer answer, String before) {
        if (answer.status() >= 500) {
            return "A fault: ";
        }
        boolean refused = answer.status() >= 400;
        if (refused && !answer.head().toLowerCase(Locale.ROOT).contains("application/problem+json")) {
            return "No problem details: ";
        }
        if (refused && INSIDE.matcher(answer.body()).find()) {
            return "Told from inside: ";
        }
        if (refused || answer.status() == 0 || request.method().equals("GET")) {
            String after = written();
            if (!after.equals(before)) {
                return "Half done, " + before + " and then " + after + ": ";
            }
        }
        return "";
    }

    private String written() {
        return jdbc.sql(WRITTEN).query(String.class).single();
    }

    private static String made(HttpCalls calls, String path, String body) throws Exception {
        HttpCalls.Answer answer = calls.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/id");
    }

    /** Parameters that the operation takes, most with values that it would take too, and some that nothing takes. */
    private String query(Operation operation, Junk junk) {
        StringBuilder query = new StringBuilder();
        for (String name : parameters.getOrDefault(operation.method + " " + operation.path, List.of())) {
            if (junk.once(2)) {
                append(query, name, junk.once(3) ? junk.text() : ids.getOrDefault(name, junk.parameter()));
            }
        }
        if (junk.once(8)) {
            append(query, junk.oneOf(List.of("witnessed", "cursor", "junk", "%00")), junk.text());
        }
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(value);
    }

    private Request request(Operation operation, Junk junk) {
        String path = operation.path;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", junk.once(6) ? junk.text() : id.getValue());
        }
        while (path.contains("{")) {
            int begin = path.indexOf('{');
            int end = path.indexOf('}', begin);
            if (end < 0) {
                break;
            }
            path = path.substring(0, begin) + junk.text().replace("{", "") + path.substring(end + 1);
        }
        String target = path + query(operation, junk);
        boolean bodied = !operation.method.equals("GET") || junk.once(10);
        String right = examples.getOrDefault(operation.method + " " + operation.path, "{}");
        for (Map.Entry<String, String> id : ids.entrySet()) {
            right = right.replaceAll(
                    "\"" + id.getKey() + "\":\"[^\"]*\"", "\"" + id.getKey() + "\":\"" + id.getValue() + "\"");
        }
        byte[] body = bodied ? junk.body(right) : new byte[0];
        StringBuilder head = new StringBuilder(operation.method)
                .append(' ')
                .append(target)
                .append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer ")
                .append(token)
                .append("\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n");
        if (bodied && !junk.once(6)) {
            head.append("Content-Type: application/json\r\n");
        } else if (junk.once(2)) {
            head.append("Content-Type: ")
                    .append(junk.oneOf(List.of(
                            "text/plain",
                            "application/xml",
                            "application/json;charset=utf-16",
                            "multipart/form-data",
                            "text/csv",
                            "application/x-www-form-urlencoded",
                            "///",
                            "application/json, text/plain")))
                    .append("\r\n");
        }
        if (junk.once(3)) {
            head.append("Idempotency-Key: ")
                    .append(junk.once(2) ? UUID.randomUUID() : junk.headerValue())
                    .append("\r\n");
        }
        for (String header : List.of("If-Match", "Cairn-Position", "Accept", "Accept-Language", "Content-Encoding")) {
            if (junk.once(8)) {
                head.append(header).append(": ").append(junk.headerValue()).append("\r\n");
            }
        }
        return new Request(operation.method, head.toString().getBytes(StandardCharsets.ISO_8859_1), body);
    }
}
