package dev.cairn.server.bench;

import org.jspecify.annotations.Nullable;

/**
 * One line of a report.
 *
 * @param what was done
 * @param clients how many did it at the same time
 * @param perSecond how often it was done in a second
 * @param p50 within how many milliseconds half of them were done
 * @param p95 within how many milliseconds 95 of 100 were done
 * @param p99 within how many milliseconds 99 of 100 were done
 * @param longest how many milliseconds the slowest one took
 * @param count how many were measured
 * @param errors how many were not done; they are not in the other figures
 * @param firstError what the first of them said, or that of the warm-up; null where there was none
 * @param usage what it took
 */
record Measurement(
        String what,
        int clients,
        double perSecond,
        double p50,
        double p95,
        double p99,
        double longest,
        long count,
        long errors,
        @Nullable String firstError,
        Processes.Usage usage) {

    /** The latency that this share of sorted ones does not exceed, from nanoseconds to milliseconds; 0 of none. */
    static double millis(long[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }
}
