package dev.cairn.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls.Answer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is read after it was written, now and as of then. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadsTest {

    private static final String VALUE = "/objectives/0/keyResults/0/said/value";

    private HttpCalls calls = HttpCalls.anonymously(0);
    private @Nullable SampleQuarter entered;

    @BeforeAll
    void enterAQuarter(@LocalServerPort int port, @Value("${cairn.home}") String home) throws Exception {
        calls = HttpCalls.asOperator(port, home);
        entered = SampleQuarter.enteredBy(calls);
    }

    @Test
    void seesWhatTheSamePersonHasJustWritten() throws Exception {
        for (int ready = 1; ready <= 20; ready++) {
            quarter().loaves(ready);

            assertThat(overview("").json().at(VALUE).decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(ready));
        }
    }

    @Test
    void saysHowLongItsAnswerIs() throws Exception {
        Answer answer = overview("");

        assertThat(answer.header("Content-Length"))
                .isEqualTo(Integer.toString(answer.text().getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void isTrueForThePositionThatTheRequestNames() throws Exception {
        Answer checkIn = quarter().loaves(42);
        String position = checkIn.header("Cairn-Position");

        Answer overview = calls.call(
                "GET", "/api/v1/cycles/" + quarter().cycle() + "/overview", null, Map.of("Cairn-Position", position));

        assertThat(position).isEqualTo(checkIn.json().at("/position").asString());
        assertThat(overview.json().at("/basis/position").asLong()).isGreaterThanOrEqualTo(Long.parseLong(position));
    }

    @Test
    void showsWhatWasTrueThen() throws Exception {
        quarter().loaves(30);
        String then = lastReading("effectiveAt");
        quarter().loaves(70);

        Answer past = overview("?asOf=" + then);

        assertThat(past.json().at(VALUE).decimalValue()).isEqualByComparingTo("30");
        assertThat(past.text("/basis/asOf")).isEqualTo(then);
        assertThat(overview("").json().at(VALUE).decimalValue()).isEqualByComparingTo("70");
    }

    @Test
    void showsWhatWasKnownThen() throws Exception {
        quarter().loaves(35);
        String then = lastReading("recordedAt");
        quarter().loaves(75);

        assertThat(overview("?knownAt=" + then).json().at(VALUE).decimalValue()).isEqualByComparingTo("35");
    }

    @Test
    void showsNothingOfWhatCameLater() throws Exception {
        Answer before = overview("?asOf=2025-10-15");

        assertThat(before.status()).isEqualTo(404);
        assertThat(before.text("/type")).isEqualTo("/problems/not-there");
    }

    @Test
    void namesPeopleBesideTheAnswer() throws Exception {
        Answer overview = overview("");
        String owner = overview.text("/objectives/0/ownerId");

        assertThat(overview.json().path("people").path(owner).path("handle").asString())
                .isEqualTo("sample-anna");
    }

    @Test
    void pagesThroughTheAuditTrailWithoutGapOrRepetition() throws Exception {
        Answer whole = calls.get(
                "/api/v1/audit?limit=1000&oldestFirst=true&cycleId=" + quarter().cycle());
        List<Long> paged = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = calls.get("/api/v1/audit?limit=3&oldestFirst=true&cycleId="
                    + quarter().cycle() + cursor);
            assertThat(page.json().path("entries").size()).isBetween(1, 3);
            page.json()
                    .path("entries")
                    .forEach(entry -> paged.add(entry.path("position").asLong()));
            cursor = page.json().has("next")
                    ? "&cursor=" + page.json().path("next").asLong()
                    : "";
        } while (!cursor.isEmpty());

        List<Long> all = new ArrayList<>();
        whole.json()
                .path("entries")
                .forEach(entry -> all.add(entry.path("position").asLong()));
        assertThat(paged).hasSizeGreaterThan(9).isSorted().startsWith(all.getFirst());
        assertThat(paged).containsAll(all).doesNotHaveDuplicates();
    }

    @Test
    void findsGoalsPageByPage() throws Exception {
        String found = "/api/v1/objectives?text=shop%20opens&limit=1&cycleId="
                + quarter().cycle();

        Answer first = calls.get(found);
        Answer second = calls.get(found + "&cursor=" + first.json().path("next").asLong());

        assertThat(first.text("/goals/0/wording")).isEqualTo("Bread is on the shelves when the shop opens");
        assertThat(second.text("/goals/0/wording")).isEqualTo("Rolls are warm when the shop opens");
        assertThat(second.json().has("next")).isFalse();
    }

    @Test
    void refusesAPageThatIsTooLong() throws Exception {
        Answer answer = calls.get("/api/v1/objectives?text=shop&limit=1001");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/violations/0/code")).isEqualTo("limit-out-of-range");
        assertThat(answer.text("/violations/0/accepted")).isEqualTo("1 to 1000");
    }

    @Test
    void recordsWhoseRequestItWas() throws Exception {
        calls.call(
                "PUT",
                "/api/v1/objectives/" + quarter().bread() + "/description",
                "{\"description\": \"Counted every day.\"}",
                Map.of("Idempotency-Key", "sample-key-1"));

        Answer trail = calls.get("/api/v1/audit?change=objective-described&objectiveId="
                + quarter().bread());

        String actor = trail.text("/entries/0/actor");
        assertThat(trail.json().path("people").path(actor).path("handle").asString())
                .isEqualTo("operator");
        assertThat(trail.text("/entries/0/origin/requestId")).isEqualTo("sample-key-1");
        assertThat(trail.text("/entries/0/origin/source")).isEqualTo("api");
    }

    @Test
    void makesNothingTwiceForOneIdempotencyKey() throws Exception {
        Map<String, String> key = Map.of("Idempotency-Key", "sample-key-2");
        String cycle = "{\"name\": \"2026-Q1\", \"firstDay\": \"2026-01-01\", \"lastDay\": \"2026-03-31\"}";

        Answer first = calls.call("POST", "/api/v1/cycles", cycle, key);
        Answer second = calls.call("POST", "/api/v1/cycles", cycle, key);

        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(calls.get("/api/v1/audit?change=cycle-defined&cycleId=" + first.text("/id"))
                        .json()
                        .path("entries")
                        .size())
                .isEqualTo(1);
    }

    private Answer overview(String parameters) throws Exception {
        return calls.get("/api/v1/cycles/" + quarter().cycle() + "/overview" + parameters);
    }

    private String lastReading(String clock) throws Exception {
        var readings = calls.get("/api/v1/objectives/" + quarter().bread())
                .json()
                .path("keyResults")
                .path(0)
                .path("readings");
        return readings.path(readings.size() - 1)
                .path("said")
                .path("when")
                .path(clock)
                .asString();
    }

    private SampleQuarter quarter() {
        return Objects.requireNonNull(entered);
    }
}
