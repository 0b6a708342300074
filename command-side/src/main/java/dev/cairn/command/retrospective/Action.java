package dev.cairn.command.retrospective;

import dev.cairn.events.retrospective.ActionDecided;

/**
 * An action of a retrospective, as far as decisions look at it.
 *
 * @param decided how it was decided
 * @param stage what became of it
 */
record Action(ActionDecided decided, Stage stage) {

    /** What became of an action. */
    enum Stage {
        /** It is to be done. */
        OPEN,
        /** It was done. */
        FINISHED,
        /** It was given up. */
        DROPPED
    }

    Action in(Stage other) {
        return new Action(decided, other);
    }
}
