package dev.cairn.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final int AFTERWARDS = 3;

    @TempDir
    private Path home;

    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final Set<Integer> readiness = ConcurrentHashMap.newKeySet();
    private final CountDownLatch atWork = new CountDownLatch(60);

    @Test
    void nobodyWhoWasLetInIsTurnedAwayAndNothingThatWasConfirmedIsLost() throws Exception {
        try (CairnProcess cairn = CairnProcess.start(home, Map.of("CAIRN_SHUTDOWN_DRAIN", "8s"));
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

    /** Until readiness is down, and a little longer, as a load balancer does that has not looked yet. */
    private Void formTeams(int port, int client) throws Exception {
        HttpCalls calls = HttpCalls.asOperator(port, home.toString());
        int afterwards = 0;
        for (int number = 0; afterwards < AFTERWARDS; number++) {
            if (readiness.contains(503)) {
                afterwards++;
            }
            String name = "Team " + client + " " + number;
            Answer answer = calls.post("/api/v1/teams", "{\"name\": \"" + name + "\", \"level\": \"team\"}");
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            confirmed.add(answer.text("/id"));
            atWork.countDown();
        }
        return null;
    }

    private Void watchReadiness(int port) throws Exception {
        HttpCalls calls = HttpCalls.anonymously(port);
        while (!readiness.contains(503)) {
            readiness.add(calls.get("/actuator/health/readiness").status());
        }
        return null;
    }
}
