package dev.cairn.query.progress;

import dev.cairn.events.objective.InitiativeAdded;
import dev.cairn.events.objective.InitiativeDropped;
import dev.cairn.events.objective.InitiativeFinished;
import dev.cairn.events.objective.InitiativeStarted;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.query.progress.Initiative.State;
import dev.cairn.query.progress.RankedEvents.Ranked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a goal's initiatives together from its events. */
final class Initiatives {

    /** What is known of one initiative so far; its addition may still be missing. */
    private static final class Slot {
        private @Nullable Rank added;
        private @Nullable InitiativeAdded addition;
        private State state = State.PLANNED;
        private @Nullable Instant stateSince;

        private void reach(State next, Instant at) {
            state = next;
            stateSince = at;
        }
    }

    private record Placed(Rank added, Initiative initiative) {}

    private Initiatives() {}

    static List<Initiative> of(List<Ranked<ObjectiveEvent>> events) {
        Map<String, Slot> slots = new HashMap<>();
        for (Ranked<ObjectiveEvent> ranked : events) {
            take(slots, ranked);
        }
        List<Placed> placed = new ArrayList<>();
        slots.values().forEach(slot -> {
            if (slot.added != null && slot.addition != null) {
                placed.add(new Placed(slot.added, initiative(slot, slot.added, slot.addition)));
            }
        });
        return placed.stream()
                .sorted(Comparator.comparing(Placed::added))
                .map(Placed::initiative)
                .toList();
    }

    private static void take(Map<String, Slot> slots, Ranked<ObjectiveEvent> ranked) {
        Instant at = ranked.effectiveAt();
        switch (ranked.event()) {
            case InitiativeAdded e -> {
                Slot slot = slot(slots, e.initiativeId());
                if (slot.addition == null) {
                    slot.added = ranked.rank();
                    slot.addition = e;
                }
            }
            case InitiativeStarted e -> slot(slots, e.initiativeId()).reach(State.STARTED, at);
            case InitiativeFinished e -> slot(slots, e.initiativeId()).reach(State.FINISHED, at);
            case InitiativeDropped e -> slot(slots, e.initiativeId()).reach(State.DROPPED, at);
            default -> {} // other events say nothing about initiatives
        }
    }

    private static Slot slot(Map<String, Slot> slots, String initiativeId) {
        return slots.computeIfAbsent(initiativeId, id -> new Slot());
    }

    private static Initiative initiative(Slot slot, Rank added, InitiativeAdded addition) {
        return new Initiative(
                addition.initiativeId(),
                added.effectiveAt(),
                addition.keyResultId(),
                addition.wording(),
                addition.ownerId(),
                slot.state,
                slot.stateSince == null ? added.effectiveAt() : slot.stateSince);
    }
}
