package dev.cairn.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.command.cycle.CycleCommand;
import dev.cairn.command.objective.ObjectiveCommand;
import dev.cairn.command.organisation.OrganisationCommand;
import dev.cairn.command.report.ReportCommand;
import dev.cairn.command.retrospective.RetrospectiveCommand;
import dev.cairn.command.team.TeamCommand;
import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything can be done and asked over HTTP, is described, and the description is true. */
@ServerTest
class EveryOperationTest {

    /** What changes people's access, or what is read, and not the log. */
    private static final Set<String> BESIDE_THE_LOG = Set.of(
            "addPerson",
            "changePerson",
            "erasePerson",
            "giveGrant",
            "withdrawGrant",
            "signIn",
            "changePassword",
            "acceptInvitation",
            "createToken",
            "startRebuild",
            "previewReport");

    /** What a question cannot be asked without. */
    private static final Map<String, String> REQUIRED_PARAMETERS = Map.of("findComparison", "?from=2025-10-15");

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls calls = HttpCalls.anonymously(0);
    private Map<String, DescribedOperation> operations = Map.of();
    private final Set<String> done = new TreeSet<>();

    @BeforeEach
    void readTheDescription() throws Exception {
        calls = HttpCalls.asOperator(port, home);
        Answer document = calls.get("/openapi");
        assertThat(document.text("/openapi")).startsWith("3.1");
        operations = DescribedOperation.of(document.json());
    }

    @Test
    void everyCommandHasAnOperation() {
        Set<String> commands = Stream.of(
                        ObjectiveCommand.class,
                        CycleCommand.class,
                        TeamCommand.class,
                        OrganisationCommand.class,
                        RetrospectiveCommand.class,
                        ReportCommand.class)
                .flatMap(EveryOperationTest::records)
                .map(command -> operationId(command.getSimpleName()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(commands).hasSizeGreaterThan(45);
        assertThat(operations.keySet()).containsAll(commands);
    }

    @Test
    void everyQuestionHasAnOperation() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(
                new RegexPatternTypeFilter(Pattern.compile("dev\\.cairn\\.query\\..*\\.Find[A-Za-z]+")));
        Set<String> questions = scanner.findCandidateComponents("dev.cairn.query").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> String.valueOf(name).substring(String.valueOf(name).lastIndexOf('.') + 1))
                .map(EveryOperationTest::operationId)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(questions).hasSizeGreaterThanOrEqualTo(9);
        assertThat(operations.keySet()).containsAll(questions);
    }

    @Test
    void everyOperationHasASummaryAndItsBodyAnExample() {
        assertThat(operations).isNotEmpty().allSatisfy((id, operation) -> {
            assertThat(operation.summary()).as(id).isNotBlank();
            if (operation.takesBody()) {
                assertThat(operation.example()).as(id).isNotNull();
            }
        });
    }

    @Test
    void everyExampleIsAccepted() throws Exception {
        String anna = accepted("addPerson", Map.of()).text("/personId");
        for (String handle : Set.of("sample-ben", "sample-cleo")) {
            calls.post("/api/v1/people", "{\"handle\": \"" + handle + "\"}");
        }
        accepted("changeSettings", Map.of());
        String company = made(calls.post("/api/v1/teams", "{\"name\": \"Sample Bakery\", \"level\": \"company\"}"));
        String team = made(accepted("formTeam", Map.of()));
        accepted("moveTeam", Map.of("teamId", team, "parentTeamId", company));
        accepted("renameTeam", Map.of("teamId", team));
        String cycle = made(accepted("defineCycle", Map.of()));
        accepted("rescheduleCycle", Map.of("cycleId", cycle));

        Map<String, String> ids = new HashMap<>(Map.of("cycleId", cycle, "teamId", team));
        ids.put("objectiveId", made(accepted("setObjective", ids)));
        draft(ids, company);
        measure(ids);
        ids.put("toObjectiveId", other(cycle, company, "Nobody leaves the shop without bread"));
        accepted("alignObjective", ids);
        accepted("withdrawAlignment", ids);
        plan(ids);
        decline(cycle, company);
        live(ids);
        carry(ids, company);
        lookBack(ids);
        end(ids, cycle);
        report(ids);
        people(team);
        accepted("startRebuild", Map.of());
        accepted("dissolveTeam", Map.of("teamId", team));

        assertThat(anna).startsWith("person:");
        Set<String> changing = operations.entrySet().stream()
                .filter(operation -> operation.getValue().takesJson())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(done).isEqualTo(changing);
        assertEveryQuestionIsAnswered(ids);
    }

    private void report(Map<String, String> ids) throws Exception {
        accepted("previewReport", ids);
        ids.put("reportId", made(accepted("defineReport", ids)));
        accepted("reviseReport", ids);
        ids.put("report", "goals-by-cycle");
        for (String operation : Set.of("runReport", "runReportAsCsv")) {
            DescribedOperation running = Objects.requireNonNull(operations.get(operation));
            assertThat(calls.get(filled(running.path(), ids)).status())
                    .as(operation)
                    .isEqualTo(200);
        }
        accepted("retireReport", ids);
        ids.put("report", "target-drift");
    }

