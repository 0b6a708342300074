package dev.cairn.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks a Cairn that is at work to end, as a service manager does. */
class GracefulStopTest {

    private static final int CLIENTS = 6;

    @TempDir
    private Path home;

    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final List<Integer> readiness = new CopyOnWriteArrayList<>();
    private final CountDownLatch atWork = new CountDownLatch(60);

    @Test
    void nobodyWhoWasLetInIsTurnedAwayAndNothingThatWasConfirmedIsLost() throws Exception {
        try (CairnProcess cairn = CairnProcess.start(home, Map.of());
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            int port = cairn.awaitReady();
            List<? extends Future<?>> working = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> clients.submit(() -> formTeams(port, client)))
                    .toList();
            Future<?> watching = clients.submit(() -> watchReadiness(port));
            atWork.await();

            cairn.terminate();

            for (Future<?> each : working) {
                each.get();
            }
            watching.get();
            assertThat(cairn.awaitEnd()).isEqualTo(143);
        }
        assertThat(readiness).contains(200, 503);

        try (CairnProcess again = CairnProcess.start(home, Map.of())) {
            String teams = HttpCalls.asOperator(again.awaitReady(), home.toString())
                    .get("/api/v1/teams")
                    .text();
            assertThat(confirmed)
                    .hasSizeGreaterThanOrEqualTo(60)
                    .allSatisfy(team -> assertThat(teams).contains(team));
        }
    }

    /** Until nobody listens any more. Whatever else ends it, a reset above all, fails the test. */
    private Void formTeams(int port, int client) throws Exception {
        HttpCalls calls = HttpCalls.asOperator(port, home.toString());
        for (int number = 0; ; number++) {
            try {
                String name = "Team " + client + " " + number;
                Answer answer = calls.post("/api/v1/teams", "{\"name\": \"" + name + "\", \"level\": \"team\"}");
                assertThat(answer.status()).as(answer.text()).isEqualTo(201);
                confirmed.add(answer.text("/id"));
                atWork.countDown();
            } catch (ConnectException nobodyListens) {
                return null;
            }
        }
    }

    private Void watchReadiness(int port) throws IOException, InterruptedException {
        HttpCalls calls = HttpCalls.anonymously(port);
        while (true) {
            try {
                readiness.add(calls.get("/actuator/health/readiness").status());
            } catch (IOException gone) {
                return null;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
