package dev.cairn.query.oracle;

import dev.cairn.events.Act;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.FreeText;
import dev.cairn.events.objective.AlignmentWithdrawn;
import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.CheckInRetracted;
import dev.cairn.events.objective.ContributorAdded;
import dev.cairn.events.objective.ContributorRemoved;
import dev.cairn.events.objective.InitiativeAdded;
import dev.cairn.events.objective.InitiativeDropped;
import dev.cairn.events.objective.InitiativeFinished;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.InitiativeStarted;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.KeyResultLabelled;
import dev.cairn.events.objective.KeyResultOwnerAssigned;
import dev.cairn.events.objective.KeyResultPredecessorNamed;
import dev.cairn.events.objective.KeyResultPredecessorWithdrawn;
import dev.cairn.events.objective.KeyResultRescheduled;
import dev.cairn.events.objective.KeyResultRestored;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.KeyResultReweighted;
import dev.cairn.events.objective.KeyResultReworded;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.KeyResultUnlabelled;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveAligned;
import dev.cairn.events.objective.ObjectiveCarriedForward;
import dev.cairn.events.objective.ObjectiveClosed;
import dev.cairn.events.objective.ObjectiveDeclined;
import dev.cairn.events.objective.ObjectiveDescribed;
import dev.cairn.events.objective.ObjectiveDropped;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectiveKindChanged;
import dev.cairn.events.objective.ObjectiveLabelled;
import dev.cairn.events.objective.ObjectiveMoved;
import dev.cairn.events.objective.ObjectiveOwnerAssigned;
import dev.cairn.events.objective.ObjectiveProposed;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveReopened;
import dev.cairn.events.objective.ObjectiveReturned;
import dev.cairn.events.objective.ObjectiveReworded;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.objective.ObjectiveUnlabelled;
import dev.cairn.events.objective.PredecessorNamed;
import dev.cairn.events.objective.PredecessorWithdrawn;
import dev.cairn.events.objective.ReviewerNamed;
import dev.cairn.events.objective.ScoreCorrected;
import dev.cairn.events.objective.ScoresReviewed;
import dev.cairn.events.objective.Step;
import dev.cairn.events.objective.StepDone;
import dev.cairn.query.oracle.GeneratedHistories.People;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Generates events of two goals with three key results each; every kind of event that there is. */
final class GoalEvents {

    static final List<String> GOALS = List.of(
            ObjectiveId.fromKey("one").value(), ObjectiveId.fromKey("two").value());

    private static final List<String> WORDINGS =
            List.of("Grow the sample", "Shrink the sample", "Keep 100%_of it", "grow nothing");

    private static final List<Metric> METRICS = List.of(
            new Metric(Metric.INCREASE, "EUR", new BigDecimal("0"), new BigDecimal("100.0"), null, null, null),
            new Metric(Metric.DECREASE, null, new BigDecimal("9.5"), new BigDecimal("-3"), null, null, null),
            new Metric(Metric.MAINTAIN, "ms", null, null, new BigDecimal("10"), new BigDecimal("20.00"), null),
            new Metric(Metric.MAINTAIN, null, null, null, null, BigDecimal.ZERO, null),
            new Metric(
                    Metric.MILESTONE,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(new Step("plan", BigDecimal.ONE), new Step("do", new BigDecimal("2.5")))),
            new Metric(Metric.MILESTONE, null, null, null, null, null, List.of(new Step("done", BigDecimal.ONE))));

    private GoalEvents() {}

    /** A goal in force, with two key results of each its own metric. */
    static List<DomainEvent> published(String goal, String team, Act act) {
        Random random = new Random(goal.hashCode());
        return List.of(
                set(random, goal, team, act),
                added(random, goal, keyResult(goal, 0), act),
                added(random, goal, keyResult(goal, 1), act),
                new ObjectivePublished(goal, act));
    }

