package dev.cairn.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.postgres.TestPostgres;
import dev.cairn.server.start.CairnProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two real Cairns on one PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(300)
class TwoCairnsTest {

    private static final int ROUNDS = 25;

    @TempDir
    private static Path directory;

    private HikariDataSource database;
    private JdbcClient jdbc;
    private CairnProcess one;
    private CairnProcess other;
    private Client oneClient;
    private Client otherClient;
    private Goals goals;

    @BeforeAll
    void start() throws Exception {
        PostgresAccess access = TestPostgres.freshDatabase();
        database = TestPostgres.pool(access, 2);
        jdbc = JdbcClient.create(database);
        Map<String, String> environment = Map.of(
                "CAIRN_POSTGRES_URL", access.url(),
                "CAIRN_POSTGRES_USERNAME", access.username(),
                "CAIRN_POSTGRES_PASSWORD", access.password(),
                "CAIRN_POSTGRES_REQUIRE_DURABLE", "false");
        one = CairnProcess.start(directory.resolve("one"), environment);
        other = CairnProcess.start(directory.resolve("other"), environment);
        oneClient = client(one, "one");
        otherClient = client(other, "other");
        goals = Goals.begin(oneClient);
    }

    private static Client client(CairnProcess cairn, String home) throws IOException {
        int port = cairn.awaitReady();
        cairn.unheard();
        return new Client(
                () -> port,
                Files.readString(directory.resolve(home).resolve("token")).strip());
    }

    @AfterAll
    void stop() throws IOException {
        one.close();
        other.close();
        database.close();
    }

    @Test
    @Order(1)
    void knowTheSamePeople() throws Exception {
        assertThat(oneClient.once("GET", "/api/v1/people", "", Map.of()).body())
                .isEqualTo(
                        otherClient.once("GET", "/api/v1/people", "", Map.of()).body());
    }

    @Test
    @Order(2)
    void loseNothingWhereBothChangeTheSameGoalAtOnce() throws Exception {
        Goals.Goal goal = goals.another("Changed by everybody");
        int people = 6;
        int each = 15;
        List<Callable<Client.Answer>> commands = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            Client client = person % 2 == 0 ? oneClient : otherClient;
            for (int i = 0; i < each; i++) {
                int value = person * 100 + i;
                commands.add(() -> client.until(
                        "POST",
                        goal.checkIns(),
                        "{\"value\": " + value + "}",
                        UUID.randomUUID().toString()));
            }
        }

