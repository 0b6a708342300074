package dev.cairn.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.server.log.LogOf;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.postgres.TestPostgres;
import dev.cairn.server.projection.ProjectionComparison;
import dev.cairn.server.sample.SampleLog;
import dev.cairn.server.sample.SampleSize;
import dev.cairn.server.start.CairnProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A rebuild of everything in a Cairn that people work with, killed in the middle. */
class RebuildFaultTest {

    private static final int EVENTS = 15_000;
    /** The sample is taken in by making everything anew, and nothing else is. */
    private static final Map<String, String> FAR_BEHIND = Map.of("CAIRN_REBUILD_FAR_BEHIND", "10000");

    private static final String REBUILDS = "/api/v1/rebuilds";

    @TempDir
    private Path home;

    private volatile int port;
    private volatile boolean over;

    @Test
    @Timeout(300)
    void isBegunAgainAfterAKillAndEndsEqual() throws Exception {
        CairnProcess cairn = CairnProcess.start(home, FAR_BEHIND);
        try (ExecutorService people = Executors.newSingleThreadExecutor()) {
            port = cairn.awaitReady();
            cairn.unheard();
            SampleLog.fill(
                    PostgresAccess.embeddedIn(home),
                    SampleSize.usual(4, 6, LocalDate.of(2025, 6, 30), 5).withEvents(EVENTS),
                    SampleLog.Recording.AS_LIVED,
                    Clock.systemUTC(),
                    events -> {});
            Client client = new Client(
                    () -> port, Files.readString(home.resolve("token")).strip());
            awaitShown(client);
            assertThatReadModelsAreWhatTheLogMakesOfThem();
            assertThat(client.once("GET", REBUILDS + "/1", "", Map.of())
                            .body()
                            .path("cause")
                            .asString())
                    .isEqualTo("behind");
            Goals goals = Goals.begin(client);
            Goals.Goal goal = goals.another("Worked at meanwhile");
            awaitShown(client);
            Future<Integer> written = people.submit(() -> work(client, goal));
            long rebuildId = client.once("POST", REBUILDS, "{\"projections\": [\"all\"]}", Map.of())
                    .body()
                    .path("rebuildId")
                    .asLong();
            JsonNode before = awaitState(client, rebuildId, Set.of("filling", "completing", "switched"));
            assertThat(before.path("state").asString()).isIn("filling", "completing");

            cairn.kill();
            cairn.awaitEnd();
            cairn = CairnProcess.start(home, FAR_BEHIND);
            port = cairn.awaitReady();
            cairn.unheard();

            JsonNode after = awaitState(client, rebuildId, Set.of("switched", "built", "failed", "cancelled"));
            over = true;
            assertThat(written.get()).isPositive();
            assertThat(after.path("state").asString()).as(after.toString()).isEqualTo("switched");
            assertThat(after.path("starts").asInt()).isEqualTo(2);
            assertThat(after.at("/equality/equal").asBoolean()).isTrue();
            awaitShown(client);
            assertThatReadModelsAreWhatTheLogMakesOfThem();
        } finally {
            over = true;
            cairn.close();
        }
    }

    private int work(Client client, Goals.Goal goal) throws InterruptedException {
        int checkIns = 0;
        while (!over) {
            Client.Answer answer = client.until(
                    "POST",
                    goal.checkIns(),
                    "{\"value\": " + checkIns + "}",
                    UUID.randomUUID().toString());
            assertThat(answer.status()).isEqualTo(201);
            checkIns++;
        }
        return checkIns;
    }

    private static JsonNode awaitState(Client client, long rebuildId, Set<String> states) throws Exception {
        JsonNode rebuild;
        do {
            rebuild =
                    client.once("GET", REBUILDS + "/" + rebuildId, "", Map.of()).body();
        } while (!states.contains(rebuild.path("state").asString("")));
        return rebuild;
    }

    /** By a question that says what it has to see, and the answer that says when it can. */
    private void awaitShown(Client client) throws Exception {
        try (HikariDataSource database = TestPostgres.pool(PostgresAccess.embeddedIn(home), 1)) {
            String last = Long.toString(LogOf.database(database).last());
            while (client.once("GET", "/api/v1/cycles", "", Map.of("Cairn-Position", last))
                            .status()
                    != 200) {
                assertThat(last).isNotEqualTo("0");
            }
        }
    }

    private void assertThatReadModelsAreWhatTheLogMakesOfThem() throws Exception {
        try (HikariDataSource kept = TestPostgres.pool(PostgresAccess.embeddedIn(home), 3);
                HikariDataSource second = TestPostgres.pool(TestPostgres.freshDatabase(), 3)) {
            assertThat(new ProjectionComparison(kept, second)
                            .compare(LogOf.database(kept), 10)
                            .differences())
                    .isEmpty();
        }
    }
}