    static DomainEvent ofGoal(Random random, Act act) {
        String goal = GOALS.get(random.nextInt(GOALS.size()));
        String other = GOALS.get(random.nextInt(GOALS.size()));
        String team = random.nextInt(4) == 0
                ? null
                : GeneratedHistories.any(random, GeneratedHistories.TEAMS.toArray(String[]::new));
        String initiative =
                InitiativeId.fromKey("initiative " + random.nextInt(2)).value();
        return GeneratedHistories.<Function<Act, DomainEvent>>any(
                        random,
                        a -> set(random, goal, team, a),
                        a -> new ObjectivePublished(goal, a),
                        a -> new ObjectivePublished(goal, a),
                        a -> new ObjectiveReworded(goal, wording(random), a),
                        a -> new ObjectiveDescribed(goal, random.nextBoolean() ? new FreeText("More") : null, a),
                        a -> new ObjectiveKindChanged(goal, kind(random), a),
                        a -> new ObjectiveMoved(goal, team, team == null ? People.ALL.getFirst() : null, a),
                        a -> new ObjectiveOwnerAssigned(goal, People.any(random), a),
                        a -> new ContributorAdded(goal, People.ALL.get(random.nextInt(3)), a),
                        a -> new ContributorRemoved(goal, People.ALL.get(random.nextInt(3)), a),
                        a -> new ReviewerNamed(goal, People.ALL.get(random.nextInt(3)), a),
                        a -> new ObjectiveAligned(goal, other, random.nextBoolean() ? keyResult(other, 0) : null, a),
                        a -> new AlignmentWithdrawn(goal, other, random.nextBoolean() ? keyResult(other, 0) : null, a),
                        a -> new PredecessorNamed(goal, other, a),
                        a -> new PredecessorNamed(GOALS.get(1), GOALS.get(0), a),
                        a -> new PredecessorWithdrawn(goal, other, a),
                        a -> new ObjectiveCarriedForward(
                                goal, other, GeneratedHistories.CYCLES.get(1), List.of(keyResult(goal, 0)), a),
                        a -> new ObjectiveLabelled(goal, "priority", "p" + random.nextInt(2), a),
                        a -> new ObjectiveUnlabelled(goal, "priority", a),
                        a -> new ObjectiveProposed(goal, a),
                        a -> new ObjectiveReturned(goal, a),
                        a -> new ObjectiveDeclined(goal, a),
                        a -> new ObjectiveClosed(goal, a),
                        a -> new ObjectiveDropped(goal, a),
                        a -> new ObjectiveReopened(goal, a),
                        a -> new ScoresReviewed(goal, a),
                        a -> new InitiativeAdded(goal, initiative, keyResult(goal, 1), "Do it", null, a),
                        a -> new InitiativeStarted(goal, initiative, a),
                        a -> new InitiativeFinished(goal, initiative, a),
                        a -> new InitiativeDropped(goal, initiative, a))
                .apply(act);
    }

