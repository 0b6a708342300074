package dev.cairn.server.faults;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.log.LogOf;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.postgres.TestPostgres;
import dev.cairn.server.projection.Difference;
import dev.cairn.server.projection.ProjectionComparison;
import dev.cairn.server.start.CairnProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A Cairn that people work with while it is killed again and again, and what they were told. */
final class FaultRun implements AutoCloseable {

    private static final int PEOPLE = 4;
    private static final Duration BETWEEN_COMMANDS = Duration.ofMillis(15);
    private static final int SHOWN = 10;

    private final Path home;
    private final Random random;
    private final String prefix;
    private final Map<String, Sent> acknowledged = new ConcurrentHashMap<>();
    private final List<Goals.Goal> goals = new CopyOnWriteArrayList<>();
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private final List<Future<?>> working = new ArrayList<>();
    private final HikariDataSource second = TestPostgres.pool(TestPostgres.freshDatabase(), 3);
    private final List<Long> restartMillis = new ArrayList<>();

    private CairnProcess cairn;
    private volatile int port;
    private volatile boolean over;
    private Client client;
    private Goals cycle;
    private HikariDataSource kept;
    private ProjectionComparison comparison;
    private int cairnKills;
    private int postgresKills;

    private FaultRun(Path home, long seed, CairnProcess cairn) throws IOException, InterruptedException {
        this.home = home;
        this.random = new Random(seed);
        this.prefix = "run-" + seed + "-";
        this.cairn = cairn;
        this.port = cairn.awaitReady();
        cairn.unheard();
        this.client =
                new Client(() -> port, Files.readString(home.resolve("token")).strip());
        this.cycle = Goals.begin(client);
        this.kept = connect();
        this.comparison = new ProjectionComparison(kept, second);
    }

    /**
     * What was sent, and the answer to it.
     *
     * @param method HTTP
     * @param path where
     * @param body what
     * @param answer what came back
     */
    record Sent(String method, String path, String body, Client.Answer answer) {}

    static FaultRun start(Path directory, long seed) throws Exception {
        FaultRun run = new FaultRun(directory, seed, CairnProcess.start(directory, environment(0)));
        run.goals.add(run.cycle.another("Goal 0"));
        for (int person = 0; person < PEOPLE; person++) {
            Random own = new Random(seed + person);
            String prefix = run.prefix + person + "-";
            run.working.add(run.people.submit(() -> run.work(own, prefix)));
        }
        return run;
    }

    /** The embedded PostgreSQL keeps its port over all restarts, so that the database can be looked into. */
    private static Map<String, String> environment(int postgresPort) {
        return Map.of("CAIRN_POSTGRES_PORT", Integer.toString(postgresPort), "CAIRN_POSTGRES_CONNECT_WITHIN", "3s");
    }

    private Void work(Random own, String keys) throws InterruptedException {
        for (int i = 0; !over; i++) {
            Goals.Goal goal = goals.get(own.nextInt(goals.size()));
            String key = keys + i;
            boolean checksIn = own.nextInt(4) > 0;
            String method = checksIn ? "POST" : "PUT";
            String path = checksIn ? goal.checkIns() : "/api/v1/objectives/" + goal.id() + "/description";
            String body = checksIn ? "{\"value\": " + i + "}" : "{\"description\": \"As of " + key + "\"}";
            Client.Answer answer = client.until(method, path, body, key);
            if (answer.status() != 200 && answer.status() != 201) {
                throw new AssertionError(key + " was refused: " + answer);
            }
            acknowledged.put(key, new Sent(method, path, body, answer));
            LockSupport.parkNanos(BETWEEN_COMMANDS.toNanos());
        }
        return null;
    }

    /** Lets people work for a random time, then kills Cairn or its PostgreSQL, and waits until it answers again. */
    void workAndKill(int round) throws Exception {
        goals.add(cycle.another("Goal " + (round + 1)));
        LockSupport.parkNanos(Duration.ofMillis(100 + random.nextInt(1500)).toNanos());
        throwWhatWentWrong();
        long begin = System.nanoTime();
        if (random.nextInt(3) > 0) {
            cairnKills++;
            int postgresPort = postgresPort();
            cairn.kill();
            cairn.awaitEnd();
            if (random.nextInt(3) == 0) {
                // Both at once, as where a machine loses power, but for what the disk forgets.
                killPostgres();
            }
            cairn = CairnProcess.start(home, environment(postgresPort));
            port = cairn.awaitReady();
            cairn.unheard();
        } else {
            killPostgres();
        }
        // It answers again when a command gets through.
        goals.add(cycle.another("Goal after " + (round + 1)));
        restartMillis.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }

