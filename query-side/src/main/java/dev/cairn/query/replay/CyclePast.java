package dev.cairn.query.replay;

import dev.cairn.events.cycle.CycleEvent;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.organisation.OrganisationEvent;
import dev.cairn.query.RecordedEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All events that an overview of one cycle can depend on: of the cycle, of every goal that was ever set for it, and of the
 * organisation's settings.
 *
 * @param cycleId the cycle
 * @param events the events, by position
 * @param claiming the settings, cycle, goals and key results of which any event claims its time of recording, by id
 */
public record CyclePast(String cycleId, List<RecordedEvent> events, Set<String> claiming) {

    /** Takes copies. */
    public CyclePast {
        events = List.copyOf(events);
        claiming = Set.copyOf(claiming);
    }

    /** @param all events by position, among which those of the cycle are */
    public static CyclePast of(String cycleId, List<RecordedEvent> all) {
        Set<String> streams = new HashSet<>();
        for (RecordedEvent recorded : all) {
            if (recorded.event() instanceof ObjectiveSet set && set.cycleId().equals(cycleId)) {
                streams.add(set.objectiveId());
            }
        }
        List<RecordedEvent> events = all.stream()
                .filter(recorded -> switch (recorded.event()) {
                    case ObjectiveEvent event -> streams.contains(event.objectiveId());
                    case CycleEvent event -> event.cycleId().equals(cycleId);
                    case OrganisationEvent event -> true;
                    default -> false;
                })
                .toList();
        Set<String> claiming = new HashSet<>();
        for (RecordedEvent recorded : events) {
            if (recorded.claimed()) {
                claiming.add(subject(recorded));
            }
        }
        return new CyclePast(cycleId, events, claiming);
    }

    private static String subject(RecordedEvent recorded) {
        return recorded.event() instanceof KeyResultEvent event ? event.keyResultId() : recorded.streamId();
    }
}
