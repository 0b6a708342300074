package dev.cairn.command.cycle;

import dev.cairn.command.CycleFacts;
import dev.cairn.command.CycleFacts.Stage;
import dev.cairn.command.Dating;
import dev.cairn.command.Occasion;
import dev.cairn.command.ReasonNeeded;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Surroundings;
import dev.cairn.events.Act;
import dev.cairn.events.cycle.CycleClosed;
import dev.cairn.events.cycle.CycleClosed.Waived;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleEvent;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.cycle.CycleReopened;
import dev.cairn.events.cycle.CycleRescheduled;
import dev.cairn.events.cycle.ScoringStarted;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides about cycles. */
public final class CycleDecider {

    private CycleDecider() {}

    /**
     * What the command makes happen; nothing where all of it holds already.
     *
     * @throws RuleBroken where a rule forbids it
     */
    public static List<CycleEvent> decide(CycleState state, CycleCommand command, Surroundings around) {
        Dating.check(command.occasion());
        if (command instanceof DefineCycle define) {
            return define(state, define, around);
        }
        if (!(state instanceof CycleState.Defined cycle)) {
            throw RuleBroken.notFound("cycle-unknown", "cycleId", "There is no such cycle.");
        }
        return switch (command) {
            case DefineCycle define -> define(state, define, around);
            case RescheduleCycle reschedule -> reschedule(cycle, reschedule, around);
            case StartScoring start -> startScoring(cycle, start, around);
            case CloseCycle close -> close(cycle, close, around);
            case ReopenCycle reopen -> reopen(cycle, reopen);
        };
    }

    private static List<CycleEvent> define(CycleState state, DefineCycle define, Surroundings around) {
        Occasion occasion = define.occasion();
        CycleId within = define.withinCycleId();
        CycleDefined defined = new CycleDefined(
                define.cycleId().value(),
                define.name().text(),
                define.dates().firstDay(),
                define.dates().lastDay(),
                within == null ? null : within.value(),
                define.cadence() == null ? null : define.cadence().days(),
                act(occasion, Instant.MIN, ReasonNeeded.NOTHING));
        if (state instanceof CycleState.Defined cycle) {
            return found(cycle, defined);
        }
        if (around.cycleNamed(define.name()) != null) {
            throw RuleBroken.conflict("name-taken", "name", "Another cycle has this name.");
        }
        requireWithin(define.cycleId(), within, define.dates(), around);
        return List.of(defined);
    }

    /** The cycle is there already: by this very command, or by another one. */
    private static List<CycleEvent> found(CycleState.Defined cycle, CycleDefined defined) {
        CycleDefined first = cycle.first();
        if (defined.equals(new CycleDefined(
                first.cycleId(),
                first.name(),
                first.firstDay(),
                first.lastDay(),
                first.withinCycleId(),
                first.cadenceDays(),
                defined.act()))) {
            return List.of();
        }
        throw RuleBroken.conflict("already-used-id", "cycleId", "This id already names another cycle.");
    }

    private static List<CycleEvent> reschedule(
            CycleState.Defined cycle, RescheduleCycle reschedule, Surroundings around) {
        CycleDates dates = reschedule.dates();
        if (dates.equals(new CycleDates(cycle.firstDay(), cycle.lastDay()))) {
            return List.of();
        }
        requireNotClosed(cycle);
        String within = cycle.first().withinCycleId();
        requireWithin(reschedule.cycleId(), within == null ? null : new CycleId(within), dates, around);
        for (CycleFacts part : around.partsOf(reschedule.cycleId())) {
            if (part.firstDay().isBefore(dates.firstDay()) || part.lastDay().isAfter(dates.lastDay())) {
                throw RuleBroken.conflict(
                        "part-outside-cycle",
                        "firstDay",
                        "A cycle contains the cycles that lie within it.",
                        "dates that contain " + part.name() + ", " + part.days());
            }
        }
        return List.of(new CycleRescheduled(
                reschedule.cycleId().value(),
                dates.firstDay(),
                dates.lastDay(),
                act(reschedule.occasion(), cycle.lastChangeAt(), ReasonNeeded.NOTHING)));
    }