    private void people(String team) throws Exception {
        String anna = idOf("sample-anna");
        Map<String, String> hers = Map.of("personId", anna, "teamId", team);
        accepted("changePerson", hers);
        accepted("giveGrant", hers);
        accepted("withdrawGrant", hers);
        String invitation = calls.call("POST", "/api/v1/people/" + anna + "/invitation", null, Map.of())
                .text("/invitation");
        accepted("acceptInvitation", Map.of("invitation", invitation));
        String cookie = accepted("signIn", Map.of()).header("Set-Cookie");
        HttpCalls operator = calls;
        String token = HttpCalls.anonymously(port)
                .call(
                        "POST",
                        "/api/v1/tokens",
                        "{\"name\": \"Test\", \"scope\": \"full\"}",
                        Map.of("Cookie", cookie.substring(0, cookie.indexOf(';')), "Sec-Fetch-Site", "same-origin"))
                .text("/secret");
        calls = calls.withToken(token);
        accepted("changePassword", Map.of());
        accepted("createToken", Map.of());
        calls = operator;
        String dan =
                calls.post("/api/v1/people", "{\"handle\": \"sample-dan\"}").text("/personId");
        accepted("erasePerson", Map.of("personId", dan));
    }

    private String idOf(String handle) throws Exception {
        for (JsonNode person : calls.get("/api/v1/people").json().path("people")) {
            if (person.path("handle").asString("").equals(handle)) {
                return person.path("personId").asString("");
            }
        }
        throw new AssertionError(handle);
    }

    private void draft(Map<String, String> ids, String company) throws Exception {
        accepted("rewordObjective", ids);
        accepted("describeObjective", ids);
        accepted("changeObjectiveKind", ids);
        accepted("assignObjectiveOwner", ids);
        accepted("nameReviewer", ids);
        accepted("addContributor", ids);
        accepted("removeContributor", ids);
        Map<String, String> elsewhere = new HashMap<>(ids);
        elsewhere.put("teamId", company);
        accepted("moveObjective", elsewhere);
        accepted("labelObjective", ids);
        accepted("unlabelObjective", ids);
    }

    private void measure(Map<String, String> ids) throws Exception {
        ids.put("keyResultId", made(accepted("addKeyResult", ids)));
        accepted("rewordKeyResult", ids);
        accepted("retargetKeyResult", ids);
        accepted("reweightKeyResult", ids);
        accepted("assignKeyResultOwner", ids);
        accepted("rescheduleKeyResult", ids);
        accepted("labelKeyResult", ids);
        accepted("unlabelKeyResult", ids);
    }

    private void plan(Map<String, String> ids) throws Exception {
        ids.put("initiativeId", made(accepted("addInitiative", ids)));
        accepted("startInitiative", ids);
        accepted("finishInitiative", ids);
        Map<String, String> another = new HashMap<>(ids);
        another.put(
                "initiativeId",
                made(calls.post(
                        "/api/v1/objectives/" + ids.get("objectiveId") + "/initiatives",
                        "{\"wording\": \"Bake at night\"}")));
        accepted("dropInitiative", another);
    }

    private void decline(String cycle, String company) throws Exception {
        String proposal = other(cycle, company, "Bake cakes too");
        calls.put("/api/v1/objectives/" + proposal + "/reviewer", "{\"reviewerId\": \"sample-ben\"}");
        calls.post("/api/v1/objectives/" + proposal + "/proposal", "{}");
        accepted("declineObjective", Map.of("objectiveId", proposal));
    }

    private void live(Map<String, String> ids) throws Exception {
        accepted("proposeObjective", ids);
        accepted("returnObjective", ids);
        accepted("publishObjective", ids);
        ids.put("checkInId", made(accepted("recordCheckIn", ids)));
        accepted("correctCheckIn", ids);
        accepted("retractCheckIn", ids);
        assertThat(accepted("recordCheckIns", ids).text("/ids/0")).startsWith("check-in:");
        accepted("dropKeyResult", ids);
        accepted("restoreKeyResult", ids);
    }

    private void carry(Map<String, String> ids, String company) throws Exception {
        String next = made(calls.post(
                "/api/v1/cycles",
                "{\"name\": \"2026-Q1\", \"firstDay\": \"2026-01-10\", \"lastDay\": \"2026-03-31\"}"));
        Map<String, String> carried = new HashMap<>(ids);
        carried.put("cycleId", next);
        assertThat(accepted("carryForwardObjective", carried).text("/ids/0")).startsWith("objective:");
        Map<String, String> linked = new HashMap<>(Map.of("predecessorId", ids.get("objectiveId")));
        linked.put("objectiveId", other(next, company, "Bread all day"));
        accepted("namePredecessor", linked);
        accepted("withdrawPredecessor", linked);
    }

