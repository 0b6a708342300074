package dev.cairn.server.verification;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.cycle.CycleClosed;
import dev.cairn.events.cycle.CycleReopened;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.objective.ScoreCorrected;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds changes of goals that the log took while their cycle was closed. */
final class ClosedCycles {

    private final Findings findings;
    private final Map<String, String> cycleOfGoal = new HashMap<>();
    private final Set<String> closed = new HashSet<>();

    ClosedCycles(Findings findings) {
        this.findings = findings;
    }

    void take(long position, DomainEvent event) {
        switch (event) {
            case CycleClosed of -> closed.add(of.cycleId());
            case CycleReopened of -> closed.remove(of.cycleId());
            case ScoreCorrected corrected -> {
                // A score that was wrong is put right whenever that is found.
            }
            case ObjectiveEvent of -> {
                if (of instanceof ObjectiveSet set) {
                    cycleOfGoal.put(set.objectiveId(), set.cycleId());
                }
                requireOpen(position, of);
            }
            default -> {
                // Neither closes a cycle nor needs an open one.
            }
        }
    }

    private void requireOpen(long position, ObjectiveEvent event) {
        String cycle = cycleOfGoal.get(event.streamId());
        if (cycle != null && closed.contains(cycle)) {
            findings.add(
                    Check.BREACHES,
                    position,
                    event.streamId(),
                    EventCatalogue.name(event.getClass()) + " came while " + cycle + " was closed");
        }
    }
}
