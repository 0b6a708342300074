package dev.cairn.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A quarter played over HTTP, and what would be beside what is. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayTest {

    private HttpCalls calls = HttpCalls.anonymously(0);
    private @Nullable SampleQuarter quarter;
    private int port;

    @BeforeAll
    void enterAQuarter(@LocalServerPort int freePort, @Value("${cairn.home}") String home) throws Exception {
        port = freePort;
        calls = HttpCalls.asOperator(port, home);
        quarter = SampleQuarter.enteredBy(calls);
        quarter.loaves(40);
        quarter.easeTheLoaves(80);
        quarter.loaves(60);
    }

    @Test
    void streamsAFrameALineAndEndsWithThePresent() throws Exception {
        Answer answer = calls.get(path("replay"));
        List<JsonNode> frames = frames(answer);

        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(frames.getFirst().path("keyframe").asBoolean(false)).isTrue();
        assertThat(frames.getFirst().path("day").asString("")).isEqualTo("2025-10-01");
        assertThat(frames).hasSize(frames.getFirst().path("frames").asInt(0));
        assertThat(frames.stream().filter(frame -> frame.path("last").asBoolean(false)))
                .containsExactly(frames.getLast());
        JsonNode overview = calls.get(path("overview")).json();
        JsonNode bread = answer.json().at("/state/goals/" + bread().bread());
        assertThat(bread.at("/progress/value")).isEqualTo(overview.at("/objectives/0/progress/value"));
        assertThat(frames.getLast().path("basis").path("position"))
                .isEqualTo(overview.path("basis").path("position"));
        assertThat(frames.getLast().path("people").isEmpty()).isFalse();
    }

    @Test
    void goesOnAfterAFrameAsIfItHadNotBrokenOff() throws Exception {
        List<String> whole =
                calls.get(path("replay") + "?by=event").text().lines().toList();
        JsonNode third = JsonMapper.shared().readTree(whole.get(2));

        Answer rest = calls.get(
                path("replay") + "?by=event&after=" + third.path("cursor").asString(""));

        assertThat(rest.text().lines().toList()).isEqualTo(whole.subList(3, whole.size()));
    }

    @Test
    void aBrowserFollowsEventsAndIsToldToStopAtTheEnd() throws Exception {
        Answer answer = calls.call("GET", path("replay"), null, Map.of("Accept", "text/event-stream"));

        assertThat(answer.header("Content-Type")).startsWith("text/event-stream");
        assertThat(answer.text()).startsWith("id: ").contains("\nevent: frame\ndata: {\"basis\":");
        assertThat(answer.text()).contains("\n\nevent: end\ndata: {\"frames\":").endsWith("}\n\n");
        String last = answer.text()
                .lines()
                .filter(line -> line.startsWith("id: "))
                .reduce("", (before, line) -> line.substring("id: ".length()));

        Answer again =
                calls.call("GET", path("replay"), null, Map.of("Accept", "text/event-stream", "Last-Event-ID", last));

        assertThat(again.status()).isEqualTo(204);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void refusesBeforeAnythingIsStreamed() throws Exception {
        assertThat(calls.get(path("replay") + "?by=month").text("/violations/0/code"))
                .isEqualTo("replay-by");
        assertThat(calls.get(path("replay") + "?order=random").text("/violations/0/accepted"))
                .isEqualTo("effective, recorded");
        assertThat(calls.get(path("replay") + "?after=12").text("/violations/0/code"))
                .isEqualTo("cursor-unreadable");
        assertThat(calls.get(path("replay") + "?progress=guessed").text("/violations/0/accepted"))
                .isEqualTo("linear, unclamped, threshold, binary");
        assertThat(calls.get(path("replay") + "?weight=2").text("/violations/0/code"))
                .isEqualTo("weight-unreadable");
        assertThat(calls.get("/api/v1/cycles/cycle:00000000-0000-4000-8000-000000000009/replay")
                        .status())
                .isEqualTo(404);
        assertThat(calls.call("GET", path("replay"), null, Map.of("Accept", "text/html"))
                        .status())
                .isEqualTo(406);
        assertThat(HttpCalls.anonymously(port).get(path("replay")).status()).isEqualTo(401);
    }

    @Test
    void refusesACursorOfAnotherQuestion() throws Exception {
        String cursor =
                frames(calls.get(path("replay"))).getFirst().path("cursor").asString("");

        assertThat(calls.get(path("replay") + "?by=week&after=" + cursor).text("/violations/0/field"))
                .isEqualTo("after");
    }

    @Test
    void tellsWhatWouldBeAndWhichEventsMakeIt() throws Exception {
        // The quarter is long over, so that its goals were committed as soon as they were published.
        Answer answer = calls.get(path("what-if") + "?knownBy=" + firstReading());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode keyResult = answer.json().at("/goals/0/keyResults/0");
        assertThat(keyResult.path("keyResultId").asString("")).isEqualTo(bread().loavesId());
        assertThat(keyResult.at("/reality/progress").decimalValue()).isEqualByComparingTo("0.75");
        assertThat(keyResult.at("/hypothetical/progress").decimalValue()).isEqualByComparingTo("0.4");
        assertThat(keyResult.path("progressBy").decimalValue()).isEqualByComparingTo("-0.35");
        assertThat(keyResult.at("/causes/0/event/change").asString("")).isEqualTo("key-result-retargeted");
        assertThat(keyResult.at("/causes/0/event/reason").asString("")).isEqualTo("One oven is out of order.");
        assertThat(keyResult.at("/causes/0/event/changes/0/field").asString("")).isEqualTo("target");
        assertThat(answer.json().path("people").isEmpty()).isFalse();
    }

    @Test
    void withoutRulesNothingWouldBeDifferent() throws Exception {
        JsonNode answer = calls.get(path("what-if")).json();

        assertThat(answer.path("goals")).isEmpty();
        assertThat(answer.path("hypothetical")).isEqualTo(answer.path("reality"));
    }

    @Test
    void aReplayWithRulesShowsBothSides() throws Exception {
        List<JsonNode> frames = frames(calls.get(path("replay") + "?by=event&drops=ignored"));

        assertThat(frames).isNotEmpty().allSatisfy(frame -> {
            assertThat(frame.path("whatIf")).isEqualTo(frame.path("state"));
            assertThat(frame.path("leftOut")).isEmpty();
        });
    }

    private String firstReading() throws Exception {
        for (JsonNode entry : calls.get("/api/v1/audit?oldestFirst=true&change=check-in-recorded")
                .json()
                .path("entries")) {
            return entry.path("recordedAt").asString("");
        }
        throw new AssertionError("Nobody checked in.");
    }

    private static List<JsonNode> frames(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private SampleQuarter bread() {
        return Objects.requireNonNull(quarter);
    }

    private String path(String question) {
        return "/api/v1/cycles/" + bread().cycle() + "/" + question;
    }
}
