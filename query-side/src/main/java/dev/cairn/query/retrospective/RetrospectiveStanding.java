package dev.cairn.query.retrospective;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a retrospective stands. All times but the two of its completion are effective ones.
 *
 * @param retrospectiveId the retrospective
 * @param cycleId the cycle that is looked back on
 * @param teamId the team that looks back
 * @param openedAt when it was opened
 * @param completion when it was completed, or null while it is open
 * @param observations what was seen, in the order in which it was noted, without what was withdrawn
 * @param actions what was decided, in that order, with what became of it
 */
public record RetrospectiveStanding(
        String retrospectiveId,
        String cycleId,
        String teamId,
        Instant openedAt,
        @Nullable Completion completion,
        List<Observation> observations,
        List<Action> actions) {

    /**
     * The end of a retrospective, on each clock.
     *
     * @param at when it was completed, effective
     * @param knownAt when that became known: by a file's claim, or when the log took it
     * @param recordedAt when the log took it
     */
    public record Completion(Instant at, Instant knownAt, Instant recordedAt) {}

    /** Takes copies of the lists. */
    public RetrospectiveStanding {
        observations = List.copyOf(observations);
        actions = List.copyOf(actions);
    }
}
