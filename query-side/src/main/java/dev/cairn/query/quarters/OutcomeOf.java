package dev.cairn.query.quarters;

import dev.cairn.events.organisation.Settings;
import dev.cairn.query.progress.Arithmetic;
import dev.cairn.query.progress.Band;
import dev.cairn.query.progress.CycleTerm;
import dev.cairn.query.progress.Goal;
import dev.cairn.query.progress.GoalMeans;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.Mean;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.progress.Score;
import dev.cairn.query.progress.Stage;
import dev.cairn.query.progress.Term;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Works out what goals came to that were published once; the formulas are at {@link Outcome}.
 *
 * @param settings the settings in force
 * @param at the instant that the question is for
 * @param said the check-ins that hold, by key result
 * @param eased the targets that were eased, by goal
 * @param carried the goals that were carried into another cycle
 */
record OutcomeOf(
        Settings settings,
        Instant at,
        Map<String, List<Said>> said,
        Map<String, List<Eased>> eased,
        Set<String> carried) {

    Outcome of(List<Goal> goals, CycleTerm cycle) {
        List<Goal> counted =
                goals.stream().filter(goal -> goal.objective().stage().counts()).toList();
        List<Eased> easings =
                goals.stream().flatMap(goal -> afterPublishing(goal).stream()).toList();
        return new Outcome(
                goals.size(),
                Mean.over(counted.stream()
                        .map(OutcomeOf::means)
                        .map(GoalMeans::score)
                        .toList()),
                Mean.over(counted.stream()
                        .map(OutcomeOf::means)
                        .map(GoalMeans::scoreWithoutDropped)
                        .toList()),
                inUpperBand(counted, "aspirational"),
                inUpperBand(counted, "committed"),
                Share.of(count(goals, goal -> carried.contains(goal.objectiveId())), goals.size()),
                Share.of(count(goals, goal -> goal.stage() == Stage.DROPPED), goals.size()),
                Share.of(
                        (int) easings.stream()
                                .map(Eased::keyResultId)
                                .distinct()
                                .count(),
                        goals.stream()
                                .mapToInt(goal -> goal.keyResults().size())
                                .sum()),
                easings.size(),
                checkIns(goals, cycle),
                foreseen(goals));
    }

    private static GoalMeans means(Goal goal) {
        return GoalMeans.of(goal.objective(), goal.keyResults());
    }

    private static int count(List<Goal> goals, Predicate<ObjectiveStanding> what) {
        return (int) goals.stream().map(Goal::objective).filter(what).count();
    }

    private Share inUpperBand(List<Goal> goals, String kind) {
        List<BigDecimal> scores = goals.stream()
                .filter(goal -> goal.objective().kind().equals(kind))
                .map(goal -> means(goal).score().value())
                .filter(Objects::nonNull)
                .toList();
        return Share.of(
                (int) scores.stream()
                        .filter(score -> Arithmetic.band(kind, score, settings) == Band.GREEN)
                        .count(),
                scores.size());
    }

    /** A target that is fixed in the act of publishing is no promise that moved. */
    private List<Eased> afterPublishing(Goal goal) {
        Instant publishedAt = Objects.requireNonNull(goal.objective().publishedAt());
        Set<String> keyResults = goal.keyResults().stream()
                .map(keyResult -> keyResult.definition().keyResultId())
                .collect(Collectors.toSet());
        return eased.getOrDefault(goal.objective().objectiveId(), List.of()).stream()
                .filter(each ->
                        keyResults.contains(each.keyResultId()) && each.at().isAfter(publishedAt))
                .toList();
    }

    private Share checkIns(List<Goal> goals, CycleTerm cycle) {
        int kept = 0;
        int all = 0;
        long cadence = Duration.ofDays(cycle.cadenceDays()).toMillis();
        for (Goal goal : goals) {
            for (KeyResultStanding keyResult : goal.keyResults()) {
                Term term = cycle.of(goal.objective(), keyResult, at);
                Score score = keyResult.score();
                Instant end = score != null && score.scoredAt().isBefore(term.at()) ? score.scoredAt() : term.at();
                // The last millisecond of a day belongs to it.
                long cadences = Math.max(0, (Duration.between(term.start(), end).toMillis() + 1) / cadence);
                all += (int) cadences;
                kept += (int) said.getOrDefault(keyResult.definition().keyResultId(), List.of()).stream()
                        .filter(each -> !each.at().isBefore(term.start()))
                        .map(each -> Duration.between(term.start(), each.at()).toMillis() / cadence)
                        .filter(number -> number < cadences)
                        .distinct()
                        .count();
            }
        }
        return Share.of(kept, all);
    }

    private Outcome.Calibration foreseen(List<Goal> goals) {
        Predictions predictions = new Predictions();
        for (Goal goal : goals) {
            BigDecimal success = goal.objective().kind().equals("aspirational")
                    ? settings.aspirationalSuccess()
                    : settings.committedSuccess();
            for (KeyResultStanding keyResult : goal.keyResults()) {
                Score score = keyResult.score();
                if (score == null) {
                    continue;
                }
                said.getOrDefault(keyResult.definition().keyResultId(), List.of()).stream()
                        .filter(each -> each.at().isBefore(score.scoredAt()))
                        .forEach(each -> predictions.add(each.forecast(), each.confidence(), score.value(), success));
            }
        }
        return predictions.calibration();
    }
}
