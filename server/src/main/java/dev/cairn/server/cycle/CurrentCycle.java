package dev.cairn.server.cycle;

import dev.cairn.query.directory.CycleInForce;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The cycle that people mean where they name none. */
public final class CurrentCycle {

    private CurrentCycle() {}

    /** The shortest one that runs: a quarter before its year; else the last that has begun; else the first to come. */
    public static Optional<CycleInForce> of(List<CycleInForce> cycles) {
        return cycles.stream()
                .filter(cycle -> cycle.stage().equals("running"))
                .max(Comparator.comparing(CycleInForce::firstDay)
                        .thenComparing(CycleInForce::lastDay, Comparator.reverseOrder()))
                .or(() -> cycles.stream()
                        .filter(cycle -> !cycle.stage().equals("planned"))
                        .max(Comparator.comparing(CycleInForce::lastDay)))
                .or(() -> cycles.stream().min(Comparator.comparing(CycleInForce::firstDay)));
    }
}
