package dev.cairn.command.retrospective;

import dev.cairn.command.Dating;
import dev.cairn.command.Occasion;
import dev.cairn.command.ReasonNeeded;
import dev.cairn.command.RuleBroken;
import dev.cairn.events.Act;
import dev.cairn.events.retrospective.ActionDecided;
import dev.cairn.events.retrospective.ActionDropped;
import dev.cairn.events.retrospective.ActionFinished;
import dev.cairn.events.retrospective.ObservationNoted;
import dev.cairn.events.retrospective.ObservationWithdrawn;
import dev.cairn.events.retrospective.RetrospectiveCompleted;
import dev.cairn.events.retrospective.RetrospectiveEvent;
import dev.cairn.events.retrospective.RetrospectiveOpened;
import dev.cairn.events.retrospective.RetrospectiveReopened;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What decisions about a retrospective rest on. */
public sealed interface RetrospectiveState {

    /** A retrospective that was never opened. */
    static RetrospectiveState initial() {
        return new NotOpened();
    }

    /** The state after the event. */
    RetrospectiveState evolve(RetrospectiveEvent event);

    /** Nothing happened yet. */
    record NotOpened() implements RetrospectiveState {

        @Override
        public RetrospectiveState evolve(RetrospectiveEvent event) {
            return event instanceof RetrospectiveOpened opened
                    ? new Opened(opened, false, Map.of(), Map.of(), opened.act().effectiveAt())
                    : this;
        }
    }

    /**
     * The retrospective exists.
     *
     * @param first how it was opened
     * @param completed whether it is over
     * @param observations what was noted, by id
     * @param actions what was decided, by id
     * @param lastChangeAt when its last change took effect
     */
    record Opened(
            RetrospectiveOpened first,
            boolean completed,
            Map<String, Observation> observations,
            Map<String, Action> actions,
            Instant lastChangeAt)
            implements RetrospectiveState {

        @Override
        public RetrospectiveState evolve(RetrospectiveEvent event) {
            Opened later = new Opened(
                    first, completed, observations, actions, event.act().effectiveAt());
            return switch (event) {
                case RetrospectiveOpened ignored -> this;
                case ObservationNoted noted -> later.observing(noted.observationId(), new Observation(noted, false));
                case ObservationWithdrawn withdrawn -> {
                    Observation was = observations.get(withdrawn.observationId());
                    yield was == null
                            ? later
                            : later.observing(withdrawn.observationId(), new Observation(was.noted(), true));
                }
                case ActionDecided decided -> later.acting(decided.actionId(), new Action(decided, Action.Stage.OPEN));
                case ActionFinished finished -> later.acting(finished.actionId(), Action.Stage.FINISHED);
                case ActionDropped dropped -> later.acting(dropped.actionId(), Action.Stage.DROPPED);
                case RetrospectiveCompleted ignored -> later.completed(true);
                case RetrospectiveReopened ignored -> later.completed(false);
            };
        }

        /** The act of a change, which needs that reason. */
        Act act(Occasion occasion, ReasonNeeded needed) {
            return occasion.act(Dating.ofDefinition(occasion, lastChangeAt), needed.from(occasion));
        }

        /** @throws RuleBroken where the retrospective is over */
        void requireOpen() {
            if (completed) {
                throw RuleBroken.conflict(
                        "retrospective-completed",
                        "retrospectiveId",
                        "A completed retrospective takes no observations and decides no actions.",
                        "reopen the retrospective first");
            }
        }

        private Opened completed(boolean is) {
            return new Opened(first, is, observations, actions, lastChangeAt);
        }

        private Opened observing(String observationId, Observation observation) {
            return new Opened(first, completed, with(observations, observationId, observation), actions, lastChangeAt);
        }

        private Opened acting(String actionId, Action.Stage stage) {
            Action was = actions.get(actionId);
            return was == null ? this : acting(actionId, was.in(stage));
        }

        private Opened acting(String actionId, Action action) {
            return new Opened(first, completed, observations, with(actions, actionId, action), lastChangeAt);
        }

        private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
            Map<String, T> copy = new HashMap<>(map);
            copy.put(key, value);
            return Map.copyOf(copy);
        }
    }
}
