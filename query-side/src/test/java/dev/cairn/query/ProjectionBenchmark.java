package dev.cairn.query;

import dev.cairn.events.Act;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.query.audit.AuditProjector;
import dev.cairn.query.directory.DirectoryProjector;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.journal.JournalProjector;
import dev.cairn.query.progress.ProgressProjector;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures how fast the projections take in a log that is in memory already: goals with four key results each, checked in on
 * in turns, one check-in in twenty corrected. Run by hand, with the number of goals, the events of each, the size of a batch
 * and, for an imported log, the word {@code claimed}; the figures are in docs/performance.md.
 */
final class ProjectionBenchmark {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String CYCLE = CycleId.fromKey("cycle").value();
    private static final int KEY_RESULTS = 4;

    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private final boolean claimed;

    private ProjectionBenchmark(boolean claimed) {
        this.claimed = claimed;
    }

    /** @param args goals, events of a goal, size of a batch, and maybe {@code claimed} */
    public static void main(String[] args) {
        ProjectionBenchmark benchmark = new ProjectionBenchmark(args.length > 3 && args[3].equals("claimed"));
        List<RecordedEvent> events = benchmark.log(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        benchmark.run(events, Integer.parseInt(args[2]));
        System.exit(0);
    }

    private void run(List<RecordedEvent> events, int size) {
        QueryDatabase database = QueryDatabase.get();
        database.empty();
        Projections projections = new Projections(
                new ProjectionPosition(database.jdbc()),
                projectors(new JdbcTemplate(database.dataSource()), database.jdbc()));
        long pid =
                database.jdbc().sql("select pg_backend_pid()").query(Long.class).single();
        double sessionBefore = sessionCpu(pid);
        double cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        long begun = System.nanoTime();
        long lap = begun;
        int said = 0;
        for (int from = 0; from < events.size(); from += size) {
            List<RecordedEvent> batch = events.subList(from, Math.min(from + size, events.size()));
            database.inTransaction(() -> projections.project(batch));
            int done = from + batch.size();
            if (done - said >= events.size() / 5) {
                long now = System.nanoTime();
                System.out.printf(
                        Locale.ROOT,
                        "%d of %d: %.0f a second%n",
                        done,
                        events.size(),
                        (done - said) * 1e9 / (now - lap));
                lap = now;
                said = done;
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9 - cpuBefore;
        System.out.printf(
                Locale.ROOT,
                "all: %d events in %.1f s, %.0f a second%n",
                events.size(),
                seconds,
                events.size() / seconds);
        System.out.printf(
                Locale.ROOT,
                "CPU an event: %.1f us of the feeding thread, %.1f us of PostgreSQL's session%n",
                cpu * 1e6 / events.size(),
                (sessionCpu(pid) - sessionBefore) * 1e6 / events.size());
        nanos.forEach((name, spent) ->
                System.out.printf(Locale.ROOT, "  %s %.1f us an event%n", name, spent / 1e3 / events.size()));
    }

    /** Seconds of CPU that a process has had so far, as Linux tells it; 0 elsewhere. */
    private static double sessionCpu(long pid) {
        try {
            String[] stat = Files.readString(Path.of("/proc/" + pid + "/stat")).split(" ", -1);
            return (Long.parseLong(stat[13]) + Long.parseLong(stat[14])) / 100.0;
        } catch (IOException e) {
            return 0;
        }
    }

    private List<Projector> projectors(JdbcTemplate template, JdbcClient jdbc) {
        Journal journal = new Journal(jdbc);
        return List.of(
                timed(new JournalProjector(template)),
                timed(new DirectoryProjector(template, journal)),
                timed(new ProgressProjector(template, journal)),
                timed(new AuditProjector(template, journal)));
    }

    private Projector timed(Projector projector) {
        return new Projector() {
            @Override
            public String name() {
                return projector.name();
            }

            @Override
            public void project(long after, List<RecordedEvent> batch) {
                long begun = System.nanoTime();
                projector.project(after, batch);
                nanos.merge(name(), System.nanoTime() - begun, Long::sum);
            }
        };
    }

    private List<RecordedEvent> log(int goals, int eventsOfEach) {
        History history = new History();
        Clock clock = new Clock();
        history.record(
                START,
                new CycleDefined(
                        CYCLE, "Cycle", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), null, null, act(START)));
        for (int goal = 0; goal < goals; goal++) {
            addGoal(history, goal, clock);
        }
        for (int round = 0; round < eventsOfEach - KEY_RESULTS - 2; round++) {
            for (int goal = 0; goal < goals; goal++) {
                String id = goal(goal);
                String keyResult = keyResult(id, round % KEY_RESULTS);
                boolean corrects = round % 20 == 19;
                Instant at = clock.next();
                String checkIn = CheckInId.fromKey(keyResult + "/" + round).value();
                if (corrects) {
                    // The reading of this key result four rounds ago, with the time that it has.
                    history.record(at, corrected(id, keyResult, round - KEY_RESULTS, goals, at));
                } else {
                    history.record(
                            at,
                            new CheckInRecorded(
                                    id,
                                    keyResult,
                                    checkIn,
                                    BigDecimal.valueOf(round),
                                    null,
                                    new BigDecimal("0.7"),
                                    null,
                                    act(at)));
                }
            }
        }
        return history.events();
    }

    private CheckInCorrected corrected(String id, String keyResult, int round, int goals, Instant now) {
        Instant then = now.minusMillis((long) goals * KEY_RESULTS);
        Act act = new Act(then, "person:00000000-0000-4000-8000-00000000000a", claimed ? now : null, null, null);
        return new CheckInCorrected(
                id,
                keyResult,
                CheckInId.fromKey(keyResult + "/" + round).value(),
                BigDecimal.valueOf(round + 1),
                null,
                null,
                null,
                act);
    }

    private void addGoal(History history, int number, Clock clock) {
        String id = goal(number);
        Instant at = clock.next();
        history.record(
                at,
                new ObjectiveSet(
                        id, CYCLE, "team:a", null, "Sample goal " + number, "committed", null, false, act(at)));
        for (int keyResult = 0; keyResult < KEY_RESULTS; keyResult++) {
            Instant then = clock.next();
            history.record(
                    then,
                    new KeyResultAdded(
                            id,
                            keyResult(id, keyResult),
                            "Sample key result " + keyResult,
                            new Metric(
                                    Metric.INCREASE,
                                    "guests",
                                    BigDecimal.ZERO,
                                    BigDecimal.valueOf(500),
                                    null,
                                    null,
                                    null),
                            BigDecimal.ONE,
                            null,
                            null,
                            false,
                            act(then)));
        }
        Instant then = clock.next();
        history.record(then, new ObjectivePublished(id, act(then)));
    }

    private Act act(Instant at) {
        return new Act(at, "person:00000000-0000-4000-8000-00000000000a", claimed ? at : null, null, null);
    }

    private static String goal(int number) {
        return ObjectiveId.fromKey("goal " + number).value();
    }

    private static String keyResult(String goal, int number) {
        return KeyResultId.fromKey(goal + number).value();
    }

    /** A millisecond an event. */
    private static final class Clock {
        private Instant now = START;

        private Instant next() {
            now = now.plus(Duration.ofMillis(1));
            return now;
        }
    }
}
