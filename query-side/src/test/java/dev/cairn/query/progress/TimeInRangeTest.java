package dev.cairn.query.progress;

import static dev.cairn.query.progress.SampleGoal.KEY_RESULT;
import static dev.cairn.query.progress.SampleGoal.checkIn;
import static dev.cairn.query.progress.SampleGoal.day;
import static dev.cairn.query.progress.SampleGoal.increase;
import static dev.cairn.query.progress.SampleGoal.keyResultAdded;
import static dev.cairn.query.progress.SampleGoal.maintain;
import static dev.cairn.query.progress.SampleGoal.number;
import static dev.cairn.query.progress.SampleGoal.retargeted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.objective.KeyResultEvent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeInRangeTest {

    @Test
    void eachReadingHoldsUntilTheNextOne() {
        TimeInRange time = measured(
                keyResultAdded("2026-01-01", maintain("10", "20")),
                checkIn("2026-01-05", "a", "15"),
                checkIn("2026-01-08", "b", "25"),
                checkIn("2026-01-09", "c", "20"));

        assertThat(time.share(day("2026-01-09"))).isEqualTo(number("0.7500"));
        assertThat(time.share(day("2026-01-15"))).isEqualTo(number("0.9000"));
    }

    @Test
    void theTimeBeforeTheFirstReadingCountsForNeitherSide() {
        TimeInRange time =
                measured(keyResultAdded("2026-01-01", maintain("10", null)), checkIn("2026-03-01", "a", "15"));

        assertThat(time.share(day("2026-03-11"))).isEqualTo(Arithmetic.ONE);
    }

    @Test
    void aReadingIsHeldAgainstTheRangeOfItsTime() {
        TimeInRange time = measured(
                keyResultAdded("2026-01-01", maintain("10", "20")),
                checkIn("2026-01-02", "a", "22"),
                retargeted("2026-01-04", maintain("10", "25")));

        assertThat(time.share(day("2026-01-10"))).isEqualTo(number("0.7500"));
    }

    @Test
    void aReadingAtTheQuestionsOwnInstantIsInRangeOrNot() {
        TimeInRange time =
                measured(keyResultAdded("2026-01-01", maintain("10", "20")), checkIn("2026-01-05", "a", "5"));

        assertThat(time.share(day("2026-01-05"))).isEqualTo(Arithmetic.ZERO);
    }

    @Test
    void aReadingAfterTheInstantAskedForStillCounts() {
        TimeInRange time = measured(
                keyResultAdded("2026-01-01", maintain("10", "20")),
                checkIn("2026-01-05", "a", "5"),
                checkIn("2026-01-09", "b", "15"));

        assertThat(time.share(day("2026-01-06"))).isEqualTo(Arithmetic.ZERO);
    }

    @Test
    void onlyAValueToMaintainHasATimeInRange() {
        assertThat(measuredOrNull(keyResultAdded("2026-01-01", increase("0", "10")), checkIn("2026-01-05", "a", "5")))
                .isNull();
    }

    @Test
    void thereIsNoneWithoutAValue() {
        assertThat(measuredOrNull(keyResultAdded("2026-01-01", maintain("0", "10"))))
                .isNull();
    }

    private static TimeInRange measured(KeyResultEvent... events) {
        return Objects.requireNonNull(measuredOrNull(events));
    }

    private static @Nullable TimeInRange measuredOrNull(KeyResultEvent... events) {
        KeyResultFold fold = KeyResultFold.of(KEY_RESULT);
        long position = 0;
        for (KeyResultEvent event : events) {
            fold = fold.with(++position, event);
        }
        return Objects.requireNonNull(fold.standing()).measurement().timeInRange();
    }
}
