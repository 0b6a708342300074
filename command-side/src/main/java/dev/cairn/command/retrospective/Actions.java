package dev.cairn.command.retrospective;

import dev.cairn.command.ReasonNeeded;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Surroundings;
import dev.cairn.events.retrospective.ActionDecided;
import dev.cairn.events.retrospective.ActionDropped;
import dev.cairn.events.retrospective.ActionFinished;
import dev.cairn.events.retrospective.RetrospectiveEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What is to be done about what was seen: decided, then finished or dropped. */
final class Actions {

    private static final int LAST_YEAR = 9998;

    private Actions() {}

    static List<RetrospectiveEvent> decide(
            RetrospectiveState.Opened retrospective, DecideAction decide, Surroundings around) {
        ActionDecided decided = new ActionDecided(
                decide.retrospectiveId().value(),
                decide.actionId().value(),
                decide.text().stored(),
                decide.ownerId() == null ? null : decide.ownerId().value(),
                decide.due(),
                retrospective.act(decide.occasion(), ReasonNeeded.NOTHING));
        Action existing = retrospective.actions().get(decided.actionId());
        if (existing != null) {
            return found(existing.decided(), decided);
        }
        retrospective.requireOpen();
        LocalDate today = LocalDate.ofInstant(
                decided.act().effectiveAt(), ZoneId.of(around.settings().zone()));
        if (decide.due().isBefore(today) || decide.due().getYear() > LAST_YEAR) {
            throw RuleBroken.invalid(
                    "due-out-of-range",
                    "due",
                    "An action is due on the day of its decision or later.",
                    today + " or later, before the year " + (LAST_YEAR + 1));
        }
        return List.of(decided);
    }

    /** The action is there already: by this very command, or by another one. */
    private static List<RetrospectiveEvent> found(ActionDecided first, ActionDecided decided) {
        if (decided.equals(new ActionDecided(
                first.retrospectiveId(),
                first.actionId(),
                first.text(),
                first.ownerId(),
                first.due(),
                decided.act()))) {
            return List.of();
        }
        throw RuleBroken.conflict("already-used-id", "actionId", "This id already names another action.");
    }

    static List<RetrospectiveEvent> finish(RetrospectiveState.Opened retrospective, FinishAction finish) {
        return switch (action(retrospective, finish.actionId().value()).stage()) {
            case FINISHED -> List.of();
            case DROPPED ->
                throw RuleBroken.conflict(
                        "action-dropped",
                        "actionId",
                        "An action that was dropped stays dropped.",
                        "decide another one");
            case OPEN ->
                List.of(new ActionFinished(
                        finish.retrospectiveId().value(),
                        finish.actionId().value(),
                        retrospective.act(finish.occasion(), ReasonNeeded.NOTHING)));
        };
    }

    static List<RetrospectiveEvent> drop(RetrospectiveState.Opened retrospective, DropAction drop) {
        return switch (action(retrospective, drop.actionId().value()).stage()) {
            case DROPPED -> List.of();
            case FINISHED ->
                throw RuleBroken.conflict("action-finished", "actionId", "An action that is finished stays finished.");
            case OPEN ->
                List.of(new ActionDropped(
                        drop.retrospectiveId().value(),
                        drop.actionId().value(),
                        retrospective.act(drop.occasion(), ReasonNeeded.CATEGORY)));
        };
    }

    private static Action action(RetrospectiveState.Opened retrospective, String actionId) {
        Action action = retrospective.actions().get(actionId);
        if (action == null) {
            throw RuleBroken.notFound("action-unknown", "actionId", "This retrospective has no such action.");
        }
        return action;
    }
}
