package dev.cairn.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.postgres.EmbeddedServer;
import dev.cairn.server.start.CairnProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cairn while its PostgreSQL is stopped for a while. */
@Timeout(600)
class OutageTest {

    @TempDir
    private Path directory;

    @Test
    void isToldAndOverWhenPostgresIsBack() throws Exception {
        outage(3);
    }

    @Test
    @Tag("full")
    void isOverAlsoAfterAMinute() throws Exception {
        outage(60);
    }

    private void outage(int seconds) throws Exception {
        Path data = directory.resolve("external");
        EmbeddedServer postgres = EmbeddedServer.start(data, 0);
        try {
            int postgresPort = Integer.parseInt(postgres.access().url().replaceAll(".*:([0-9]+)/.*", "$1"));
            Path home = directory.resolve("cairn");
            try (CairnProcess cairn = CairnProcess.start(
                    home,
                    Map.of(
                            "CAIRN_POSTGRES_URL", postgres.access().url(),
                            "CAIRN_POSTGRES_USERNAME", postgres.access().username(),
                            "CAIRN_POSTGRES_PASSWORD", postgres.access().password(),
                            "CAIRN_POSTGRES_CONNECT_WITHIN", "2s"))) {
                int port = cairn.awaitReady();
                cairn.unheard();
                Client client = new Client(
                        () -> port, Files.readString(home.resolve("token")).strip());
                Goals.Goal goal = Goals.begin(client).another("Outlives an outage");
                String key = UUID.randomUUID().toString();

                postgres.close();
                Client.Answer write =
                        client.once("POST", goal.checkIns(), "{\"value\": 5}", Map.of("Idempotency-Key", key));
                Client.Answer read = client.once("GET", "/api/v1/objectives/" + goal.id(), "", Map.of());

                for (Client.Answer refused : new Client.Answer[] {write, read}) {
                    assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
                    assertThat(refused.text("/type")).isEqualTo("/problems/unavailable");
                    assertThat(refused.retryAfter()).isPositive();
                }
                LockSupport.parkNanos(seconds * 1_000_000_000L);
                postgres = EmbeddedServer.start(data, postgresPort);
                long back = System.nanoTime();

                Client.Answer done = client.until("POST", goal.checkIns(), "{\"value\": 5}", key);
                assertThat(done.status()).as(done.toString()).isEqualTo(201);
                Client.Answer seen = client.once("GET", "/api/v1/objectives/" + goal.id(), "", Map.of());
                System.out.println("Written and read again " + (System.nanoTime() - back) / 1_000_000
                        + " ms after PostgreSQL was back");
                assertThat(seen.status()).as(seen.toString()).isEqualTo(200);
                assertThat(seen.revision()).isEqualTo(done.revision());
            }
        } finally {
            postgres.close();
        }
    }
}