    private static List<CycleEvent> startScoring(CycleState.Defined cycle, StartScoring start, Surroundings around) {
        if (cycle.stage() == Stage.SCORING) {
            return List.of();
        }
        requireNotClosed(cycle);
        Act act = act(start.occasion(), cycle.lastChangeAt(), ReasonNeeded.NOTHING);
        requireBegun(cycle, act, around);
        return List.of(new ScoringStarted(start.cycleId().value(), act));
    }

    private static List<CycleEvent> close(CycleState.Defined cycle, CloseCycle close, Surroundings around) {
        if (cycle.stage() == Stage.CLOSED) {
            return List.of();
        }
        boolean imported = close.occasion().imported();
        Act plain = act(close.occasion(), cycle.lastChangeAt(), ReasonNeeded.NOTHING);
        requireBegun(cycle, plain, around);
        List<Waived> waived = imported ? Closing.asGiven(close) : Closing.check(close, around.closing(close.cycleId()));
        Act act = act(close.occasion(), cycle.lastChangeAt(), Closing.reason(waived));
        return List.of(new CycleClosed(close.cycleId().value(), waived.isEmpty() ? null : waived, act));
    }

    private static List<CycleEvent> reopen(CycleState.Defined cycle, ReopenCycle reopen) {
        if (cycle.stage() != Stage.CLOSED) {
            return List.of();
        }
        return List.of(new CycleReopened(
                reopen.cycleId().value(), act(reopen.occasion(), cycle.lastChangeAt(), ReasonNeeded.SENTENCE)));
    }

    private static void requireNotClosed(CycleState.Defined cycle) {
        if (cycle.stage() == Stage.CLOSED) {
            throw RuleBroken.conflict(
                    "cycle-closed", "cycleId", "A closed cycle does not change any more.", "reopen the cycle first");
        }
    }

    private static void requireBegun(CycleState.Defined cycle, Act act, Surroundings around) {
        ZoneId zone = ZoneId.of(around.settings().zone());
        Instant start = cycle.firstDay().atStartOfDay(zone).toInstant();
        if (act.effectiveAt().isBefore(start)) {
            throw RuleBroken.conflict(
                    "cycle-not-begun",
                    "cycleId",
                    "A cycle is scored and closed from its first day on.",
                    start + " or later");
        }
    }

    private static void requireWithin(
            CycleId cycleId, @Nullable CycleId withinCycleId, CycleDates dates, Surroundings around) {
        if (withinCycleId == null) {
            return;
        }
        // A longer cycle is named once, when the shorter one is defined, so no circle but this one can come about.
        if (withinCycleId.equals(cycleId)) {
            throw RuleBroken.invalid("within-itself", "withinCycleId", "A cycle does not lie within itself.");
        }
        CycleFacts longer = around.cycle(withinCycleId);
        if (longer == null) {
            throw RuleBroken.notFound("longer-cycle-unknown", "withinCycleId", "There is no such longer cycle.");
        }
        if (longer.closed()) {
            throw RuleBroken.conflict(
                    "longer-cycle-closed", "withinCycleId", "The parts of a closed cycle do not change any more.");
        }
        if (!longer.contains(dates.firstDay(), dates.lastDay())) {
            throw RuleBroken.conflict(
                    "outside-longer-cycle",
                    "firstDay",
                    "A cycle lies within the dates of its longer cycle.",
                    longer.days());
        }
    }

    private static Act act(Occasion occasion, Instant lastChangeAt, ReasonNeeded needed) {
        return occasion.act(Dating.ofDefinition(occasion, lastChangeAt), needed.from(occasion));
    }
}
