package dev.cairn.query.comparison;

import static dev.cairn.query.progress.SampleGoal.decrease;
import static dev.cairn.query.progress.SampleGoal.increase;
import static dev.cairn.query.progress.SampleGoal.maintain;
import static dev.cairn.query.progress.SampleGoal.milestone;
import static dev.cairn.query.progress.SampleGoal.step;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetargetingTest {

    @Test
    void aNearerTargetAsksForLessOfTheWay() {
        assertThat(Retargeting.share(increase("0", "100"), increase("0", "80"))).isEqualByComparingTo("-0.2");
        assertThat(Retargeting.share(increase("50", "100"), increase("50", "120")))
                .isEqualByComparingTo("0.4");
    }

    @Test
    void aTargetThatIsNotAsLowAsksForLess() {
        assertThat(Retargeting.share(decrease("10", "2"), decrease("10", "4"))).isEqualByComparingTo("-0.25");
    }

    @Test
    void aWiderRangeAsksForLess() {
        assertThat(Retargeting.share(maintain("10", "20"), maintain("10", "25")))
                .isEqualByComparingTo("-0.5");
    }

    @Test
    void anotherSingleBoundIsAShareOfTheOldOne() {
        assertThat(Retargeting.share(maintain("50", null), maintain("40", null)))
                .isEqualByComparingTo("-0.2");
        assertThat(Retargeting.share(maintain(null, "50"), maintain(null, "40")))
                .isEqualByComparingTo("0.2");
    }

    @Test
    void aStepThatIsTakenAwayAsksForLessByItsWeight() {
        assertThat(Retargeting.share(
                        milestone(step("plan", "1"), step("do", "3")), milestone(step("do", "3"), step("tell", "2"))))
                .isEqualByComparingTo("0.25");
        assertThat(Retargeting.share(milestone(step("plan", "1"), step("do", "3")), milestone(step("do", "3"))))
                .isEqualByComparingTo("-0.25");
    }

    @Test
    void whatCannotBeHeldAgainstEachOtherHasNoShare() {
        assertThat(Retargeting.share(increase("0", "100"), maintain("10", null)))
                .isNull();
        assertThat(Retargeting.share(maintain("10", null), maintain("10", "20")))
                .isNull();
        assertThat(Retargeting.share(maintain("0", null), maintain("10", null))).isNull();
    }
}
