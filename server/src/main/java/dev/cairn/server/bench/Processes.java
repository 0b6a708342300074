package dev.cairn.server.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Those who share the machine while it is measured: Cairn, its PostgreSQL, the load, and whoever else is there. */
final class Processes {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final ThrowAwayCairn cairn;

    Processes(ThrowAwayCairn cairn) {
        this.cairn = cairn;
    }

    /**
     * Cores in use, on average: 0.5 is half a core.
     *
     * @param cairn by Cairn's Java process
     * @param postgres by PostgreSQL, without its processes that ended meanwhile
     * @param load by whoever makes the load
     * @param others by everybody else on the machine; negative values within the inaccuracy of the others are told as 0
     */
    record Usage(double cairn, double postgres, double load, double others) {}

    /** What has been used up to a moment. */
    record Sample(long nanos, Duration cairn, Map<Long, Duration> postgres, Duration load, double systemSinceLast) {

        Usage since(Sample before) {
            double seconds = (nanos - before.nanos) / 1e9;
            double ofCairn = seconds(cairn.minus(before.cairn)) / seconds;
            double ofLoad = seconds(load.minus(before.load)) / seconds;
            double ofPostgres = 0;
            for (Map.Entry<Long, Duration> process : postgres.entrySet()) {
                Duration earlier = before.postgres.getOrDefault(process.getKey(), Duration.ZERO);
                ofPostgres += seconds(process.getValue().minus(earlier)) / seconds;
            }
            double ofOthers = systemSinceLast - ofCairn - ofLoad - ofPostgres;
            return new Usage(ofCairn, ofPostgres, ofLoad, Math.max(0, ofOthers));
        }

        private static double seconds(Duration duration) {
            return duration.toNanos() / 1e9;
        }
    }

    Sample sample() {
        Map<Long, Duration> postgres = new HashMap<>();
        ProcessHandle first = cairn.postgres();
        Stream.concat(Stream.of(first), first.children())
                .forEach(process -> postgres.put(process.pid(), used(process)));
        return new Sample(
                System.nanoTime(),
                used(cairn.java()),
                postgres,
                used(ProcessHandle.current()),
                // The share since the last call: of all cores, whoever used them.
                Math.max(0, SYSTEM.getCpuLoad()) * SYSTEM.getAvailableProcessors());
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The memory that a process holds, in MB of 2^20 bytes; empty where the system does not say it in /proc. */
    static Optional<Long> residentMegabytes(ProcessHandle process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
