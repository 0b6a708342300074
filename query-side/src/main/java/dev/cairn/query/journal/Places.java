package dev.cairn.query.journal;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.cycle.CycleEvent;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveMoved;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.organisation.OrganisationEvent;
import dev.cairn.events.report.ReportEvent;
import dev.cairn.events.retrospective.RetrospectiveEvent;
import dev.cairn.events.retrospective.RetrospectiveOpened;
import dev.cairn.events.team.TeamEvent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where events belong, in the order of the log. It changes with each event, and is for one thread. */
public final class Places {

    private final Map<String, Place> places = new HashMap<>();

    /**
     * Where an event belongs.
     *
     * @param cycleId its cycle, or null
     * @param teamId the team whose goal it was when the event was recorded, or which looks back, or itself; or null
     */
    public record Place(@Nullable String cycleId, @Nullable String teamId) {

        private static final Place NOWHERE = new Place(null, null);
    }

    /** Where the event belongs that comes next in its stream. */
    public Place of(DomainEvent event) {
        return switch (event) {
            case ObjectiveEvent goal -> {
                Place before = places.getOrDefault(goal.objectiveId(), Place.NOWHERE);
                Place after = switch (goal) {
                    case ObjectiveSet set -> new Place(set.cycleId(), set.teamId());
                    case ObjectiveMoved moved -> new Place(before.cycleId(), moved.teamId());
                    default -> before;
                };
                places.put(goal.objectiveId(), after);
                yield after;
            }
            case RetrospectiveEvent retrospective -> {
                if (retrospective instanceof RetrospectiveOpened opened) {
                    places.put(opened.retrospectiveId(), new Place(opened.cycleId(), opened.teamId()));
                }
                yield places.getOrDefault(retrospective.retrospectiveId(), Place.NOWHERE);
            }
            case CycleEvent cycle -> new Place(cycle.cycleId(), null);
            case TeamEvent team -> new Place(null, team.teamId());
            case OrganisationEvent organisation -> Place.NOWHERE;
            case ReportEvent report -> Place.NOWHERE;
            default ->
                throw new IllegalStateException(
                        "No stream has " + event.getClass().getName() + ".");
        };
    }

    boolean knows(String streamId) {
        return places.containsKey(streamId);
    }

    void remember(String streamId, Place place) {
        places.put(streamId, place);
    }

    int size() {
        return places.size();
    }

    void clear() {
        places.clear();
    }
}
