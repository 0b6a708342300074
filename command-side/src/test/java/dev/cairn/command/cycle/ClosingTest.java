package dev.cairn.command.cycle;

import static dev.cairn.command.Sample.CYCLE;
import static dev.cairn.command.Sample.GOAL;
import static dev.cairn.command.Sample.KEY_RESULT;
import static dev.cairn.command.Sample.REVIEWER;
import static dev.cairn.command.Sample.TEAM;
import static dev.cairn.command.Sample.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.command.Occasion;
import dev.cairn.command.Sample;
import dev.cairn.command.Violation;
import dev.cairn.command.Wording;
import dev.cairn.command.objective.AddKeyResult;
import dev.cairn.command.objective.CorrectScore;
import dev.cairn.command.objective.DropKeyResult;
import dev.cairn.command.objective.DropObjective;
import dev.cairn.command.objective.MetricDefinition;
import dev.cairn.command.objective.NameReviewer;
import dev.cairn.command.objective.PublishObjective;
import dev.cairn.command.objective.ReviewScores;
import dev.cairn.command.objective.Score;
import dev.cairn.command.objective.ScoreKeyResult;
import dev.cairn.command.objective.Weight;
import dev.cairn.command.retrospective.CompleteRetrospective;
import dev.cairn.command.retrospective.OpenRetrospective;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.cycle.CycleClosed;
import dev.cairn.events.cycle.CycleClosed.Waived;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.retrospective.RetrospectiveId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {

    private static final KeyResultId OTHER = KeyResultId.fromKey("other key result");
    private static final RetrospectiveId RETROSPECTIVE = RetrospectiveId.fromKey("retrospective");

    private static CloseCycle close(Occasion occasion, Missing... waived) {
        return new CloseCycle(CYCLE, Arrays.stream(waived).map(Waiver::of).toList(), occasion);
    }

    private static Sample score(Sample sample, KeyResultId keyResultId) {
        sample.when(new ScoreKeyResult(GOAL, keyResultId, new Score(decimal("0.7")), sample.live()));
        return sample;
    }

    private static Sample scoredAndReviewed() {
        Sample sample = score(Sample.published().onDay(80), KEY_RESULT);
        sample.when(new ReviewScores(GOAL, Occasion.live(sample.now(), REVIEWER)));
        return sample;
    }

    private static List<Waived> waived(List<DomainEvent> events) {
        List<Waived> waived = ((CycleClosed) events.getFirst()).waived();
        return waived == null ? List.of() : waived;
    }

    @Test
    void aCycleWhoseGoalsAreScoredAndReviewedIsClosed() {
        Sample sample = scoredAndReviewed();

        assertThat(waived(sample.when(close(sample.live())))).isEmpty();
    }

    @Test
    void whatIsNotScoredIsToldByGoal() {
        Sample sample = Sample.published();
        sample.when(sample.add(OTHER, "Other", MetricDefinition.increase(null, decimal("0"), decimal("1"))));

        Violation violation = sample.violation(close(sample.live()));

        assertThat(violation.code()).isEqualTo("scores-missing");
        assertThat(violation.rule()).contains("2 have none");
        assertThat(violation.accepted()).contains("Sample goal (2)").contains("waive scores");
    }

    @Test
    void scoresAreReviewedBeforeTheCycleIsClosed() {
        Sample sample = score(Sample.published().onDay(80), KEY_RESULT);

        assertThat(sample.violation(close(sample.live())).code()).isEqualTo("scores-not-reviewed");
    }

    @Test
    void aCorrectedScoreIsReviewedAgain() {
        Sample sample = scoredAndReviewed();
        sample.when(new CorrectScore(
                GOAL, KEY_RESULT, new Score(decimal("0.5")), sample.because("wrong-data", "Miscounted.")));

        assertThat(sample.violation(close(sample.live())).code()).isEqualTo("scores-not-reviewed");
    }

    @Test
    void retrospectivesAreCompletedBeforeTheCycleIsClosed() {
        Sample sample = scoredAndReviewed();
        sample.when(new OpenRetrospective(RETROSPECTIVE, CYCLE, TEAM, sample.live()));

        assertThat(sample.violation(close(sample.live())).accepted()).contains("Sample team");
        sample.when(new CompleteRetrospective(RETROSPECTIVE, sample.live()));
        assertThat(sample.when(close(sample.live()))).hasSize(1);
    }

    @Test
    void draftsAndWhatWasDroppedOweNoScore() {
        Sample sample = Sample.published();
        sample.when(sample.set(ObjectiveId.fromKey("draft"), "Only a draft"));
        sample.when(new DropKeyResult(GOAL, KEY_RESULT, sample.live()));
        sample.when(sample.add(OTHER, "Other", MetricDefinition.increase(null, decimal("0"), decimal("1"))));
        assertThat(sample.violation(close(sample.live())).rule()).contains("1 has none");
        sample.when(new DropObjective(GOAL, sample.live()));

        assertThat(sample.when(close(sample.live()))).hasSize(1);
    }

    @Test
    void whatIsMissingIsWaivedWithASentence() {
        Sample sample = Sample.published();

        assertThat(sample.violation(close(sample.live(), Missing.SCORES)).code())
                .isEqualTo("reason-missing");
        assertThat(sample.violation(close(sample.because("other", null), Missing.SCORES))
                        .code())
                .isEqualTo("reason-sentence-missing");
        assertThat(waived(sample.when(
                        close(sample.because("other", "The team is gone."), Missing.SCORES, Missing.RETROSPECTIVES))))
                .containsExactly(new Waived("scores", 1));
    }

    @Test
    void aWaiverOfOneThingIsNoneOfAnother() {
        Sample sample = Sample.published();

        assertThat(sample.violation(close(sample.because("other", "Never mind."), Missing.SCORE_REVIEWS))
                        .code())
                .isEqualTo("scores-missing");
    }

    @Test
    void manyGoalsAreCountedAndTheFirstOnesTold() {
        Sample sample = Sample.published();
        for (int i = 0; i < 14; i++) {
            ObjectiveId id = ObjectiveId.fromKey("goal " + i);
            sample.when(sample.set(id, "Goal number " + (10 + i)));
            sample.when(new AddKeyResult(
                    id,
                    KeyResultId.fromKey("of " + i),
                    new Wording("Measured"),
                    MetricDefinition.increase(null, decimal("0"), decimal("1")),
                    Weight.ONE,
                    null,
                    null,
                    false,
                    sample.live()));
            sample.when(new NameReviewer(id, REVIEWER, sample.live()));
            sample.when(new PublishObjective(id, sample.live()));
        }

        Violation violation = sample.violation(close(sample.live()));

        assertThat(violation.rule()).contains("15 have none");
        assertThat(violation.accepted()).contains("Goal number 19").doesNotContain("Goal number 20");
        assertThat(violation.accepted()).contains("and 5 more");
    }

    @Test
    void aFileSaysWhatWasWaivedAndIsNotAsked() {
        Sample sample = Sample.published().onDay(95);

        assertThat(waived(sample.when(close(sample.imported("2026-03-31T12:00:00Z")))))
                .isEmpty();
        Sample other = Sample.published().onDay(95);
        CycleClosed closed = (CycleClosed) other.event(
                new CloseCycle(CYCLE, List.of(new Waiver(Missing.SCORES, 7)), other.imported("2026-03-31T12:00:00Z")));
        assertThat(closed.waived()).containsExactly(new Waived("scores", 7));
        assertThat(closed.act().reason())
                .extracting(reason -> reason.category())
                .isEqualTo("not-given");
    }

    @Test
    void aClosedCycleIsClosedOnce() {
        Sample sample = scoredAndReviewed();
        sample.when(close(sample.live()));

        assertThat(sample.when(close(sample.live()))).isEmpty();
    }
}
