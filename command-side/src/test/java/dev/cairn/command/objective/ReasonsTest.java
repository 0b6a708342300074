package dev.cairn.command.objective;

import static dev.cairn.command.Sample.GOAL;
import static dev.cairn.command.Sample.KEY_RESULT;
import static dev.cairn.command.Sample.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.command.Command;
import dev.cairn.command.Occasion;
import dev.cairn.command.Sample;
import dev.cairn.command.Wording;
import dev.cairn.events.Reason;
import dev.cairn.events.objective.KeyResultId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonsTest {

    private static final MetricDefinition EASIER = MetricDefinition.increase("users", decimal("0"), decimal("50"));
    private static final MetricDefinition HARDER = MetricDefinition.increase("users", decimal("0"), decimal("100"));

    record Change(String name, Function<Occasion, Command> command) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Change> changesThatNeedACategory() {
        return List.of(
                new Change("reword goal", o -> new RewordObjective(GOAL, new Wording("Other goal"), o)),
                new Change("reword", o -> new RewordKeyResult(GOAL, KEY_RESULT, new Wording("Other"), o)),
                new Change("raise target", o -> new RetargetKeyResult(GOAL, KEY_RESULT, HARDER, o)),
                new Change("reweight", o -> new ReweightKeyResult(GOAL, KEY_RESULT, new Weight(decimal("2")), o)),
                new Change(
                        "reschedule",
                        o -> new RescheduleKeyResult(GOAL, KEY_RESULT, LocalDate.parse("2026-03-01"), o)));
    }

    static List<Change> changesThatNeedASentence() {
        return List.of(
                new Change("ease target", o -> new RetargetKeyResult(GOAL, KEY_RESULT, EASIER, o)),
                new Change("change kind", o -> new ChangeObjectiveKind(GOAL, Kind.ASPIRATIONAL, o)),
                new Change("drop key result", o -> new DropKeyResult(GOAL, KEY_RESULT, o)),
                new Change("drop goal", o -> new DropObjective(GOAL, o)),
                new Change(
                        "add key result",
                        o -> new AddKeyResult(
                                GOAL,
                                KeyResultId.fromKey("2"),
                                new Wording("Second"),
                                HARDER,
                                Weight.ONE,
                                null,
                                null,
                                false,
                                o)));
    }

    @ParameterizedTest
    @MethodSource({"changesThatNeedACategory", "changesThatNeedASentence"})
    void changeIsFreeUntilTheGoalIsCommitted(Change change) {
        Sample sample = Sample.published().onDay(14);

        assertThat(sample.event(change.command.apply(sample.live())).act().reason())
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("changesThatNeedACategory")
    void aCommittedGoalChangesForAReasonOnly(Change change) {
        Sample sample = Sample.published().onDay(15);

        assertThat(sample.violation(change.command.apply(sample.live())).code()).isEqualTo("reason-missing");
        assertThat(sample.event(change.command.apply(sample.because("learnt", null)))
                        .act()
                        .reason())
                .isEqualTo(new Reason("learnt", null));
    }

    @ParameterizedTest
    @MethodSource("changesThatNeedASentence")
    void whatWeighsMoreNeedsASentence(Change change) {
        Sample sample = Sample.published().onDay(15);

        assertThat(sample.violation(change.command.apply(sample.because("learnt", "  ")))
                        .code())
                .isEqualTo("reason-sentence-missing");
        assertThat(sample.event(change.command.apply(sample.because("learnt", "We know better now.")))
                        .act()
                        .reason())
                .extracting(Reason::category)
                .isEqualTo("learnt");
    }

    @ParameterizedTest
    @MethodSource({"changesThatNeedACategory", "changesThatNeedASentence"})
    void aFileWithoutAReasonIsRecordedAsGivingNone(Change change) {
        Sample sample = Sample.published().onDay(60);

        assertThat(sample.event(change.command.apply(sample.imported("2026-02-01T00:00:00Z")))
                        .act()
                        .reason())
                .isEqualTo(new Reason("not-given", null));
    }

    @Test
    void whetherAnImportedChangeNeedsAReasonGoesByItsOwnDay() {
        Sample sample = Sample.published().onDay(60);

        assertThat(sample.event(new DropKeyResult(GOAL, KEY_RESULT, sample.imported("2026-01-10T00:00:00Z")))
                        .act()
                        .reason())
                .isNull();
    }

    @Test
    void aGoalPublishedLateIsCommittedFourteenDaysAfterPublishing() {
        Sample sample = Sample.draft().onDay(30).publish().onDay(43);

        assertThat(sample.event(new DropKeyResult(GOAL, KEY_RESULT, sample.live()))
                        .act()
                        .reason())
                .isNull();
    }

    @Test
    void anUnknownCategoryIsRefusedAlsoWhereNoReasonIsNeeded() {
        Sample sample = Sample.published();

        assertThat(sample.violation(new DropKeyResult(GOAL, KEY_RESULT, sample.because("whim", "Because.")))
                        .code())
                .isEqualTo("reason-category-unknown");
    }

    @Test
    void notGivenIsAWordForFilesOnly() {
        Sample sample = Sample.published().onDay(20);

        assertThat(sample.violation(new DropKeyResult(GOAL, KEY_RESULT, sample.because("not-given", null)))
                        .code())
                .isEqualTo("reason-category-unknown");
    }

    @Test
    void handOversNeedNoReason() {
        Sample sample = Sample.published().onDay(40);

        assertThat(sample.event(new AssignObjectiveOwner(GOAL, null, sample.live()))
                        .act()
                        .reason())
                .isNull();
    }
}
