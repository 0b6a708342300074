package dev.cairn.command.objective;

import static dev.cairn.command.ReasonNeeded.NOTHING;
import static dev.cairn.command.ReasonNeeded.SENTENCE;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violations;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ScoreCorrected;
import dev.cairn.events.objective.ScoresReviewed;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scores: given once, before the cycle's end or months after it, and corrected with a reason for as long as one likes. */
final class Scoring {

    private Scoring() {}

    static List<ObjectiveEvent> decide(Situation situation, ScoringCommand command) {
        return switch (command) {
            case ScoreKeyResult score -> score(situation, score);
            case CorrectScore correct -> correct(situation, correct);
            case ReviewScores review -> review(situation, review);
        };
    }

    private static List<ObjectiveEvent> score(Situation situation, ScoreKeyResult command) {
        KeyResult keyResult = situation.keyResult(command.keyResultId());
        if (same(command.score(), keyResult.firstScore())) {
            return List.of();
        }
        if (keyResult.score() != null) {
            throw RuleBroken.conflict(
                    "already-scored",
                    "score",
                    "A key result is scored once.",
                    "correct its score of " + keyResult.score().toPlainString());
        }
        situation.openCycle();
        situation.requireScorable();
        return List.of(new KeyResultScored(
                situation.id(),
                keyResult.id(),
                command.score().value(),
                situation.act(keyResult.lastScoringAt(), NOTHING)));
    }

    private static List<ObjectiveEvent> correct(Situation situation, CorrectScore command) {
        KeyResult keyResult = situation.keyResult(command.keyResultId());
        if (keyResult.score() == null) {
            throw RuleBroken.conflict(
                    "not-scored", "keyResultId", "Only a score that was given is corrected.", "score it first");
        }
        if (same(command.score(), keyResult.score())) {
            return List.of();
        }
        return List.of(new ScoreCorrected(
                situation.id(),
                keyResult.id(),
                command.score().value(),
                situation.act(keyResult.lastScoringAt(), SENTENCE)));
    }

    private static boolean same(Score score, @Nullable BigDecimal given) {
        return given != null && given.compareTo(score.value()) == 0;
    }

    private static List<ObjectiveEvent> review(Situation situation, ReviewScores command) {
        Goal goal = situation.goal();
        if (goal.scoresReviewed()) {
            return List.of();
        }
        situation.openCycle();
        situation.requireScorable();
        if (!command.occasion().imported()) {
            Violations violations = new Violations();
            checkReviewer(goal, command, violations);
            checkScored(goal.keyResults().values(), violations);
            violations.throwIfAny();
        }
        return List.of(new ScoresReviewed(situation.id(), situation.act()));
    }

    private static void checkReviewer(Goal goal, ReviewScores command, Violations violations) {
        String by = Situation.textOf(command.occasion().by());
        if (goal.reviewerId() == null || !goal.reviewerId().equals(by)) {
            violations.add(RuleBroken.conflict(
                    "not-the-reviewer", "by", "The scores of a goal are reviewed by its reviewer.", goal.reviewerId()));
        }
    }

    private static void checkScored(Collection<KeyResult> keyResults, Violations violations) {
        List<String> unscored = keyResults.stream()
                .filter(keyResult -> !keyResult.dropped() && keyResult.score() == null)
                .map(KeyResult::wording)
                .toList();
        if (!unscored.isEmpty() || keyResults.stream().allMatch(keyResult -> keyResult.score() == null)) {
            violations.add(RuleBroken.conflict(
                    "scores-missing",
                    "objectiveId",
                    "Scores are reviewed when every key result that is not dropped has one.",
                    unscored.isEmpty() ? "score a key result first" : "score first: " + String.join("; ", unscored)));
        }
    }
}
