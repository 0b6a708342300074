package dev.cairn.command.objective;

import static dev.cairn.command.ReasonNeeded.NOTHING;

import dev.cairn.command.Dating;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.SingleLine;
import dev.cairn.events.Act;
import dev.cairn.events.objective.InitiativeAdded;
import dev.cairn.events.objective.InitiativeDropped;
import dev.cairn.events.objective.InitiativeFinished;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.InitiativeStarted;
import dev.cairn.events.objective.ObjectiveEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The work towards a goal: planned, then started, then finished; dropped where it is not finished. */
final class Initiatives {

    private Initiatives() {}

    static List<ObjectiveEvent> decide(Situation situation, InitiativeCommand command) {
        return switch (command) {
            case AddInitiative add -> add(situation, add);
            case StartInitiative start -> start(situation, find(situation, start.initiativeId()));
            case FinishInitiative finish -> finish(situation, find(situation, finish.initiativeId()));
            case DropInitiative drop -> drop(situation, find(situation, drop.initiativeId()));
        };
    }

    private static List<ObjectiveEvent> add(Situation situation, AddInitiative add) {
        Goal goal = situation.goal();
        String keyResultId =
                add.keyResultId() == null ? null : add.keyResultId().value();
        Initiative existing = goal.initiatives().get(add.initiativeId().value());
        if (existing != null) {
            return found(existing.added(), add, keyResultId);
        }
        situation.requireInWork();
        Instant notBefore = goal.existsFrom();
        if (add.keyResultId() != null) {
            notBefore = Dating.latest(
                    notBefore, situation.keyResult(add.keyResultId()).existsFrom());
        }
        boolean taken = goal.initiatives().values().stream()
                .anyMatch(other -> SingleLine.key(other.added().wording())
                        .equals(add.wording().key()));
        if (taken) {
            throw RuleBroken.conflict("wording-taken", "wording", "Another initiative of this goal has this wording.");
        }
        return List.of(new InitiativeAdded(
                situation.id(),
                add.initiativeId().value(),
                keyResultId,
                add.wording().text(),
                Situation.textOf(add.ownerId()),
                situation.act(notBefore, NOTHING)));
    }

    /** The initiative is there already: by this very command, or by another one. */
    private static List<ObjectiveEvent> found(InitiativeAdded first, AddInitiative add, @Nullable String keyResultId) {
        boolean same = Objects.equals(first.keyResultId(), keyResultId)
                && first.wording().equals(add.wording().text())
                && Objects.equals(first.ownerId(), Situation.textOf(add.ownerId()));
        if (same) {
            return List.of();
        }
        throw RuleBroken.conflict("already-used-id", "initiativeId", "This id already names another initiative.");
    }

    private static List<ObjectiveEvent> start(Situation situation, Initiative initiative) {
        return switch (initiative.stage()) {
            case STARTED -> List.of();
            case PLANNED ->
                List.of(new InitiativeStarted(
                        situation.id(), initiative.added().initiativeId(), act(situation, initiative)));
            case FINISHED -> throw finished();
            case DROPPED -> throw dropped();
        };
    }

    private static List<ObjectiveEvent> finish(Situation situation, Initiative initiative) {
        return switch (initiative.stage()) {
            case FINISHED -> List.of();
            case STARTED ->
                List.of(new InitiativeFinished(
                        situation.id(), initiative.added().initiativeId(), act(situation, initiative)));
            case PLANNED ->
                throw RuleBroken.conflict(
                        "initiative-not-started",
                        "initiativeId",
                        "An initiative is started before it is finished.",
                        "start it first");
            case DROPPED -> throw dropped();
        };
    }

    private static List<ObjectiveEvent> drop(Situation situation, Initiative initiative) {
        return switch (initiative.stage()) {
            case DROPPED -> List.of();
            case PLANNED, STARTED ->
                List.of(new InitiativeDropped(
                        situation.id(), initiative.added().initiativeId(), act(situation, initiative)));
            case FINISHED -> throw finished();
        };
    }

    private static Act act(Situation situation, Initiative initiative) {
        situation.requireInWork();
        return situation.act(initiative.lastChangeAt(), NOTHING);
    }

    private static Initiative find(Situation situation, InitiativeId initiativeId) {
        Initiative initiative = situation.goal().initiatives().get(initiativeId.value());
        if (initiative == null) {
            throw RuleBroken.notFound("initiative-unknown", "initiativeId", "This goal has no such initiative.");
        }
        return initiative;
    }

    private static RuleBroken finished() {
        return RuleBroken.conflict(
                "initiative-finished", "initiativeId", "An initiative that is finished stays finished.");
    }

    private static RuleBroken dropped() {
        return RuleBroken.conflict(
                "initiative-dropped",
                "initiativeId",
                "An initiative that was dropped stays dropped.",
                "add another one");
    }
}
