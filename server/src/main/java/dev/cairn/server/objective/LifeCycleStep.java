package dev.cairn.server.objective;

import dev.cairn.command.Occasion;
import dev.cairn.command.objective.CloseObjective;
import dev.cairn.command.objective.DropObjective;
import dev.cairn.command.objective.LifeCycleCommand;
import dev.cairn.command.objective.ReopenObjective;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.progress.Stage;
import java.util.Set;

/** How a goal comes to its end, and back from there; each has a page of its own, so that nobody does it by accident. */
enum LifeCycleStep {
    CLOSING("closing", Set.of(Stage.PUBLISHED)),
    DROPPING("dropping", Set.of(Stage.DRAFT, Stage.PROPOSED, Stage.PUBLISHED)),
    REOPENING("reopening", Set.of(Stage.CLOSED, Stage.DROPPED, Stage.DECLINED));

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that never changes.
    private final Set<Stage> from;

    LifeCycleStep(String word, Set<Stage> from) {
        this.word = word;
        this.from = from;
    }

    /** As it stands in the address. */
    String word() {
        return word;
    }

    /** The page where it is done. */
    String path(String objectiveId) {
        return "/objectives/" + objectiveId + "/" + word;
    }

    /** Whether it takes a reason: always, or once the goal is committed to. */
    boolean reasoned() {
        return this != CLOSING;
    }

    LifeCycleCommand command(ObjectiveId objectiveId, Occasion occasion) {
        return switch (this) {
            case CLOSING -> new CloseObjective(objectiveId, occasion);
            case DROPPING -> new DropObjective(objectiveId, occasion);
            case REOPENING -> new ReopenObjective(objectiveId, occasion);
        };
    }

    /** Whether it is offered: the goal can take it now, and whoever looks may do it. */
    boolean isOpen(ObjectiveInFull goal, GoalRights rights, Occasion now) {
        return GoalRights.isOpen(goal)
                && from.contains(goal.objective().stage())
                && rights.may(command(new ObjectiveId(goal.objective().objectiveId()), now));
    }
}
