package dev.cairn.command.objective;

import static dev.cairn.command.ReasonNeeded.NOTHING;

import dev.cairn.command.CycleFacts;
import dev.cairn.command.Dating;
import dev.cairn.command.Occasion;
import dev.cairn.command.ReasonNeeded;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Surroundings;
import dev.cairn.events.Act;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A goal that something is asked of, with what all of its rules look at.
 *
 * @param state the goal and its stage
 * @param occasion who asks, when, and why
 * @param around what lies beyond the goal
 */
record Situation(ObjectiveState.Existing state, Occasion occasion, Surroundings around) {

    private static final Set<Stage> IN_WORK = Set.of(Stage.DRAFT, Stage.PROPOSED, Stage.PUBLISHED);

    Goal goal() {
        return state.goal();
    }

    ObjectiveId objectiveId() {
        return new ObjectiveId(goal().id());
    }

    String id() {
        return goal().id();
    }

    CycleId cycleId() {
        return new CycleId(goal().set().cycleId());
    }

    /** The goal's cycle. */
    CycleFacts cycle() {
        CycleFacts cycle = around.cycle(cycleId());
        if (cycle == null) {
            throw RuleBroken.notFound("cycle-unknown", "cycleId", "The cycle of this goal is not there.");
        }
        return cycle;
    }

    /** The goal's cycle, which must not be closed. */
    CycleFacts openCycle() {
        CycleFacts cycle = cycle();
        if (cycle.closed()) {
            throw RuleBroken.conflict(
                    "cycle-closed",
                    "cycleId",
                    "Nothing in a closed cycle changes, but by the correction of a score.",
                    "reopen " + cycle.name() + " first");
        }
        return cycle;
    }

    /** A definition changes only while its goal is in work and its cycle is not closed. */
    void requireInWork() {
        openCycle();
        requireStage(IN_WORK, "The definition of a goal changes while it is a draft, proposed or published.");
    }

    /**
     * Readings are taken of a goal in force, and of one that was dropped after it was published: what it was about goes on.
     * One that was closed takes none until it is reopened.
     */
    void requireMeasured() {
        if (!(state instanceof ObjectiveState.Dropped && wasPublished())) {
            requireStage(Set.of(Stage.PUBLISHED), "One checks in on a goal that is published and not closed.");
        }
    }

    /** Scores come while a goal is in force, and after: also when it was closed, or dropped after it was published. */
    void requireScorable() {
        if (!(state instanceof ObjectiveState.Dropped && wasPublished())) {
            requireStage(Set.of(Stage.PUBLISHED, Stage.CLOSED), "Only a goal that was published is scored.");
        }
    }

    private boolean wasPublished() {
        return goal().publishedAt() != null;
    }

    /** The goal must be in one of these stages; the sentence says so. */
    void requireStage(Set<Stage> allowed, String rule) {
        if (!allowed.contains(state.stage())) {
            throw RuleBroken.conflict(
                    "objective-is-" + state.stage().word(), "objectiveId", rule, hint(state.stage(), allowed));
        }
    }

    private static @Nullable String hint(Stage stage, Set<Stage> allowed) {
        return switch (stage) {
            case CLOSED, DROPPED, DECLINED -> "reopen the goal first";
            case DRAFT, PROPOSED -> allowed.contains(Stage.PUBLISHED) ? "publish the goal first" : null;
            case PUBLISHED -> null;
        };
    }

    /** The key result of that id; the field is where the command names it. */
    KeyResult keyResult(KeyResultId keyResultId, String field) {
        KeyResult keyResult = goal().keyResults().get(keyResultId.value());
        if (keyResult == null) {
            throw RuleBroken.notFound("key-result-unknown", field, "This goal has no such key result.");
        }
        return keyResult;
    }

    KeyResult keyResult(KeyResultId keyResultId) {
        return keyResult(keyResultId, "keyResultId");
    }

    /** The act of a change of the goal itself. */
    Act act() {
        return act(goal().lastChangeAt(), NOTHING);
    }

    /** The act of a change of a subject, which needs that reason whenever it happens. */
    Act act(Instant lastOfSubject, ReasonNeeded needed) {
        return occasion.act(Dating.ofDefinition(occasion, lastOfSubject), needed.from(occasion));
    }

    /** The act of a change of a subject, which needs that reason once the goal is committed. */
    Act actOnceCommitted(Instant lastOfSubject, ReasonNeeded needed) {
        Instant effectiveAt = Dating.ofDefinition(occasion, lastOfSubject);
        return occasion.act(effectiveAt, (committed(effectiveAt) ? needed : NOTHING).from(occasion));
    }

    /**
     * Whether the goal is committed then: so many days, by the settings, after the later of its publishing and its cycle's
     * start.
     */
    private boolean committed(Instant effectiveAt) {
        Instant publishedAt = goal().publishedAt();
        if (publishedAt == null) {
            return false;
        }
        CycleFacts cycle = cycle();
        Instant committedFrom = Dating.latest(publishedAt, cycle.startsAt())
                .atZone(cycle.zone())
                .plusDays(around.settings().commitmentDays())
                .toInstant();
        return !effectiveAt.isBefore(committedFrom);
    }

    static @Nullable String textOf(@Nullable PersonId personId) {
        return personId == null ? null : personId.value();
    }
}
