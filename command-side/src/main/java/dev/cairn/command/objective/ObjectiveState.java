package dev.cairn.command.objective;

import dev.cairn.command.Involvement;
import dev.cairn.events.objective.ObjectiveClosed;
import dev.cairn.events.objective.ObjectiveDeclined;
import dev.cairn.events.objective.ObjectiveDropped;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveProposed;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveReopened;
import dev.cairn.events.objective.ObjectiveReturned;
import dev.cairn.events.objective.ObjectiveSet;
import java.time.Instant;

/** What decisions about a goal rest on, by the stage of its life. */
public sealed interface ObjectiveState {

    /** A goal that was never set. */
    static ObjectiveState initial() {
        return new NotSet();
    }

    /**
     * The state after the event. It is total: what a goal of this stage could not have decided changes no stage.
     *
     * @param recordedAt when the log took the event, the timestamp of its message
     */
    ObjectiveState evolve(ObjectiveEvent event, Instant recordedAt);

    /** Nothing happened yet. */
    record NotSet() implements ObjectiveState {

        @Override
        public ObjectiveState evolve(ObjectiveEvent event, Instant recordedAt) {
            return event instanceof ObjectiveSet set ? new Draft(Goal.of(set)) : this;
        }
    }

    /** The goal is there. */
    sealed interface Existing extends ObjectiveState {

        /** All that does not depend on the stage. */
        Goal goal();

        /** The same stage, of the goal as it is after an event. */
        Existing with(Goal next);

        /** The stage as a word. */
        Stage stage();

        /** Who has to do with the goal. */
        default Involvement involvement() {
            return new InvolvedInGoal(goal(), stage());
        }

        @Override
        default ObjectiveState evolve(ObjectiveEvent event, Instant recordedAt) {
            Goal next = goal().evolve(event, recordedAt);
            return switch (event) {
                case ObjectiveProposed ignored -> new Proposed(next);
                case ObjectiveReturned ignored -> new Draft(next);
                case ObjectiveDeclined ignored -> new Declined(next);
                case ObjectivePublished ignored -> new Published(next);
                case ObjectiveClosed ignored -> new Closed(next);
                case ObjectiveDropped ignored -> new Dropped(next, with(next));
                case ObjectiveReopened ignored -> reopened(next);
                default -> with(next);
            };
        }

        private ObjectiveState reopened(Goal next) {
            return switch (this) {
                case Closed ignored -> new Published(next);
                case Declined ignored -> new Proposed(next);
                case Dropped dropped -> dropped.before().with(next);
                case Draft ignored -> with(next);
                case Proposed ignored -> with(next);
                case Published ignored -> with(next);
            };
        }
    }

    /** It is being written. */
    record Draft(Goal goal) implements Existing {

        @Override
        public Draft with(Goal next) {
            return new Draft(next);
        }

        @Override
        public Stage stage() {
            return Stage.DRAFT;
        }
    }

    /** Its reviewer looks at it. */
    record Proposed(Goal goal) implements Existing {

        @Override
        public Proposed with(Goal next) {
            return new Proposed(next);
        }

        @Override
        public Stage stage() {
            return Stage.PROPOSED;
        }
    }

    /** It is in force. */
    record Published(Goal goal) implements Existing {

        @Override
        public Published with(Goal next) {
            return new Published(next);
        }

        @Override
        public Stage stage() {
            return Stage.PUBLISHED;
        }
    }

    /** It came to its end. */
    record Closed(Goal goal) implements Existing {

        @Override
        public Closed with(Goal next) {
            return new Closed(next);
        }

        @Override
        public Stage stage() {
            return Stage.CLOSED;
        }
    }

    /**
     * It was given up.
     *
     * @param before the stage that it goes back to when it is reopened
     */
    record Dropped(Goal goal, Existing before) implements Existing {

        @Override
        public Dropped with(Goal next) {
            return new Dropped(next, before);
        }

        @Override
        public Stage stage() {
            return Stage.DROPPED;
        }
    }

    /** It was turned down. */
    record Declined(Goal goal) implements Existing {

        @Override
        public Declined with(Goal next) {
            return new Declined(next);
        }

        @Override
        public Stage stage() {
            return Stage.DECLINED;
        }
    }
}