        List<Client.Answer> answers = atOnce(people, commands);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers).extracting(Client.Answer::position).doesNotHaveDuplicates();
        assertThat(answers).extracting(Client.Answer::revision).doesNotHaveDuplicates();
        assertThat(jdbc.sql(
                                "select count(*) from log.event where stream_id = ? and name = 'objective.check-in-recorded'")
                        .param(goal.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(people * each);
    }

    @Test
    @Order(3)
    void doOnceWhatIsSentToBoth() throws Exception {
        Goals.Goal goal = goals.another("Sent to both");
        for (int round = 0; round < ROUNDS; round++) {
            String key = UUID.randomUUID().toString();
            String body = "{\"value\": " + round + "}";

            List<Client.Answer> answers = atOnce(
                    4,
                    List.of(
                            () -> oneClient.until("POST", goal.checkIns(), body, key),
                            () -> otherClient.until("POST", goal.checkIns(), body, key),
                            () -> oneClient.until("POST", goal.checkIns(), body, key),
                            () -> otherClient.until("POST", goal.checkIns(), body, key)));

            assertThat(answers).containsOnly(answers.getFirst());
            assertThat(answers.getFirst().status()).isEqualTo(201);
            assertThat(jdbc.sql("select count(*) from log.event where metadata ->> 'requestId' = ?")
                            .param(key)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    @Order(4)
    void showAtOnceWhatWasDoneAtTheOther() throws Exception {
        Goals.Goal goal = goals.another("Shown by both");
        List<Long> millis = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Client writer = round % 2 == 0 ? oneClient : otherClient;
            Client reader = round % 2 == 0 ? otherClient : oneClient;
            Client.Answer written = writer.until(
                    "POST",
                    goal.checkIns(),
                    "{\"value\": " + (1000 + round) + "}",
                    UUID.randomUUID().toString());
            long begin = System.nanoTime();

            Client.Answer read = reader.once(
                    "GET",
                    "/api/v1/objectives/" + goal.id(),
                    "",
                    Map.of("Cairn-Position", Long.toString(written.position())));

            millis.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
            assertThat(read.status()).as(read.toString()).isEqualTo(200);
            assertThat(read.revision()).isEqualTo(written.revision());
        }
        millis.sort(null);
        System.out.println(
                "Read at the other Cairn after (ms): median " + millis.get(ROUNDS / 2) + ", most " + millis.getLast());
        assertThat(millis.get(ROUNDS / 2)).isLessThan(1000);
    }

    @Test
    @Order(5)
    void letNobodyCheckInToACycleThatTheOtherHasClosed() throws Exception {
        Goals.Goal goal = goals.another("Checked in until the end");
        String cycle = "/api/v1/cycles/" + goals.cycleId();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService people = Executors.newFixedThreadPool(3)) {
            List<Future<?>> checkingIn = new ArrayList<>();
            for (int person = 0; person < 3; person++) {
                Client client = person == 0 ? oneClient : otherClient;
                checkingIn.add(people.submit(() -> {
                    for (int i = 0; !over.get(); i++) {
                        Client.Answer answer = client.until(
                                "POST",
                                goal.checkIns(),
                                "{\"value\": " + i + "}",
                                UUID.randomUUID().toString());
                        (answer.status() == 201 ? taken : refused).incrementAndGet();
                        assertThat(answer.status()).as(answer.toString()).isIn(201, 409);
                    }
                    return null;
                }));
            }
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(command(cycle + "/scoring", "{}")).isEqualTo(200);
                assertThat(
                                command(
                                        cycle + "/closing",
                                        "{\"waive\": [\"scores\"], \"reason\": {\"category\": \"other\", \"text\": \"A round.\"}}"))
                        .isEqualTo(200);
                assertThat(command(
                                cycle + "/reopening",
                                "{\"reason\": {\"category\": \"other\", \"text\": \"Another round.\"}}"))
                        .isEqualTo(200);
            }
            over.set(true);
            for (Future<?> each : checkingIn) {
                each.get();
            }
        }

        // The stage at each check-in is what the last event of the cycle before it in the log made of it.
        assertThat(jdbc.sql("""
                        select count(*) from log.event e
                        where e.name = 'objective.check-in-recorded' and (
                            select name from log.event c where c.stream_id = ? and c.position < e.position
                            order by c.position desc limit 1) = 'cycle.cycle-closed'""").param(goals.cycleId()).query(Integer.class).single())
                .isZero();
        assertThat(taken).hasPositiveValue();
        System.out.println("Checked in while the cycle was closed " + ROUNDS + " times: " + taken + " taken, " + refused
                + " refused.");
    }

    @Test
    @Order(6)
    void oneFeedsTheReadsWhenTheOtherIsKilled() throws Exception {
        Goals.Goal goal = goals.another("Left to one");
        boolean oneFeeds = oneClient
                .once("GET", "/actuator/health", "", Map.of())
                .body()
                .findValue("feedsProjections")
                .asBoolean();
        boolean otherFeeds = otherClient
                .once("GET", "/actuator/health", "", Map.of())
                .body()
                .findValue("feedsProjections")
                .asBoolean();
        assertThat(oneFeeds).isNotEqualTo(otherFeeds);
        Client left = oneFeeds ? otherClient : oneClient;

        (oneFeeds ? one : other).kill();
        long begin = System.nanoTime();
        Client.Answer written = left.until(
                "POST", goal.checkIns(), "{\"value\": 7}", UUID.randomUUID().toString());
        Client.Answer read = left.once("GET", "/api/v1/objectives/" + goal.id(), "", Map.of());

        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println("Written and read after the feeding Cairn was killed: " + taken.toMillis() + " ms");
        assertThat(read.status()).as(read.toString()).isEqualTo(200);
        assertThat(read.revision()).isEqualTo(written.revision());
        assertThat(taken).isLessThan(Duration.ofSeconds(20));
    }

    private int command(String path, String body) throws InterruptedException {
        return oneClient.until("POST", path, body, UUID.randomUUID().toString()).status();
    }

    private static List<Client.Answer> atOnce(int threads, List<Callable<Client.Answer>> commands) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(threads)) {
            List<Client.Answer> answers = new ArrayList<>();
            for (Future<Client.Answer> each : people.invokeAll(commands)) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
