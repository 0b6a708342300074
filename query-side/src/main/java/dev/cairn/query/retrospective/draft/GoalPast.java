package dev.cairn.query.retrospective.draft;

import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.progress.Commitment;
import dev.cairn.query.progress.CycleTerm;
import dev.cairn.query.progress.Goal;
import dev.cairn.query.progress.GoalFold;
import dev.cairn.query.progress.GoalMeans;
import dev.cairn.query.progress.KeyResultFold;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.progress.Reading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A goal that was published, with all that is known of it from one viewpoint.
 *
 * @param goal how it stands
 * @param fold its events that count
 */
record GoalPast(Goal goal, GoalFold fold) {

    static GoalPast of(Goal goal, List<RecordedEvent> events, Viewpoint viewpoint) {
        GoalFold fold = GoalFold.of(goal.objective().objectiveId());
        for (RecordedEvent recorded : events) {
            if (viewpoint.sees(recorded)) {
                fold = fold.with(recorded.position(), (ObjectiveEvent) recorded.event());
            }
        }
        return new GoalPast(goal, fold);
    }

    /** When it moved; see {@link Movement}. */
    Movement movement(CycleTerm term, Instant now) {
        Instant end = term.endOf(term.lastDay());
        Duration third = Duration.between(term.start(), end).dividedBy(3);
        return Movement.of(Stream.of(
                        term.start().minusMillis(1),
                        term.start().plus(third),
                        term.start().plus(third).plus(third),
                        end)
                .map(at -> progress(at.isAfter(now) ? now : at))
                .toList());
    }

    private BigDecimal progress(Instant at) {
        GoalFold then = fold.until(at);
        BigDecimal progress = GoalMeans.progress(then.keyResultStandings()).value();
        return progress == null ? BigDecimal.ZERO : progress;
    }

    /** The readings that hold, of a key result. */
    List<Reading> readings(String keyResultId) {
        KeyResultFold keyResult = fold.keyResults().get(keyResultId);
        return keyResult == null
                ? List.of()
                : keyResult.readings().stream().filter(Reading::inForce).toList();
    }

    /** When somebody checked in. */
    List<Instant> checkIns() {
        return fold.keyResults().keySet().stream()
                .flatMap(id -> readings(id).stream())
                .map(reading -> reading.rank().effectiveAt())
                .toList();
    }

    /** Whether it was in force all the time from there to there. */
    boolean inForce(Instant from, Instant to, CycleTerm term) {
        ObjectiveStanding objective = goal.objective();
        Instant publishedAt = objective.publishedAt();
        return publishedAt != null
                && !publishedAt.isAfter(from)
                && Stream.of(objective.closedAt(), objective.droppedAt(), term.closedAt())
                        .filter(Objects::nonNull)
                        .noneMatch(end -> end.isBefore(to));
    }

    /** From when on it was committed, or null where it never was. */
    @Nullable
    Instant committedFrom(CycleTerm term, int commitmentDays) {
        return Commitment.from(goal.objective().publishedAt(), term, commitmentDays);
    }
}
