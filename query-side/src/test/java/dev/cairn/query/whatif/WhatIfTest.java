package dev.cairn.query.whatif;

import static dev.cairn.query.progress.SampleGoal.CYCLE;
import static dev.cairn.query.progress.SampleGoal.KEY_RESULT;
import static dev.cairn.query.progress.SampleGoal.OBJECTIVE;
import static dev.cairn.query.progress.SampleGoal.TEAM;
import static dev.cairn.query.progress.SampleGoal.increase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.events.Act;
import dev.cairn.events.FreeText;
import dev.cairn.events.Reason;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.ObjectiveDropped;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.objective.ScoreCorrected;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.History;
import dev.cairn.query.NotThereException;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.hypothesis.ProgressCounting;
import dev.cairn.query.hypothesis.Rule;
import dev.cairn.query.hypothesis.Rules;
import dev.cairn.query.hypothesis.ScoreCounting;
import dev.cairn.query.progress.Stage;
import dev.cairn.query.replay.ChangesView;
import dev.cairn.query.replay.CyclePast;
import dev.cairn.query.replay.TeamsBelow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private static final String ANNA = "person:00000000-0000-0000-0000-0000000000aa";
    private static final String SECOND = KeyResultId.fromKey("second").value();
    private static final String COMPANY = TeamId.fromKey("company").value();
    private static final Rules FROZEN = rules(true, false);

    /** A committed goal of a quarter with two key results, 0 to 100 each; the first is at 40, the second at 80. */
    private final History history = new History()
            .at("2025-12-20", act -> new TeamFormed(COMPANY, "Bakery", "company", null, false, act))
            .at("2025-12-20", act -> new TeamFormed(TEAM, "Ovens", "team", COMPANY, false, act))
            .at(
                    "2025-12-20",
                    act -> new CycleDefined(
                            CYCLE,
                            "2026-Q1",
                            LocalDate.parse("2026-01-01"),
                            LocalDate.parse("2026-03-31"),
                            null,
                            null,
                            act))
            .at(
                    "2025-12-20",
                    act -> new ObjectiveSet(
                            OBJECTIVE, CYCLE, TEAM, null, "Bread is fresh", "committed", ANNA, false, act))
            .at("2025-12-20", act -> added(KEY_RESULT, act))
            .at("2025-12-20", act -> added(SECOND, act))
            .at("2025-12-20", act -> new ObjectivePublished(OBJECTIVE, act))
            .at("2026-02-10", act -> checkIn(KEY_RESULT, "1", "40", act))
            .at("2026-02-10", act -> checkIn(SECOND, "2", "80", act));

    @Test
    void withNothingSupposedNothingIsDifferent() {
        WhatIf answer = whatIf(Rules.NONE);

        assertThat(answer.goals()).isEmpty();
        assertThat(answer.hypothetical()).isEqualTo(answer.reality());
        assertThat(answer.progressBy()).isEqualByComparingTo("0");
    }

    @Test
    void targetsFrozenLeavesOutWhatMovedATargetAfterCommitment() {
        // given
        history.record(
                "2026-03-01",
                new KeyResultRetargeted(OBJECTIVE, KEY_RESULT, increase("0", "50"), because("2026-03-01")));

        // when
        WhatIf answer = whatIf(FROZEN);

        // then
        assertThat(answer.reality().progress().value()).isEqualByComparingTo("0.8");
        assertThat(Objects.requireNonNull(answer.hypothetical()).progress().value())
                .isEqualByComparingTo("0.6");
        assertThat(answer.progressBy()).isEqualByComparingTo("-0.2");
        GoalWhatIf goal = answer.goals().getFirst();
        assertThat(goal.causes()).isEmpty();
        KeyResultWhatIf keyResult = goal.keyResults().getFirst();
        assertThat(goal.keyResults()).hasSize(1);
        assertThat(keyResult.keyResultId()).isEqualTo(KEY_RESULT);
        assertThat(keyResult.progressBy()).isEqualByComparingTo("-0.4");
        assertThat(keyResult.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.rules()).containsExactly(Rule.TARGETS_FROZEN);
            assertThat(cause.leftOut()).isTrue();
            assertThat(cause.event().change()).isEqualTo("key-result-retargeted");
            assertThat(cause.event().by()).isEqualTo(ANNA);
            assertThat(cause.event().effectiveAt()).isEqualTo(History.instant("2026-03-01"));
            assertThat(cause.event().reason()).isEqualTo("The oven is broken.");
        });
    }

    @Test
    void whatMovedATargetBeforeCommitmentStays() {
        // given: the goal is committed fourteen days after the cycle's first day
        history.at("2026-01-10", act -> new KeyResultRetargeted(OBJECTIVE, KEY_RESULT, increase("0", "50"), act));

        // then
        assertThat(whatIf(FROZEN).goals()).isEmpty();
    }

    @Test
    void dropsIgnoredKeepsGoalsAndKeyResults() {
        // given
        history.at("2026-03-01", act -> new KeyResultDropped(OBJECTIVE, KEY_RESULT, act))
                .at("2026-03-10", act -> new ObjectiveDropped(OBJECTIVE, act));

        // when
        WhatIf answer = whatIf(rules(false, true));

        // then
        assertThat(answer.reality().objectives()).isZero();
        assertThat(Objects.requireNonNull(answer.hypothetical()).objectives()).isEqualTo(1);
        GoalWhatIf goal = answer.goals().getFirst();
        assertThat(Objects.requireNonNull(goal.reality()).stage()).isEqualTo(Stage.DROPPED);
        assertThat(Objects.requireNonNull(goal.hypothetical()).stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(goal.causes()).extracting(cause -> cause.event().change()).containsExactly("objective-dropped");
        assertThat(goal.keyResults().getFirst().causes())
                .extracting(cause -> cause.event().change())
                .containsExactly("key-result-dropped");
    }

    @Test
    void rulesCombine() {
        // given
        history.at("2026-03-01", act -> new KeyResultRetargeted(OBJECTIVE, KEY_RESULT, increase("0", "50"), act))
                .at("2026-03-02", act -> new KeyResultDropped(OBJECTIVE, SECOND, act));

        // when
        WhatIf answer = whatIf(rules(true, true));

        // then: 0.8 alone against 0.4 and 0.8
        assertThat(answer.progressBy()).isEqualByComparingTo("-0.2");
        assertThat(answer.goals().getFirst().keyResults())
                .extracting(KeyResultWhatIf::keyResultId)
                .containsExactly(KEY_RESULT, SECOND);
    }

    @Test
    void aWeightNamesTheEventThatSetTheRealOne() {
        // when
        WhatIf answer = whatIf(new Rules(
                false,
                false,
                false,
                Map.of(SECOND, new BigDecimal("3")),
                ProgressCounting.LINEAR,
                ScoreCounting.GIVEN,
                null,
                Set.of()));

        // then
        assertThat(answer.progressBy()).isEqualByComparingTo("0.1");
        assertThat(answer.goals().getFirst().keyResults()).singleElement().satisfies(keyResult -> {
            assertThat(keyResult.keyResultId()).isEqualTo(SECOND);
            assertThat(keyResult.causes()).singleElement().satisfies(cause -> {
                assertThat(cause.rules()).containsExactly(Rule.WEIGHTS);
                assertThat(cause.leftOut()).isFalse();
                assertThat(cause.event().change()).isEqualTo("key-result-added");
            });
        });
    }

    @Test
    void aWeightOfAKeyResultThatIsNotInTheCycleIsRefused() {
        Rules rules = new Rules(
                false,
                false,
                false,
                Map.of("key-result:nowhere", BigDecimal.TWO),
                ProgressCounting.LINEAR,
                ScoreCounting.GIVEN,
                null,
                Set.of());

        assertThatThrownBy(() -> whatIf(rules)).isInstanceOf(NotThereException.class);
    }

    @Test
    void anotherWayOfCountingNamesTheLastReading() {
        // given
        history.at("2026-02-20", act -> checkIn(SECOND, "3", "120", act));

        // when
        WhatIf answer = whatIf(counting(ProgressCounting.UNCLAMPED, ScoreCounting.GIVEN));

        // then
        assertThat(answer.goals().getFirst().keyResults()).singleElement().satisfies(keyResult -> {
            assertThat(Objects.requireNonNull(keyResult.hypothetical()).progress())
                    .isEqualByComparingTo("1.2");
            assertThat(keyResult.causes())
                    .extracting(cause -> cause.event().effectiveAt())
                    .containsExactly(History.instant("2026-02-20"));
            assertThat(keyResult.causes()).extracting(WhatIfCause::rules).containsExactly(List.of(Rule.PROGRESS));
        });
    }

    @Test
    void theFirstScoreNamesEveryScoring() {
        // given
        history.at("2026-04-02", act -> new KeyResultScored(OBJECTIVE, KEY_RESULT, new BigDecimal("0.9"), act))
                .at("2026-04-05", act -> new ScoreCorrected(OBJECTIVE, KEY_RESULT, new BigDecimal("0.4"), act));

        // when
        WhatIf answer = whatIf(counting(ProgressCounting.LINEAR, ScoreCounting.FIRST));

        // then
        assertThat(answer.scoreBy()).isEqualByComparingTo("0.5");
        assertThat(answer.goals().getFirst().keyResults().getFirst().causes())
                .extracting(cause -> cause.event().change())
                .containsExactly("key-result-scored", "score-corrected");
    }

    @Test
    void onlyWhatWasKnownByADateCounts() {
        // given
        history.at("2026-03-05", "2026-02-20", act -> checkIn(KEY_RESULT, "4", "100", act));
        Rules knownByMarch = new Rules(
                false,
                false,
                false,
                Map.of(),
                ProgressCounting.LINEAR,
                ScoreCounting.GIVEN,
                Instant.parse("2026-03-01T00:00:00Z"),
                Set.of());

        // when
        WhatIf answer = whatIf(knownByMarch);

        // then
        assertThat(answer.progressBy()).isEqualByComparingTo("-0.3");
        assertThat(answer.goals().getFirst().keyResults().getFirst().causes())
                .extracting(WhatIfCause::rules)
                .containsExactly(List.of(Rule.KNOWN_BY));
    }

    @Test
    void aTeamStandsForTheTeamsBelowItWhenItsLateChangesAreLeftOut() {
        // given
        history.at("2026-01-05", act -> new KeyResultRetargeted(OBJECTIVE, SECOND, increase("0", "160"), act))
                .at("2026-03-01", act -> new KeyResultRetargeted(OBJECTIVE, KEY_RESULT, increase("0", "50"), act))
                .at("2026-03-02", act -> new KeyResultDropped(OBJECTIVE, SECOND, act));
        Rules rules = new Rules(
                false, false, false, Map.of(), ProgressCounting.LINEAR, ScoreCounting.GIVEN, null, Set.of(COMPANY));

        // when
        WhatIf answer = whatIf(rules);

        // then: 0.8 alone against 0.4 and 0.5
        assertThat(answer.progressBy()).isEqualByComparingTo("-0.35");
        assertThat(answer.goals().getFirst().keyResults())
                .flatExtracting(KeyResultWhatIf::causes)
                .extracting(WhatIfCause::rules)
                .containsExactly(List.of(Rule.NO_LATE_CHANGES), List.of(Rule.NO_LATE_CHANGES));
    }

    private WhatIf whatIf(Rules rules) {
        Viewpoint viewpoint = Viewpoint.present(Instant.parse("2026-04-10T12:00:00Z"));
        return WhatIfs.of(
                new FindWhatIf(CYCLE, rules, viewpoint),
                CyclePast.of(CYCLE, history.events()),
                history.events().getLast().position(),
                TeamsBelow.of(rules.withoutLateChangesOf(), history.events(), viewpoint),
                positions -> Map.<Long, ChangesView.Changed>of());
    }

    private static Rules rules(boolean targetsFrozen, boolean dropsIgnored) {
        return new Rules(
                targetsFrozen,
                dropsIgnored,
                false,
                Map.of(),
                ProgressCounting.LINEAR,
                ScoreCounting.GIVEN,
                null,
                Set.of());
    }

    private static Rules counting(ProgressCounting progress, ScoreCounting score) {
        return new Rules(false, false, false, Map.of(), progress, score, null, Set.of());
    }

    private static KeyResultAdded added(String id, Act act) {
        return new KeyResultAdded(
                OBJECTIVE, id, "Sample " + id, increase("0", "100"), BigDecimal.ONE, null, null, false, act);
    }

    private static CheckInRecorded checkIn(String keyResult, String id, String value, Act act) {
        return new CheckInRecorded(
                OBJECTIVE, keyResult, "check-in:" + id, new BigDecimal(value), null, null, null, act);
    }

    private static Act because(String day) {
        return new Act(
                History.instant(day), ANNA, null, new Reason("learnt", new FreeText("The oven is broken.")), null);
    }
}
