package dev.cairn.query.retrospective;

import dev.cairn.events.FreeText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody saw.
 *
 * @param observationId the observation
 * @param kind {@code went-well}, {@code did-not-go-well}, {@code learned} or {@code puzzles}
 * @param text what was seen
 * @param citedEventIds the ids of events that show it, in the order in which they are cited
 * @param by who saw it, or null where a file does not say
 * @param notedAt when it was noted, effective
 */
public record Observation(
        String observationId,
        String kind,
        FreeText text,
        List<String> citedEventIds,
        @Nullable String by,
        Instant notedAt) {

    /** What was learned. */
    public static final String LEARNED = "learned";

    /** Takes a copy of the list. */
    public Observation {
        citedEventIds = List.copyOf(citedEventIds);
    }
}
