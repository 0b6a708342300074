package dev.cairn.events.cycle;

import dev.cairn.events.DomainEvent;

/** What can happen to a cycle. */
public sealed interface CycleEvent extends DomainEvent
        permits CycleDefined, CycleRescheduled, ScoringStarted, CycleClosed, CycleReopened {

    /** The cycle, {@code cycle:<uuid>}. */
    String cycleId();

    @Override
    default String streamId() {
        return cycleId();
    }
}
