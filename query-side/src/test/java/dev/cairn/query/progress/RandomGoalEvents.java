package dev.cairn.query.progress;

import static dev.cairn.query.progress.SampleGoal.OBJECTIVE;

import dev.cairn.events.Act;
import dev.cairn.events.FreeText;
import dev.cairn.events.objective.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.SourceDSL;

/** Events of one goal in no sensible order: of every kind, about few things, so that they meet each other. */
public final class RandomGoalEvents {

    private static final int KINDS = 45;
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private RandomGoalEvents() {}

    /** Histories of up to so many events. */
    public static Gen<List<ObjectiveEvent>> histories(int most) {
        return SourceDSL.lists()
                .of(SourceDSL.integers().between(0, Integer.MAX_VALUE - 1).map(RandomGoalEvents::event))
                .ofSizeBetween(0, most);
    }

    /** Some event of each kind. */
    static List<ObjectiveEvent> oneOfEachKind() {
        return IntStream.range(0, KINDS).mapToObj(RandomGoalEvents::event).toList();
    }

    /** The event that this number stands for. */
    public static ObjectiveEvent event(int code) {
        int kind = code % KINDS;
        int rest = code / KINDS;
        Instant at = BEGIN.plusSeconds(rest % 7 * 86_400L);
        rest /= 7;
        String keyResult = "key-result:" + rest % 2;
        rest /= 2;
        String reading = "check-in:" + rest % 3;
        rest /= 3;
        BigDecimal number = new BigDecimal(rest % 5 - 1);
        BigDecimal share = new BigDecimal(rest % 5).divide(new BigDecimal(4));
        String word = "word " + rest % 5;
        String person = "person:" + rest % 5;
        String initiative = "initiative:" + rest % 2;
        String goal = "objective:" + rest % 3;
        Metric metric = metric(rest % 6);
        List<StepDone> steps = rest % 2 == 0 ? null : List.of(new StepDone("a", share));
        BigDecimal value = rest % 2 == 0 ? number : null;
        Instant claimedAt = rest % 3 == 0 ? at.plusSeconds(rest % 4 * 86_400L) : null;
        Act act = new Act(at, person, claimedAt, null, new FreeText(word));
        return switch (kind) {
            case 0 -> new ObjectiveSet(OBJECTIVE, "cycle:1", "team:1", null, word, "committed", person, false, act);
            case 1 -> new ObjectiveReworded(OBJECTIVE, word, act);
            case 2 -> new ObjectiveDescribed(OBJECTIVE, new FreeText(word), act);
            case 3 -> new ObjectiveKindChanged(OBJECTIVE, "aspirational", act);
            case 4 -> new ObjectiveMoved(OBJECTIVE, null, person, act);
            case 5 -> new ObjectiveOwnerAssigned(OBJECTIVE, person, act);
            case 6 -> new ContributorAdded(OBJECTIVE, person, act);
            case 7 -> new ContributorRemoved(OBJECTIVE, person, act);
            case 8 -> new ReviewerNamed(OBJECTIVE, person, act);
            case 9 -> new ObjectiveAligned(OBJECTIVE, goal, null, act);
            case 10 -> new AlignmentWithdrawn(OBJECTIVE, goal, null, act);
            case 11 -> new ObjectiveLabelled(OBJECTIVE, "priority", word, act);
            case 12 -> new ObjectiveUnlabelled(OBJECTIVE, "priority", act);
            case 13 -> new ObjectiveProposed(OBJECTIVE, act);
            case 14 -> new ObjectiveReturned(OBJECTIVE, act);
            case 15 -> new ObjectiveDeclined(OBJECTIVE, act);
            case 16 -> new ObjectivePublished(OBJECTIVE, act);
            case 17 -> new ObjectiveClosed(OBJECTIVE, act);
            case 18 -> new ObjectiveDropped(OBJECTIVE, act);
            case 19 -> new ObjectiveReopened(OBJECTIVE, act);
            case 20 -> new ScoresReviewed(OBJECTIVE, act);
            case 21 -> new InitiativeAdded(OBJECTIVE, initiative, keyResult, word, person, act);
            case 22 -> new InitiativeStarted(OBJECTIVE, initiative, act);
            case 23 -> new InitiativeFinished(OBJECTIVE, initiative, act);
            case 24 -> new InitiativeDropped(OBJECTIVE, initiative, act);
            case 25 -> new KeyResultAdded(OBJECTIVE, keyResult, word, metric, BigDecimal.ONE, person, null, false, act);
            case 26 -> new KeyResultReworded(OBJECTIVE, keyResult, word, act);
            case 27 -> new KeyResultRetargeted(OBJECTIVE, keyResult, metric, act);
            case 28 -> new KeyResultReweighted(OBJECTIVE, keyResult, BigDecimal.TWO, act);
            case 29 -> new KeyResultOwnerAssigned(OBJECTIVE, keyResult, person, act);
            case 30 -> new KeyResultRescheduled(OBJECTIVE, keyResult, LocalDate.of(2026, 2, 1), act);
            case 31 -> new KeyResultLabelled(OBJECTIVE, keyResult, "priority", word, act);
            case 32 -> new KeyResultUnlabelled(OBJECTIVE, keyResult, "priority", act);
            case 33 -> new KeyResultDropped(OBJECTIVE, keyResult, act);
            case 34 -> new KeyResultRestored(OBJECTIVE, keyResult, act);
            case 35 -> new CheckInRecorded(OBJECTIVE, keyResult, reading, value, steps, share, null, act);
            case 36 -> new CheckInCorrected(OBJECTIVE, keyResult, reading, value, steps, null, share, act);
            case 37 -> new CheckInRetracted(OBJECTIVE, keyResult, reading, act);
            case 38 -> new KeyResultScored(OBJECTIVE, keyResult, share, act);
            case 39 -> new PredecessorNamed(OBJECTIVE, goal, act);
            case 40 -> new PredecessorWithdrawn(OBJECTIVE, goal, act);
            case 41 -> new ObjectiveCarriedForward(OBJECTIVE, goal, "cycle:2", List.of(keyResult), act);
            case 42 -> new KeyResultPredecessorNamed(OBJECTIVE, keyResult, "key-result:9", steps == null, act);
            case 43 -> new KeyResultPredecessorWithdrawn(OBJECTIVE, keyResult, "key-result:9", act);
            default -> new ScoreCorrected(OBJECTIVE, keyResult, share, act);
        };
    }

    private static Metric metric(int which) {
        return switch (which) {
            case 0 -> SampleGoal.increase("0", "3");
            case 1 -> SampleGoal.decrease("3", "-1");
            case 2 -> SampleGoal.maintain("0", "1");
            case 3 -> SampleGoal.maintain(null, "2");
            case 4 -> SampleGoal.maintain("1", null);
            default -> SampleGoal.milestone(SampleGoal.step("a", "1"), SampleGoal.step("b", "2"));
        };
    }
}
