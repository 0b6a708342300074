package dev.cairn.command.cycle;

import static dev.cairn.command.Sample.CYCLE;
import static dev.cairn.command.Sample.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cairn.command.Name;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Sample;
import dev.cairn.command.Violation;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.cycle.CycleReopened;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CycleDeciderTest {

    private static final CycleId YEAR = CycleId.fromKey("2026");

    private static CycleDates days(String first, String last) {
        return new CycleDates(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static DefineCycle define(
            Sample sample, CycleId cycleId, String name, CycleDates dates, @Nullable CycleId within) {
        return new DefineCycle(cycleId, new Name(name), dates, within, null, sample.live());
    }

    @Test
    void aRepeatedDefinitionFindsItsCycle() {
        Sample sample = Sample.quarter();

        assertThat(sample.when(define(sample, CYCLE, "2026-Q1", QUARTER, null))).isEmpty();
        assertThat(sample.violation(define(sample, CYCLE, "Other", QUARTER, null))
                        .code())
                .isEqualTo("already-used-id");
    }

    @Test
    void twoCyclesHaveDifferentNames() {
        Sample sample = Sample.quarter();

        assertThat(sample.violation(define(sample, YEAR, "2026-q1", QUARTER, null))
                        .code())
                .isEqualTo("name-taken");
    }

    @Test
    void aCycleLiesWithinTheDaysOfItsLongerCycle() {
        Sample sample = new Sample();
        sample.when(define(sample, YEAR, "2026", days("2026-01-01", "2026-12-31"), null));

        Violation violation = sample.violation(define(sample, CYCLE, "Q", days("2025-12-31", "2026-03-31"), YEAR));
        assertThat(violation.code()).isEqualTo("outside-longer-cycle");
        assertThat(violation.accepted()).isEqualTo("2026-01-01 to 2026-12-31");
        assertThat(sample.violation(define(sample, CYCLE, "Q", QUARTER, CycleId.fromKey("none")))
                        .code())
                .isEqualTo("longer-cycle-unknown");
        assertThat(sample.violation(define(sample, CYCLE, "Q", QUARTER, CYCLE)).code())
                .isEqualTo("within-itself");
    }

    @Test
    void aRescheduledCycleStillContainsItsParts() {
        Sample sample = new Sample();
        sample.when(define(sample, YEAR, "2026", days("2026-01-01", "2026-12-31"), null));
        sample.when(define(sample, CYCLE, "Q", QUARTER, YEAR));

        assertThat(sample.violation(new RescheduleCycle(YEAR, days("2026-02-01", "2026-12-31"), sample.live()))
                        .code())
                .isEqualTo("part-outside-cycle");
        assertThat(sample.violation(new RescheduleCycle(CYCLE, days("2026-01-01", "2027-01-01"), sample.live()))
                        .code())
                .isEqualTo("outside-longer-cycle");
        assertThat(sample.when(new RescheduleCycle(CYCLE, days("2026-01-01", "2026-04-30"), sample.live())))
                .hasSize(1);
    }

    @Test
    void aCycleIsScoredAndClosedFromItsFirstDayOn() {
        Sample sample = Sample.quarter();
        sample.when(new RescheduleCycle(CYCLE, days("2026-01-02", "2026-03-31"), sample.live()));
        sample.later(Duration.ofDays(1).minusMillis(1));
        assertThat(sample.violation(new StartScoring(CYCLE, sample.live())).code())
                .isEqualTo("cycle-not-begun");
        assertThat(sample.violation(new CloseCycle(CYCLE, sample.live())).code())
                .isEqualTo("cycle-not-begun");
        sample.later(Duration.ofMillis(1));

        assertThat(sample.when(new StartScoring(CYCLE, sample.live()))).hasSize(1);
        assertThat(sample.when(new StartScoring(CYCLE, sample.live()))).isEmpty();
        assertThat(sample.when(new CloseCycle(CYCLE, sample.live()))).hasSize(1);
    }

    @Test
    void aClosedCycleIsReopenedForAReasonOnly() {
        Sample sample = Sample.quarter().closeCycle();
        assertThat(sample.violation(new RescheduleCycle(CYCLE, days("2026-01-01", "2026-04-30"), sample.live()))
                        .code())
                .isEqualTo("cycle-closed");
        assertThat(sample.violation(new ReopenCycle(CYCLE, sample.live())).code())
                .isEqualTo("reason-missing");

        assertThat(sample.event(new ReopenCycle(CYCLE, sample.because("other", "Closed by mistake."))))
                .isInstanceOf(CycleReopened.class);
    }

    @Test
    void theLastDayDoesNotComeBeforeTheFirst() {
        assertThat(catchThrowableOfType(RuleBroken.class, () -> days("2026-03-31", "2026-03-30"))
                        .violations())
                .extracting(Violation::field)
                .containsExactly("lastDay");
    }
}
