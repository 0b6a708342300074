package dev.cairn.command.objective;

import static dev.cairn.command.Sample.CYCLE;
import static dev.cairn.command.Sample.GOAL;
import static dev.cairn.command.Sample.KEY_RESULT;
import static dev.cairn.command.Sample.REVIEWER;
import static dev.cairn.command.Sample.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.command.Occasion;
import dev.cairn.command.Sample;
import dev.cairn.command.cycle.ReopenCycle;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.ScoreCorrected;
import dev.cairn.events.objective.ScoresReviewed;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static ScoreKeyResult score(Sample sample, String score) {
        return new ScoreKeyResult(GOAL, KEY_RESULT, new Score(decimal(score)), sample.live());
    }

    private static CorrectScore correct(String score, Occasion occasion) {
        return new CorrectScore(GOAL, KEY_RESULT, new Score(decimal(score)), occasion);
    }

    @Test
    void aKeyResultIsScoredMonthsAfterItsCycle() {
        Sample sample = Sample.published().onDay(200);

        assertThat(sample.event(score(sample, "0.70")))
                .isInstanceOfSatisfying(
                        KeyResultScored.class,
                        scored -> assertThat(scored.score()).isEqualTo(decimal("0.7")));
    }

    @Test
    void aScoreIsGivenOnce() {
        Sample sample = Sample.published().onDay(80);
        sample.when(score(sample, "0.7"));

        assertThat(sample.when(score(sample, "0.7"))).isEmpty();
        assertThat(sample.violation(score(sample, "0.8")).code()).isEqualTo("already-scored");
    }

    @Test
    void repeatingTheFirstScoreAfterItsCorrectionChangesNothing() {
        Sample sample = Sample.published().onDay(80);
        sample.when(score(sample, "0.7"));
        sample.when(correct("0.6", sample.because("wrong-data", "Counted twice.")));

        assertThat(sample.when(score(sample, "0.7"))).isEmpty();
    }

    @Test
    void aCorrectionNeedsASentence() {
        Sample sample = Sample.published().onDay(80);
        sample.when(score(sample, "0.7"));

        assertThat(sample.violation(correct("0.6", sample.because("wrong-data", null)))
                        .code())
                .isEqualTo("reason-sentence-missing");
        assertThat(sample.event(correct("0.6", sample.because("wrong-data", "Counted twice."))))
                .isInstanceOf(ScoreCorrected.class);
    }

    @Test
    void onlyAScoreThatWasGivenIsCorrected() {
        Sample sample = Sample.published();

        assertThat(sample.violation(correct("0.6", sample.because("other", "Why not.")))
                        .code())
                .isEqualTo("not-scored");
    }

    @Test
    void aClosedCycleTakesNoFirstScoreUntilItIsReopened() {
        Sample sample = Sample.published().onDay(100).closeCycle();
        assertThat(sample.violation(score(sample, "0.7")).code()).isEqualTo("cycle-closed");
        sample.when(new ReopenCycle(CYCLE, sample.because("other", "A score was forgotten.")));

        assertThat(sample.when(score(sample, "0.7"))).hasSize(1);
    }

    @Test
    void whatWasDroppedOrClosedIsStillScored() {
        Sample sample = Sample.published();
        sample.when(new DropKeyResult(GOAL, KEY_RESULT, sample.live()));
        sample.when(new CloseObjective(GOAL, sample.live()));

        assertThat(sample.when(score(sample, "0"))).hasSize(1);
    }

    @Test
    void aDraftIsNotScoredEvenAfterItWasDropped() {
        Sample sample = Sample.draft();
        assertThat(sample.violation(score(sample, "0.7")).code()).isEqualTo("objective-is-draft");
        sample.when(new DropObjective(GOAL, sample.live()));

        assertThat(sample.violation(score(sample, "0.7")).code()).isEqualTo("objective-is-dropped");
    }

    @Test
    void theReviewerAgreesWithTheScoresAndAgainAfterACorrection() {
        Sample sample = Sample.published().onDay(80);
        ReviewScores review = new ReviewScores(GOAL, Occasion.live(sample.now(), REVIEWER));
        assertThat(sample.violation(review).code()).isEqualTo("scores-missing");
        sample.when(score(sample, "0.7"));
        assertThat(sample.violation(new ReviewScores(GOAL, sample.live())).code())
                .isEqualTo("not-the-reviewer");
        assertThat(sample.event(review)).isInstanceOf(ScoresReviewed.class);
        assertThat(sample.when(review)).isEmpty();
        sample.when(correct("0.6", sample.because("wrong-data", "Counted twice.")));

        assertThat(sample.when(review)).hasSize(1);
    }
}
