package dev.cairn.command.cycle;

import dev.cairn.command.CycleFacts.Stage;
import dev.cairn.events.cycle.CycleClosed;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleEvent;
import dev.cairn.events.cycle.CycleReopened;
import dev.cairn.events.cycle.CycleRescheduled;
import dev.cairn.events.cycle.ScoringStarted;
import java.time.Instant;
import java.time.LocalDate;

/** What decisions about a cycle rest on. */
public sealed interface CycleState {

    /** A cycle that was never defined. */
    static CycleState initial() {
        return new NotDefined();
    }

    /** The state after the event. */
    CycleState evolve(CycleEvent event);

    /** Nothing happened yet. */
    record NotDefined() implements CycleState {

        @Override
        public CycleState evolve(CycleEvent event) {
            return event instanceof CycleDefined defined
                    ? new Defined(
                            defined,
                            defined.firstDay(),
                            defined.lastDay(),
                            Stage.OPEN,
                            Stage.OPEN,
                            defined.act().effectiveAt())
                    : this;
        }
    }

    /**
     * The cycle exists.
     *
     * @param first how it was defined
     * @param firstDay its first day
     * @param lastDay its last day
     * @param stage how far it has come
     * @param beforeClosing where it goes back to when it is reopened
     * @param lastChangeAt when its last change took effect
     */
    record Defined(
            CycleDefined first,
            LocalDate firstDay,
            LocalDate lastDay,
            Stage stage,
            Stage beforeClosing,
            Instant lastChangeAt)
            implements CycleState {

        @Override
        public CycleState evolve(CycleEvent event) {
            Instant at = event.act().effectiveAt();
            return switch (event) {
                case CycleDefined ignored -> this;
                case CycleRescheduled rescheduled ->
                    new Defined(first, rescheduled.firstDay(), rescheduled.lastDay(), stage, beforeClosing, at);
                case ScoringStarted ignored -> new Defined(first, firstDay, lastDay, Stage.SCORING, beforeClosing, at);
                case CycleClosed ignored ->
                    new Defined(
                            first, firstDay, lastDay, Stage.CLOSED, stage == Stage.CLOSED ? beforeClosing : stage, at);
                case CycleReopened ignored ->
                    new Defined(
                            first, firstDay, lastDay, stage == Stage.CLOSED ? beforeClosing : stage, Stage.OPEN, at);
            };
        }
    }
}
