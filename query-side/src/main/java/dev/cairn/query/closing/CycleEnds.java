package dev.cairn.query.closing;

import dev.cairn.query.Basis;
import dev.cairn.query.NotThereException;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.CycleStanding;
import dev.cairn.query.directory.DirectoryView;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.progress.Arithmetic;
import dev.cairn.query.progress.Goal;
import dev.cairn.query.progress.GoalsView;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.Measurement;
import dev.cairn.query.progress.Score;
import dev.cairn.query.retrospective.RetrospectivesView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what the end of a cycle asks for, from what there is at a viewpoint, wherever that comes from. */
public final class CycleEnds {

    private final Viewpoint viewpoint;
    private final DirectoryView directory;
    private final GoalsView goals;
    private final RetrospectivesView retrospectives;

    public CycleEnds(Viewpoint viewpoint, DirectoryView directory, GoalsView goals, RetrospectivesView retrospectives) {
        this.viewpoint = viewpoint;
        this.directory = directory;
        this.goals = goals;
        this.retrospectives = retrospectives;
    }

    /** @throws NotThereException where the cycle is not there */
    public ScoreSuggestions of(FindScoreSuggestions question, long position) {
        CycleInForce cycle = cycle(question.cycleId());
        List<ScoreSuggestions.OfGoal> suggestions =
                counted(question.cycleId()).stream().map(CycleEnds::suggestions).toList();
        return new ScoreSuggestions(basis(position), cycle, suggestions);
    }

    private static ScoreSuggestions.OfGoal suggestions(Goal goal) {
        return new ScoreSuggestions.OfGoal(
                goal.objective().objectiveId(),
                goal.objective().wording(),
                goal.objective().kind(),
                goal.objective().teamId(),
                kept(goal).map(CycleEnds::suggestion).toList());
    }

    private static ScoreSuggestions.OfKeyResult suggestion(KeyResultStanding keyResult) {
        Measurement measured = keyResult.measurement();
        BigDecimal progress = keyResult.progress();
        Score score = keyResult.score();
        return new ScoreSuggestions.OfKeyResult(
                keyResult.definition().keyResultId(),
                keyResult.definition().wording(),
                keyResult.definition().metric(),
                measured.value(),
                measured.stepsDone(),
                measured.measuredAt(),
                Arithmetic.attainment(keyResult.definition().metric(), measured.value()),
                progress,
                ArithmeticInWords.of(keyResult),
                Arithmetic.suggestedScore(progress),
                score == null ? null : score.value());
    }

    /** @throws NotThereException where the cycle is not there */
    public MissingInCycle of(FindMissing question, long position) {
        CycleInForce cycle = cycle(question.cycleId());
        List<MissingInCycle.GoalUnscored> unscored = new ArrayList<>();
        List<MissingInCycle.GoalUnreviewed> unreviewed = new ArrayList<>();
        for (Goal goal : counted(question.cycleId())) {
            String id = goal.objective().objectiveId();
            String wording = goal.objective().wording();
            List<String> without = kept(goal)
                    .filter(keyResult -> keyResult.score() == null)
                    .map(keyResult -> keyResult.definition().wording())
                    .toList();
            if (!without.isEmpty()) {
                unscored.add(new MissingInCycle.GoalUnscored(id, wording, without));
            }
            if (isUnreviewed(goal)) {
                unreviewed.add(new MissingInCycle.GoalUnreviewed(
                        id, wording, goal.objective().reviewerId()));
            }
        }
        return new MissingInCycle(
                basis(position),
                cycle,
                unscored,
                unscored.stream().mapToInt(goal -> goal.keyResults().size()).sum(),
                unreviewed,
                open(question.cycleId()));
    }

    /** A score that was given or corrected after the review has to be looked at again. */
    private static boolean isUnreviewed(Goal goal) {
        Instant lastScored = goal.keyResults().stream()
                .map(KeyResultStanding::score)
                .filter(score -> score != null)
                .map(Score::scoredAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
        Instant reviewed = goal.objective().scoresReviewedAt();
        return lastScored != null && (reviewed == null || reviewed.isBefore(lastScored));
    }

    private List<MissingInCycle.RetrospectiveOpen> open(String cycleId) {
        Map<String, String> teams =
                directory.teams().stream().collect(Collectors.toMap(TeamStanding::teamId, TeamStanding::name));
        return retrospectives.retrospectives(cycleId, null).stream()
                .filter(retrospective -> retrospective.completion() == null)
                .map(retrospective -> new MissingInCycle.RetrospectiveOpen(
                        retrospective.retrospectiveId(), retrospective.teamId(), teams.get(retrospective.teamId())))
                .toList();
    }

    private List<Goal> counted(String cycleId) {
        return goals.whole(goals.objectivesOfCycles(List.of(cycleId))).stream()
                .filter(goal -> goal.objective().stage().counts())
                .toList();
    }

    private static Stream<KeyResultStanding> kept(Goal goal) {
        return goal.keyResults().stream().filter(keyResult -> !keyResult.dropped());
    }

    private CycleInForce cycle(String cycleId) {
        CycleStanding cycle = directory.cycle(cycleId);
        if (cycle == null) {
            throw new NotThereException("cycle", cycleId);
        }
        return CycleInForce.of(cycle, directory.settings(), viewpoint.at());
    }

    private Basis basis(long position) {
        return Basis.of(
                position, viewpoint, directory.claimsUsed() || goals.claimsUsed() || retrospectives.claimsUsed());
    }
}
