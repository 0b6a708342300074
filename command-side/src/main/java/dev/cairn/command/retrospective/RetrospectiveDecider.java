package dev.cairn.command.retrospective;

import dev.cairn.command.CycleFacts;
import dev.cairn.command.Dating;
import dev.cairn.command.ReasonNeeded;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Surroundings;
import dev.cairn.events.retrospective.RetrospectiveCompleted;
import dev.cairn.events.retrospective.RetrospectiveEvent;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.events.retrospective.RetrospectiveOpened;
import dev.cairn.events.retrospective.RetrospectiveReopened;
import java.time.Instant;
import java.util.List;

/**
 * Decides about retrospectives. A retrospective looks back on a cycle and is no part of it: that the cycle was closed stops
 * nothing here, for one often looks back after the end, and actions are done in the cycles to come.
 */
public final class RetrospectiveDecider {

    private RetrospectiveDecider() {}

    /**
     * What the command makes happen; nothing where all of it holds already.
     *
     * @throws RuleBroken where a rule forbids it
     */
    public static List<RetrospectiveEvent> decide(
            RetrospectiveState state, RetrospectiveCommand command, Surroundings around) {
        Dating.check(command.occasion());
        if (command instanceof OpenRetrospective open) {
            return open(state, open, around);
        }
        if (!(state instanceof RetrospectiveState.Opened retrospective)) {
            throw RuleBroken.notFound("retrospective-unknown", "retrospectiveId", "There is no such retrospective.");
        }
        return switch (command) {
            case OpenRetrospective open -> open(state, open, around);
            case NoteObservation note -> Observations.note(retrospective, note, around);
            case WithdrawObservation withdraw -> Observations.withdraw(retrospective, withdraw);
            case DecideAction decide -> Actions.decide(retrospective, decide, around);
            case FinishAction finish -> Actions.finish(retrospective, finish);
            case DropAction drop -> Actions.drop(retrospective, drop);
            case CompleteRetrospective complete -> complete(retrospective, complete);
            case ReopenRetrospective reopen -> reopen(retrospective, reopen);
        };
    }

    private static List<RetrospectiveEvent> open(
            RetrospectiveState state, OpenRetrospective open, Surroundings around) {
        RetrospectiveOpened opened = new RetrospectiveOpened(
                open.retrospectiveId().value(),
                open.cycleId().value(),
                open.teamId().value(),
                open.occasion()
                        .act(
                                Dating.ofDefinition(open.occasion(), Instant.MIN),
                                ReasonNeeded.NOTHING.from(open.occasion())));
        if (state instanceof RetrospectiveState.Opened retrospective) {
            return found(retrospective.first(), opened);
        }
        CycleFacts cycle = around.cycle(open.cycleId());
        if (cycle == null) {
            throw RuleBroken.notFound("cycle-unknown", "cycleId", "There is no such cycle.");
        }
        if (around.team(open.teamId()) == null) {
            throw RuleBroken.notFound("team-unknown", "teamId", "There is no such team.");
        }
        if (opened.act().effectiveAt().isBefore(cycle.startsAt())) {
            throw RuleBroken.conflict(
                    "cycle-not-begun",
                    "cycleId",
                    "One looks back on a cycle from its first day on.",
                    cycle.startsAt() + " or later");
        }
        RetrospectiveId first = around.retrospective(open.cycleId(), open.teamId());
        if (first != null) {
            throw RuleBroken.conflict(
                    "retrospective-there", "teamId", "A team has one retrospective for each cycle.", first.value());
        }
        return List.of(opened);
    }

    /** The retrospective is there already: by this very command, or by another one. */
    private static List<RetrospectiveEvent> found(RetrospectiveOpened first, RetrospectiveOpened opened) {
        if (first.cycleId().equals(opened.cycleId()) && first.teamId().equals(opened.teamId())) {
            return List.of();
        }
        throw RuleBroken.conflict("already-used-id", "retrospectiveId", "This id already names another retrospective.");
    }

    private static List<RetrospectiveEvent> complete(
            RetrospectiveState.Opened retrospective, CompleteRetrospective complete) {
        if (retrospective.completed()) {
            return List.of();
        }
        return List.of(new RetrospectiveCompleted(
                complete.retrospectiveId().value(), retrospective.act(complete.occasion(), ReasonNeeded.NOTHING)));
    }

    private static List<RetrospectiveEvent> reopen(
            RetrospectiveState.Opened retrospective, ReopenRetrospective reopen) {
        if (!retrospective.completed()) {
            return List.of();
        }
        return List.of(new RetrospectiveReopened(
                reopen.retrospectiveId().value(), retrospective.act(reopen.occasion(), ReasonNeeded.SENTENCE)));
    }
}
