package dev.cairn.command.objective;

import dev.cairn.events.objective.InitiativeAdded;
import java.time.Instant;

/**
 * What decisions about a piece of work rest on.
 *
 * @param added how it was planned
 * @param stage how far it is
 * @param lastChangeAt when its last change took effect
 */
record Initiative(InitiativeAdded added, Stage stage, Instant lastChangeAt) {

    /** How far a piece of work is. */
    enum Stage {
        PLANNED,
        STARTED,
        FINISHED,
        DROPPED
    }

    static Initiative of(InitiativeAdded added) {
        return new Initiative(added, Stage.PLANNED, added.act().effectiveAt());
    }

    Initiative in(Stage next, Instant effectiveAt) {
        return new Initiative(added, next, effectiveAt);
    }
}
