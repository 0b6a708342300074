package dev.cairn.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What docs/operations.md says of meters, and of health, is what there is. */
@ServerTest
class MetersTest {

    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `([a-zA-Z.]+)` \\|.* \\|$");

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    @Autowired
    private MeterRegistry registry;

    private HttpCalls calls = HttpCalls.anonymously(0);

    @BeforeEach
    void useIt() throws Exception {
        calls = HttpCalls.asOperator(port, home);
        calls.post("/api/v1/teams", "{\"name\": \"Measured\", \"level\": \"team\"}");
        calls.post("/api/v1/teams", "{\"name\": \"measured\", \"level\": \"team\"}");
        calls.get("/api/v1/teams");
        calls.call(
                "POST",
                "/api/v1/imports?dryRun=true",
                "at,actor,cycle,team,objective,key_result,change,value,metric,unit,baseline,target\n",
                Map.of("Content-Type", "text/csv"));
    }

    @Test
    void everyDocumentedMeterExistsAndEveryMeterOfCairnsIsDocumented() throws Exception {
        Set<String> documented = documented();
        Set<String> existing = registry.getMeters().stream()
                .map(meter -> meter.getId().getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented).hasSizeGreaterThan(15);
        assertThat(existing).containsAll(documented);
        assertThat(documented)
                .containsAll(existing.stream()
                        .filter(name -> name.startsWith("cairn.")
                                || name.startsWith("commandBus.")
                                || name.startsWith("queryBus."))
                        .toList());
    }

    @Test
    void commandsEventsAndRefusalsAreCountedByTypeAndRule() {
        assertThat(registry.get("cairn.events.appended")
                        .tag("name", "team.team-formed")
                        .counter()
                        .count())
                .isGreaterThanOrEqualTo(1);
        assertThat(registry.get("cairn.commands.refused")
                        .tag("code", "name-taken")
                        .counter()
                        .count())
                .isGreaterThanOrEqualTo(1);
        assertThat(registry.get("commandBus.successTimer")
                        .tag("payload", "FormTeam")
                        .timer()
                        .count())
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void noTagHasAnIdInIt() {
        assertThat(registry.getMeters())
                .allSatisfy(meter -> assertThat(meter.getId().getTags())
                        .noneSatisfy(tag ->
                                assertThat(tag.getValue()).containsPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}")));
    }

    @Test
    void prometheusGetsInWithTheTokenOnly() throws Exception {
        assertThat(HttpCalls.anonymously(port).get("/actuator/prometheus").status())
                .isEqualTo(401);

        Answer scraped = calls.get("/actuator/prometheus");
        assertThat(scraped.status()).isEqualTo(200);
        assertThat(scraped.text()).contains("cairn_projection_lag_seconds", "cairn_events_appended_total{");
    }

    @Test
    void healthIsOpenAndItsDetailsAreNot() throws Exception {
        Answer open = HttpCalls.anonymously(port).get("/actuator/health/readiness");
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.text("/status")).isEqualTo("UP");
        assertThat(open.json().has("components")).isFalse();

        assertThat(calls.get("/actuator/health/readiness")
                        .json()
                        .at("/components")
                        .propertyNames())
                .containsExactlyInAnyOrder("db", "projection", "readinessState");
        assertThat(calls.get("/actuator/health/liveness")
                        .json()
                        .at("/components")
                        .propertyNames())
                .containsExactly("livenessState");
    }

    private static Set<String> documented() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "operations.md"));
        String meters = page.substring(page.indexOf("## Meters"), page.indexOf("### Alerts"));
        return DOCUMENTED
                .matcher(meters)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
