package dev.cairn.events.retrospective;

import dev.cairn.events.Act;
import dev.cairn.events.FreeText;
import dev.cairn.events.StoredAs;
import java.util.List;

/**
 * Somebody saw something.
 *
 * @param retrospectiveId the retrospective
 * @param observationId the observation
 * @param kind {@code went-well}, {@code did-not-go-well}, {@code learned} or {@code puzzles}
 * @param text what was seen
 * @param citedEventIds the ids of events of the same cycle that show it, each once, in the order in which they are cited; may
 *     be empty. Ids and not positions, for another log has the same event at another place
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "retrospective.observation-noted", revision = 1)
public record ObservationNoted(
        String retrospectiveId, String observationId, String kind, FreeText text, List<String> citedEventIds, Act act)
        implements RetrospectiveEvent {

    /** Takes a copy of the list. */
    public ObservationNoted {
        citedEventIds = List.copyOf(citedEventIds);
    }
}
