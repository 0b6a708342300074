package dev.cairn.query.progress;

import static dev.cairn.query.progress.SampleGoal.number;
import static dev.cairn.query.progress.SampleGoal.numberOrNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeanTest {

    @Test
    void aKeyResultCountsByItsWeight() {
        Mean mean = Mean.ofProgress(List.of(weighted("1", "3"), weighted("0.2", "1")));

        assertThat(mean).isEqualTo(new Mean(number("0.8000"), 2, 2));
    }

    @Test
    void unknownProgressCountsAsNothingAndIsSaid() {
        Mean mean = Mean.ofProgress(List.of(weighted("0.9", "1"), weighted(null, "2")));

        assertThat(mean).isEqualTo(new Mean(number("0.3000"), 1, 2));
    }

    @Test
    void aMeanOverNothingIsUnknown() {
        assertThat(Mean.ofProgress(List.of())).isEqualTo(Mean.NONE);
    }

    @Test
    void aScoreThatWasNotGivenDoesNotLowerTheMean() {
        Mean mean = Mean.ofScores(List.of(weighted("0.5", "1"), weighted(null, "1"), weighted("1", "1")));

        assertThat(mean).isEqualTo(new Mean(number("0.7500"), 2, 3));
    }

    @Test
    void noScoresAtAllHaveNoMean() {
        assertThat(Mean.ofScores(List.of(weighted(null, "1")))).isEqualTo(new Mean(null, 0, 1));
    }

    @Test
    void inATeamEachObjectiveCountsTheSameAndOneWithoutAMeanStaysOut() {
        Mean mean = Mean.over(List.of(new Mean(number("0.2000"), 1, 1), new Mean(number("0.6000"), 4, 9), Mean.NONE));

        assertThat(mean).isEqualTo(new Mean(number("0.4000"), 5, 10));
    }

    @Test
    void aTeamWithoutObjectivesHasNoMean() {
        assertThat(Mean.over(List.of())).isEqualTo(Mean.NONE);
    }

    private static Mean.Weighted weighted(@Nullable String share, String weight) {
        return new Mean.Weighted(numberOrNull(share), number(weight));
    }
}
