package dev.cairn.query.audit;

import dev.cairn.events.cycle.CycleEvent;
import dev.cairn.query.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cycles of a log that comes stream by stream. There are few, and they do not change often. */
final class CyclesOfStreams {

    private final Map<String, List<RecordedEvent>> byCycle = new HashMap<>();

    /** Takes note of the cycles among these streams. */
    void take(List<RecordedEvent> streams) {
        for (RecordedEvent event : streams) {
            if (event.event() instanceof CycleEvent cycle) {
                byCycle.computeIfAbsent(cycle.cycleId(), first -> new ArrayList<>())
                        .add(event);
            }
        }
    }

    /** The last day of a cycle, as the log had it before that position, or null. */
    @Nullable
    LocalDate lastDay(String cycleId, long before) {
        return AuditProjector.lastDay(
                cycleId,
                byCycle.getOrDefault(cycleId, List.of()).stream()
                        .filter(event -> event.position() < before)
                        .toList());
    }
}