    private void killPostgres() throws IOException {
        postgresKills++;
        cairn.postgres().destroyForcibly();
    }

    private int postgresPort() throws IOException {
        try (var lines = Files.lines(home.resolve("postgres/data/postmaster.pid"))) {
            return Integer.parseInt(lines.skip(3).findFirst().orElseThrow().strip());
        }
    }

    private HikariDataSource connect() throws IOException {
        String password = Files.readString(home.resolve("postgres/password")).strip();
        return TestPostgres.pool(
                new PostgresAccess("jdbc:postgresql://127.0.0.1:" + postgresPort() + "/cairn", "cairn", password), 3);
    }

    private void throwWhatWentWrong() throws InterruptedException, IOException {
        for (Future<?> each : working) {
            if (each.isDone()) {
                await(each);
            }
        }
    }

    /** What went wrong is told together with what Cairn said of it. */
    private void await(Future<?> work) throws InterruptedException, IOException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new AssertionError(String.join("\n", cairn.errors()), e.getCause());
        }
    }

    /** Lets people end what they are doing, and waits until the reads have all of it. */
    void finish() throws Exception {
        over = true;
        people.shutdown();
        for (Future<?> each : working) {
            await(each);
        }
        long last = acknowledged.values().stream()
                .mapToLong(sent -> sent.answer.position())
                .max()
                .orElse(0);
        Client.Answer read = client.once("GET", "/api/v1/cycles", "", Map.of("Cairn-Position", Long.toString(last)));
        if (read.status() != 200) {
            throw new AssertionError("The reads do not catch up: " + read);
        }
    }

    Map<String, Sent> acknowledged() {
        return acknowledged;
    }

    /** The keys of all commands that people sent, once for each event. */
    List<String> keysInTheLog() {
        return JdbcClient.create(kept)
                .sql("select metadata ->> 'requestId' from log.event where starts_with(metadata ->> 'requestId', ?)")
                .param(prefix)
                .query(String.class)
                .list();
    }

    /** Compared with a projection that was never interrupted. */
    List<Difference> readModelsThatDiffer() throws SQLException {
        return comparison.compare(log(), SHOWN).differences();
    }

    /** The same, from the first event on, at once. */
    List<Difference> rowsThatAreNotWhatTheWholeLogMakes() throws SQLException {
        try (HikariDataSource fresh = TestPostgres.pool(TestPostgres.freshDatabase(), 3)) {
            return new ProjectionComparison(kept, fresh).compare(log(), SHOWN).differences();
        }
    }

    private EventLog log() {
        return LogOf.database(kept);
    }

    /** Sends some of the commands once more. */
    List<String> repetitionsAnsweredOtherwise() throws InterruptedException {
        List<String> otherwise = new ArrayList<>();
        List<Map.Entry<String, Sent>> all = new ArrayList<>(acknowledged.entrySet());
        for (int i = 0; i < Math.min(200, all.size()); i++) {
            Map.Entry<String, Sent> one = all.get(random.nextInt(all.size()));
            String key = one.getKey();
            Sent sent = one.getValue();
            Client.Answer again = client.until(sent.method, sent.path, sent.body, key);
            if (!again.equals(sent.answer)) {
                otherwise.add(key + ": " + sent.answer + ", then " + again);
            }
        }
        return otherwise;
    }

    String summary() {
        restartMillis.sort(null);
        return "Cairn was killed " + cairnKills + " times and PostgreSQL " + postgresKills + " times; "
                + acknowledged.size() + " commands were acknowledged, each is in the log once; answered again after a"
                + " median of " + restartMillis.get(restartMillis.size() / 2) + " ms, at most "
                + restartMillis.getLast() + " ms.";
    }

    @Override
    public void close() throws IOException {
        over = true;
        people.shutdownNow();
        people.close();
        kept.close();
        second.close();
        cairn.close();
    }
}
