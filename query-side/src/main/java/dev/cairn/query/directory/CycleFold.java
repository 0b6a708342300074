package dev.cairn.query.directory;

import dev.cairn.events.cycle.CycleClosed;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleEvent;
import dev.cairn.events.cycle.CycleReopened;
import dev.cairn.events.cycle.CycleRescheduled;
import dev.cairn.events.cycle.ScoringStarted;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.standing.Fold;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Folds a cycle. A slot an event: what is not defined yet, as far as is known, keeps its stage until it is. */
public final class CycleFold implements Fold<CycleFold.Slots, CycleStanding> {

    /**
     * @param defined the definition, or null where it is not known
     * @param beforeClosing the stage to come back to
     */
    public record Slots(
            @Nullable CycleDefined defined,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            CycleStage stage,
            CycleStage beforeClosing,
            @Nullable Instant stageSince) {

        private Slots stage(CycleStage next, Instant since) {
            CycleStage back = stage == CycleStage.CLOSED ? beforeClosing : stage;
            return new Slots(defined, firstDay, lastDay, next, back, since);
        }
    }

    @Override
    public Slots initial() {
        return new Slots(null, null, null, CycleStage.OPEN, CycleStage.OPEN, null);
    }

    @Override
    public Slots with(Slots slots, RecordedEvent recorded) {
        Instant at = recorded.effectiveAt();
        return switch ((CycleEvent) recorded.event()) {
            case CycleDefined defined ->
                new Slots(
                        defined,
                        defined.firstDay(),
                        defined.lastDay(),
                        slots.stage(),
                        slots.beforeClosing(),
                        slots.stageSince() == null ? at : slots.stageSince());
            case CycleRescheduled rescheduled ->
                new Slots(
                        slots.defined(),
                        rescheduled.firstDay(),
                        rescheduled.lastDay(),
                        slots.stage(),
                        slots.beforeClosing(),
                        slots.stageSince());
            case ScoringStarted started -> slots.stage(CycleStage.SCORING, at);
            case CycleClosed closed -> slots.stage(CycleStage.CLOSED, at);
            case CycleReopened reopened ->
                slots.stage() == CycleStage.CLOSED ? slots.stage(slots.beforeClosing(), at) : slots;
        };
    }

    @Override
    public @Nullable CycleStanding standing(Slots slots) {
        CycleDefined defined = slots.defined();
        if (defined == null || slots.firstDay() == null || slots.lastDay() == null || slots.stageSince() == null) {
            return null;
        }
        return new CycleStanding(
                defined.cycleId(),
                defined.name(),
                slots.firstDay(),
                slots.lastDay(),
                defined.withinCycleId(),
                defined.cadenceDays(),
                slots.stage(),
                slots.stageSince());
    }
}
