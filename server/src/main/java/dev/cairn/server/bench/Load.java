package dev.cairn.server.bench;

import dev.cairn.server.cli.CommandFailure;
import dev.cairn.server.cli.ExitCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Closed load: a number of clients, each of which does the next thing as soon as the one before is done. What is begun and
 * ended within the measured time counts.
 */
final class Load implements AutoCloseable {

    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final int WINDOWS = 6;
    /** The JVM's compiler has pauses in which the rate looks steady and is not yet what it will be. */
    private static final Duration SHORTEST_WARM_UP = Duration.ofSeconds(60);

    private static final double STEADY = 0.05;

    private final ExecutorService threads;
    private final List<Future<long[]>> recorded = new ArrayList<>();
    private final LongAdder done = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private final AtomicReference<@Nullable String> firstError = new AtomicReference<>();
    private final CountDownLatch broken = new CountDownLatch(1);
    private volatile long measuredFrom = Long.MAX_VALUE;
    private volatile long measuredTo = Long.MAX_VALUE;
    private volatile boolean over;

    private Load(int clients) {
        threads = Executors.newFixedThreadPool(clients);
    }

    /** Sets so many clients to work; they go on until it is closed. */
    static Load of(int clients, Client.Maker maker) {
        Load load = new Load(clients);
        for (int i = 0; i < clients; i++) {
            int number = i;
            load.recorded.add(load.threads.submit(() -> load.work(number, maker)));
        }
        return load;
    }

    /** The latencies of one client in nanoseconds, ended ones only. */
    private long[] work(int number, Client.Maker maker) throws Exception {
        long[] latencies = new long[1 << 12];
        int count = 0;
        Client client = null;
        try {
            while (!over) {
                long begin = System.nanoTime();
                boolean good = false;
                try {
                    if (client == null) {
                        client = maker.make(number);
                        continue;
                    }
                    client.act();
                    good = true;
                } catch (Exception e) {
                    firstError.compareAndSet(null, e.toString());
                    if (client == null) {
                        // Nobody lets it in: that will not change.
                        broken.countDown();
                        throw e;
                    }
                }
                long end = System.nanoTime();
                if (good) {
                    done.increment();
                }
                if (begin >= measuredFrom && end <= measuredTo) {
                    if (!good) {
                        errors.increment();
                        continue;
                    }
                    if (count == latencies.length) {
                        latencies = Arrays.copyOf(latencies, count * 2);
                    }
                    latencies[count++] = end - begin;
                }
            }
        } finally {
            if (client != null) {
                client.close();
            }
        }
        return Arrays.copyOf(latencies, count);
    }

    /**
     * Lets it run for a minute at least and until the rate of six windows of five seconds differs by no more than a twentieth,
     * and no longer than the limit.
     *
     * @return how long it took
     */
    Duration warmUp(Duration limit) throws InterruptedException {
        long begin = System.nanoTime();
        List<Double> rates = new ArrayList<>();
        while (System.nanoTime() - begin < limit.toNanos()
                && (System.nanoTime() - begin < SHORTEST_WARM_UP.toNanos() || !isSteady(rates))) {
            long left = limit.toNanos() - (System.nanoTime() - begin);
            long before = done.sum();
            long from = System.nanoTime();
            pass(Duration.ofNanos(Math.min(left, WINDOW.toNanos())));
            rates.add((done.sum() - before) * 1e9 / (System.nanoTime() - from));
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Lets it run until so much is done, and no longer than the limit. */
    void run(long times, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (done.sum() < times && System.nanoTime() < end) {
            pass(Duration.ofMillis(200));
        }
    }

    private static boolean isSteady(List<Double> rates) {
        if (rates.size() < WINDOWS) {
            return false;
        }
        var last = rates.subList(rates.size() - WINDOWS, rates.size()).stream()
                .mapToDouble(rate -> rate)
                .summaryStatistics();
        return last.getMax() - last.getMin() <= STEADY * last.getAverage();
    }

    /**
     * Measures for this long, and ends the load.
     *
     * @param what it is called in the report
     * @param processes whose use of the processors is measured meanwhile
     */
    Measurement measure(String what, Duration duration, Processes processes) throws InterruptedException {
        Processes.Sample before = processes.sample();
        long from = System.nanoTime();
        measuredFrom = from;
        pass(duration);
        long to = System.nanoTime();
        measuredTo = to;
        Processes.Usage usage = processes.sample().since(before);
        over = true;
        long[] latencies = recorded.stream()
                .flatMapToLong(each -> Arrays.stream(result(each)))
                .sorted()
                .toArray();
        return new Measurement(
                what,
                recorded.size(),
                latencies.length * 1e9 / (to - from),
                Measurement.millis(latencies, 0.50),
                Measurement.millis(latencies, 0.95),
                Measurement.millis(latencies, 0.99),
                Measurement.millis(latencies, 1),
                latencies.length,
                errors.sum(),
                firstError.get(),
                usage);
    }

    private void pass(Duration time) throws InterruptedException {
        if (broken.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new CommandFailure(ExitCode.BROKEN, "The load cannot begin: " + firstError.get());
        }
    }

    private static long[] result(Future<long[]> worker) {
        try {
            return worker.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.BROKEN, "Interrupted.");
        } catch (ExecutionException e) {
            throw new CommandFailure(ExitCode.BROKEN, "A client failed: " + e.getCause());
        }
    }

    @Override
    public void close() {
        over = true;
        threads.close();
    }
}
