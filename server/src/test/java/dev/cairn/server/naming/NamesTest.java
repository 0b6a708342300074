package dev.cairn.server.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.Act;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.KeyResultReworded;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectiveMoved;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.team.TeamDissolved;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.events.team.TeamId;
import dev.cairn.events.team.TeamRenamed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final Act ACT = new Act(Instant.parse("2026-01-01T00:00:00Z"), null, null, null, null);
    private static final CycleId CYCLE = CycleId.fromKey("cycle");
    private static final TeamId OVENS = TeamId.fromKey("ovens");
    private static final TeamId SHOP = TeamId.fromKey("shop");

    private final Names names = new Names();

    @BeforeEach
    void beginWithACycleAndTwoTeams() {
        names.apply(new CycleDefined(
                CYCLE.value(),
                "2026-Q1",
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-03-31"),
                null,
                null,
                ACT));
        names.apply(new TeamFormed(OVENS.value(), "Ovens", "team", null, false, ACT));
        names.apply(new TeamFormed(SHOP.value(), "Shop", "team", null, false, ACT));
    }

    @Test
    void findsACycleWhateverTheCase() {
        assertThat(names.cycle("2026-q1")).isEqualTo(CYCLE);
        assertThat(names.cycle("2026-Q2")).isNull();
    }

    @Test
    void tellsGoalsOfOneWordingApartByTheirTeams() {
        ObjectiveId ofOvens = goal("a", OVENS, "Less waste");
        ObjectiveId ofShop = goal("b", SHOP, "Less waste");

        assertThat(names.objective(CYCLE, OVENS, null, "Less waste")).isEqualTo(new Match.Exact<>(ofOvens));
        assertThat(names.objective(CYCLE, SHOP, null, "less waste")).isEqualTo(new Match.Exact<>(ofShop));
        assertThat(names.objective(CYCLE, null, null, "Less waste")).isInstanceOf(Match.Ambiguous.class);
    }

    @Test
    void followsAGoalToAnotherTeam() {
        ObjectiveId goal = goal("a", OVENS, "Less waste");

        names.apply(new ObjectiveMoved(goal.value(), SHOP.value(), null, ACT));

        assertThat(names.objective(CYCLE, SHOP, null, "Less waste")).isEqualTo(new Match.Exact<>(goal));
        assertThat(names.objective(CYCLE, OVENS, null, "Less waste")).isInstanceOf(Match.Similar.class);
    }

    @Test
    void prefersWhatIsCalledSoNowToWhatWasCalledSo() {
        ObjectiveId goal = goal("a", OVENS, "Less waste");
        KeyResultId first = keyResult("1", goal, "Bins");
        names.apply(new KeyResultReworded(goal.value(), first.value(), "Full bins", ACT));

        Match<KeyResultId> before = names.keyResult(CYCLE, goal, "Bins");
        KeyResultId second = keyResult("2", goal, "Bins");
        Match<KeyResultId> after = names.keyResult(CYCLE, goal, "Bins");

        assertThat(before).isEqualTo(new Match.Former<>("Full bins"));
        assertThat(after).isEqualTo(new Match.Exact<>(second));
    }

    @Test
    void looksForAKeyResultInTheWholeCycleOnlyWhereThereIsOneLikeIt() {
        ObjectiveId one = goal("a", OVENS, "Less waste");
        ObjectiveId other = goal("b", SHOP, "More guests");
        KeyResultId bins = keyResult("1", one, "Full bins.");

        Match<KeyResultId> only = names.keyResult(CYCLE, other, "**full bins**");
        keyResult("2", goal("c", SHOP, "Cleaner shop"), "Full bins");
        Match<KeyResultId> twice = names.keyResult(CYCLE, other, "Full bins!");

        assertThat(only)
                .isInstanceOfSatisfying(
                        Match.Similar.class, match -> assertThat(match.found()).isEqualTo(bins));
        assertThat(twice).isEqualTo(new Match.None<>());
    }

    @Test
    void givesANameThatMeansOneThingAndTheIdOtherwise() {
        names.apply(new TeamDissolved(OVENS.value(), ACT));
        names.apply(new TeamRenamed(SHOP.value(), "Ovens", ACT));

        assertThat(names.teamName(SHOP.value())).isEqualTo("Ovens");
        assertThat(names.teamName(OVENS.value())).isEqualTo(OVENS.value());
        assertThat(names.team("Ovens")).isEqualTo(new Match.Exact<>(SHOP));
        assertThat(names.team(OVENS.value())).isEqualTo(new Match.Exact<>(OVENS));
        assertThat(names.team("Shop")).isEqualTo(new Match.Former<>("Ovens"));
    }

    private ObjectiveId goal(String key, TeamId team, String wording) {
        ObjectiveId id = ObjectiveId.fromKey(key);
        names.apply(new ObjectiveSet(
                id.value(), CYCLE.value(), team.value(), null, wording, "committed", null, false, ACT));
        return id;
    }

    private KeyResultId keyResult(String key, ObjectiveId goal, String wording) {
        KeyResultId id = KeyResultId.fromKey(key);
        Metric metric = new Metric(Metric.INCREASE, null, BigDecimal.ZERO, BigDecimal.TEN, null, null, null);
        names.apply(
                new KeyResultAdded(goal.value(), id.value(), wording, metric, BigDecimal.ONE, null, null, false, ACT));
        return id;
    }
}
