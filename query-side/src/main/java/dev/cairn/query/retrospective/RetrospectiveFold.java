package dev.cairn.query.retrospective;

import dev.cairn.events.retrospective.ActionDecided;
import dev.cairn.events.retrospective.ActionDropped;
import dev.cairn.events.retrospective.ActionFinished;
import dev.cairn.events.retrospective.ObservationNoted;
import dev.cairn.events.retrospective.ObservationWithdrawn;
import dev.cairn.events.retrospective.RetrospectiveCompleted;
import dev.cairn.events.retrospective.RetrospectiveEvent;
import dev.cairn.events.retrospective.RetrospectiveOpened;
import dev.cairn.events.retrospective.RetrospectiveReopened;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.retrospective.RetrospectiveStanding.Completion;
import dev.cairn.query.standing.Fold;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folds a retrospective. It is total: what became of an action or observation is kept also where it is not known yet that it
 * was ever decided or noted, and is put together when it is looked at.
 */
public final class RetrospectiveFold implements Fold<RetrospectiveFold.Slots, RetrospectiveStanding> {

    /**
     * A slot an event.
     *
     * @param opened how it was opened, or null
     * @param completion how it was completed, or null where it is open
     * @param noted observations by id, in the order in which they were noted
     * @param withdrawn when observations were withdrawn, by id
     * @param decided actions by id, in the order in which they were decided
     * @param ended what became of actions, by id
     */
    public record Slots(
            @Nullable RetrospectiveOpened opened,
            @Nullable Completion completion,
            Map<String, ObservationNoted> noted,
            Map<String, Instant> withdrawn,
            Map<String, ActionDecided> decided,
            Map<String, End> ended) {}

    /**
     * What became of an action.
     *
     * @param state {@code finished} or {@code dropped}
     * @param at when, effective
     * @param reason why, in a word, or null
     */
    public record End(String state, Instant at, @Nullable String reason) {}

    @Override
    public Slots initial() {
        return new Slots(null, null, Map.of(), Map.of(), Map.of(), Map.of());
    }

    @Override
    public Slots with(Slots slots, RecordedEvent recorded) {
        Instant at = recorded.effectiveAt();
        return switch ((RetrospectiveEvent) recorded.event()) {
            case RetrospectiveOpened e ->
                new Slots(e, slots.completion, slots.noted, slots.withdrawn, slots.decided, slots.ended);
            case RetrospectiveCompleted e ->
                completed(slots, new Completion(at, recorded.knownAt(), recorded.recordedAt()));
            case RetrospectiveReopened e -> completed(slots, null);
            case ObservationNoted e ->
                new Slots(
                        slots.opened,
                        slots.completion,
                        with(slots.noted, e.observationId(), e),
                        slots.withdrawn,
                        slots.decided,
                        slots.ended);
            case ObservationWithdrawn e ->
                new Slots(
                        slots.opened,
                        slots.completion,
                        slots.noted,
                        with(slots.withdrawn, e.observationId(), at),
                        slots.decided,
                        slots.ended);
            case ActionDecided e ->
                new Slots(
                        slots.opened,
                        slots.completion,
                        slots.noted,
                        slots.withdrawn,
                        with(slots.decided, e.actionId(), e),
                        slots.ended);
            case ActionFinished e -> ended(slots, e.actionId(), new End("finished", at, null));
            case ActionDropped e ->
                ended(
                        slots,
                        e.actionId(),
                        new End(
                                "dropped",
                                at,
                                e.act().reason() == null
                                        ? null
                                        : e.act().reason().category()));
        };
    }

    private static Slots completed(Slots slots, @Nullable Completion completion) {
        return new Slots(slots.opened, completion, slots.noted, slots.withdrawn, slots.decided, slots.ended);
    }

    private static Slots ended(Slots slots, String actionId, End end) {
        return new Slots(
                slots.opened,
                slots.completion,
                slots.noted,
                slots.withdrawn,
                slots.decided,
                with(slots.ended, actionId, end));
    }

    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        Map<String, T> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return Collections.unmodifiableMap(copy);
    }

    @Override
    public @Nullable RetrospectiveStanding standing(Slots slots) {
        RetrospectiveOpened opened = slots.opened;
        if (opened == null) {
            return null;
        }
        return new RetrospectiveStanding(
                opened.retrospectiveId(),
                opened.cycleId(),
                opened.teamId(),
                opened.act().effectiveAt(),
                slots.completion,
                slots.noted.values().stream()
                        .filter(noted -> !slots.withdrawn.containsKey(noted.observationId()))
                        .map(noted -> new Observation(
                                noted.observationId(),
                                noted.kind(),
                                noted.text(),
                                noted.citedEventIds(),
                                noted.act().by(),
                                noted.act().effectiveAt()))
                        .toList(),
                slots.decided.values().stream()
                        .map(decided -> action(decided, slots.ended.get(decided.actionId())))
                        .toList());
    }

    private static Action action(ActionDecided decided, @Nullable End end) {
        return new Action(
                decided.actionId(),
                decided.text(),
                decided.ownerId(),
                decided.due(),
                end == null ? Action.OPEN : end.state(),
                end == null ? decided.act().effectiveAt() : end.at(),
                end == null ? null : end.reason());
    }
}