    static DomainEvent ofKeyResult(Random random, Act act) {
        String goal = GOALS.get(random.nextInt(GOALS.size()));
        String keyResult = keyResult(goal, random.nextInt(3));
        String reading = CheckInId.fromKey(keyResult + random.nextInt(12)).value();
        List<StepDone> steps = random.nextInt(3) == 0 ? List.of(new StepDone("plan", fraction(random))) : null;
        return GeneratedHistories.<Function<Act, DomainEvent>>any(
                        random,
                        a -> added(random, goal, keyResult, a),
                        a -> added(random, goal, keyResult, a),
                        a -> new KeyResultReworded(goal, keyResult, wording(random), a),
                        a -> new KeyResultRetargeted(goal, keyResult, metric(random), a),
                        a -> new KeyResultReweighted(goal, keyResult, new BigDecimal("0.5"), a),
                        a -> new KeyResultOwnerAssigned(goal, keyResult, People.any(random), a),
                        a -> new KeyResultRescheduled(goal, keyResult, due(random), a),
                        a -> new KeyResultLabelled(goal, keyResult, "area", "sample", a),
                        a -> new KeyResultUnlabelled(goal, keyResult, "area", a),
                        a -> new KeyResultPredecessorNamed(
                                goal, keyResult, keyResult(GOALS.get(0), random.nextInt(3)), random.nextBoolean(), a),
                        a -> new KeyResultPredecessorWithdrawn(goal, keyResult, keyResult(GOALS.get(0), 0), a),
                        a -> new KeyResultDropped(goal, keyResult, a),
                        a -> new KeyResultRestored(goal, keyResult, a),
                        a -> recorded(random, goal, keyResult, reading, steps, a),
                        a -> recorded(random, goal, keyResult, reading, steps, a),
                        a -> recorded(random, goal, keyResult, reading, steps, a),
                        a -> recorded(random, goal, keyResult, reading, steps, a),
                        a -> new CheckInCorrected(goal, keyResult, reading, value(random), steps, null, null, a),
                        a -> new CheckInRetracted(goal, keyResult, reading, a),
                        a -> new KeyResultScored(goal, keyResult, fraction(random), a),
                        a -> new ScoreCorrected(goal, keyResult, fraction(random), a))
                .apply(act);
    }

    private static ObjectiveSet set(Random random, String goal, @Nullable String team, Act act) {
        return new ObjectiveSet(
                goal,
                GeneratedHistories.CYCLES.get(random.nextInt(4) == 0 ? 1 : 0),
                team,
                team == null ? People.ALL.getFirst() : null,
                wording(random),
                kind(random),
                People.any(random),
                random.nextInt(5) == 0,
                act);
    }

    private static KeyResultAdded added(Random random, String goal, String keyResult, Act act) {
        return new KeyResultAdded(
                goal,
                keyResult,
                wording(random),
                metric(random),
                new BigDecimal(1 + random.nextInt(3)),
                People.any(random),
                due(random),
                random.nextInt(5) == 0,
                act);
    }

    private static CheckInRecorded recorded(
            Random random, String goal, String keyResult, String reading, @Nullable List<StepDone> steps, Act act) {
        return new CheckInRecorded(
                goal,
                keyResult,
                reading,
                steps == null ? value(random) : null,
                steps,
                random.nextInt(3) == 0 ? fraction(random) : null,
                random.nextInt(3) == 0 ? fraction(random) : null,
                act);
    }

    static String keyResult(String goal, int number) {
        return KeyResultId.fromKey(goal + number).value();
    }

    private static String wording(Random random) {
        return WORDINGS.get(random.nextInt(WORDINGS.size()));
    }

    private static String kind(Random random) {
        return random.nextBoolean() ? "committed" : "aspirational";
    }

    private static Metric metric(Random random) {
        return METRICS.get(random.nextInt(METRICS.size()));
    }

    private static BigDecimal value(Random random) {
        return BigDecimal.valueOf(random.nextInt(2_500) - 500L, random.nextInt(3));
    }

    private static BigDecimal fraction(Random random) {
        return BigDecimal.valueOf(random.nextInt(11), 1);
    }

    private static @Nullable LocalDate due(Random random) {
        return random.nextInt(3) == 0 ? LocalDate.parse("2026-02-01").plusDays(random.nextInt(70)) : null;
    }

    /** The stored names' classes, so that a test can make sure that none is left out. */
    static List<Class<?>> kindsSeen(int examples) {
        return IntStream.range(0, examples)
                .mapToObj(Random::new)
                .<Class<?>>flatMap(random -> {
                    Act act = new Act(GeneratedHistories.BEGINNING, null, null, null, null);
                    return List.of(ofGoal(random, act), ofKeyResult(random, act)).stream()
                            .map(Object::getClass);
                })
                .distinct()
                .toList();
    }
}