    private void lookBack(Map<String, String> ids) throws Exception {
        ids.put("retrospectiveId", made(accepted("openRetrospective", ids)));
        String path = "/api/v1/retrospectives/" + ids.get("retrospectiveId");
        ids.put("observationId", made(accepted("noteObservation", ids)));
        String event =
                calls.get("/api/v1/audit?objectiveId=" + ids.get("objectiveId")).text("/entries/0/eventId");
        made(calls.post(
                path + "/observations",
                "{\"kind\": \"puzzles\", \"text\": \"Why then?\", \"citedEventIds\": [\"%s\"]}".formatted(event)));
        assertThat(calls.get(path).text("/evidence/0/eventId")).isEqualTo(event);
        assertThat(calls.post(
                                path + "/observations",
                                "{\"kind\": \"puzzles\", \"text\": \"Why?\", \"citedEventIds\": [\"nothing\"]}")
                        .status())
                .isEqualTo(422);
        accepted("withdrawObservation", ids);
        ids.put("actionId", made(accepted("decideAction", ids)));
        accepted("finishAction", ids);
        Map<String, String> another = new HashMap<>(ids);
        another.put(
                "actionId", made(calls.post(path + "/actions", "{\"text\": \"Bake less\", \"due\": \"2040-01-31\"}")));
        accepted("completeRetrospective", ids);
        accepted("dropAction", another);
        accepted("reopenRetrospective", ids);
    }

    private void end(Map<String, String> ids, String cycle) throws Exception {
        Map<String, String> ofCycle = Map.of("cycleId", cycle);
        accepted("startScoring", ofCycle);
        accepted("scoreKeyResult", ids);
        String score =
                "/api/v1/objectives/" + ids.get("objectiveId") + "/key-results/" + ids.get("keyResultId") + "/score";
        calls.put(score, "{\"score\": 0.6, \"reason\": {\"category\": \"wrong-data\", \"text\": \"Miscounted.\"}}");
        accepted("correctScore", ids);
        calls.put("/api/v1/objectives/" + ids.get("objectiveId") + "/reviewer", "{\"reviewerId\": \"operator\"}");
        accepted("reviewScores", ids);
        accepted("closeObjective", ids);
        accepted("reopenObjective", ids);
        accepted("dropObjective", ids);
        accepted("closeCycle", ofCycle);
        accepted("reopenCycle", ofCycle);
    }

    private void assertEveryQuestionIsAnswered(Map<String, String> ids) throws Exception {
        for (Map.Entry<String, DescribedOperation> operation : operations.entrySet()) {
            if (operation.getValue().method().equals("GET")
                    && operation.getKey().startsWith("find")) {
                Answer answer = calls.get(filled(operation.getValue().path(), ids)
                        + REQUIRED_PARAMETERS.getOrDefault(operation.getKey(), ""));
                assertThat(answer.status())
                        .as(operation.getKey() + answer.text())
                        .isEqualTo(200);
                assertThat(answer.json().has("people")).as(operation.getKey()).isTrue();
            }
        }
    }

    /** Sends the example of an operation, with ids of things that are there, and sees to it that it changes something. */
    private Answer accepted(String operationId, Map<String, String> ids) throws Exception {
        DescribedOperation operation = operations.get(operationId);
        assertThat(operation).as(operationId).isNotNull();
        long before = position();
        JsonNode body =
                operation.example() == null ? null : withIds(operation.example().deepCopy(), ids);
        Answer answer = calls.call(
                operation.method(), filled(operation.path(), ids), body == null ? null : body.toString(), Map.of());
        assertThat(answer.status())
                .as(operationId + ": " + body + " " + answer.text())
                .isIn(200, 201, 204);
        if (!BESIDE_THE_LOG.contains(operationId)) {
            assertThat(Long.parseLong(answer.header("Cairn-Position")))
                    .as(operationId)
                    .isGreaterThan(before);
        }
        done.add(operationId);
        return answer;
    }

    private long position() throws Exception {
        return calls.get("/api/v1/organisation/settings")
                .json()
                .at("/basis/position")
                .asLong();
    }

    private String other(String cycle, String team, String wording) throws Exception {
        return made(calls.post(
                "/api/v1/objectives",
                "{\"cycleId\": \"%s\", \"teamId\": \"%s\", \"wording\": \"%s\", \"kind\": \"committed\"}"
                        .formatted(cycle, team, wording)));
    }

    private static String made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location")).startsWith("/api/v1/");
        return answer.text("/id");
    }

    private static String filled(String path, Map<String, String> ids) {
        String filled = path;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    /** Puts ids of things that are there in place of those that the example made up. */
    private static JsonNode withIds(JsonNode node, Map<String, String> ids) {
        if (node instanceof ObjectNode object) {
            Map<String, JsonNode> fields = new TreeMap<>();
            object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            fields.forEach((name, value) -> {
                if (ids.containsKey(name) && value.isString()) {
                    object.put(name, ids.get(name));
                } else {
                    withIds(value, ids);
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> withIds(element, ids));
        }
        return node;
    }

    private static Stream<Class<?>> records(Class<?> family) {
        Class<?>[] members = family.getPermittedSubclasses();
        return members == null ? Stream.of(family) : Arrays.stream(members).flatMap(EveryOperationTest::records);
    }

    private static String operationId(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
