package dev.cairn.command.cycle;

import dev.cairn.command.ClosingFacts;
import dev.cairn.command.ClosingFacts.GoalLacks;
import dev.cairn.command.ReasonNeeded;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violation;
import dev.cairn.command.Violations;
import dev.cairn.events.cycle.CycleClosed.Waived;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What has to be there when a cycle is closed: a score for every key result that is not dropped, of goals in force or closed;
 * the reviewer's agreement where there are scores; and no retrospective that was begun and not completed. What was dropped
 * owes nothing any more. Files say what was, and are not asked.
 */
final class Closing {

    /** So many are told by name; all are counted. */
    private static final int MOST_TOLD = 10;

    private Closing() {}

    /**
     * What is missing, and waived.
     *
     * @throws RuleBroken where something is missing that is not waived; it says what, by goal
     */
    static List<Waived> check(CloseCycle close, ClosingFacts facts) {
        Violations violations = new Violations();
        List<Waived> waived = new ArrayList<>();
        for (Missing missing : Missing.values()) {
            int count = count(missing, facts);
            if (count == 0) {
                continue;
            }
            if (close.waivers().stream().anyMatch(waiver -> waiver.missing() == missing)) {
                waived.add(new Waived(missing.word(), count));
            } else {
                violations.add(violation(missing, count, facts));
            }
        }
        violations.throwIfAny();
        return waived;
    }

    /** What a file says was missing; nothing is said twice. */
    static List<Waived> asGiven(CloseCycle close) {
        return close.waivers().stream()
                .map(waiver -> new Waived(waiver.missing().word(), waiver.count()))
                .distinct()
                .toList();
    }

    /** Going on without something needs a sentence. */
    static ReasonNeeded reason(List<Waived> waived) {
        return waived.isEmpty() ? ReasonNeeded.NOTHING : ReasonNeeded.SENTENCE;
    }

    private static int count(Missing missing, ClosingFacts facts) {
        return switch (missing) {
            case SCORES -> facts.goals().stream().mapToInt(GoalLacks::unscored).sum();
            case SCORE_REVIEWS ->
                (int) facts.goals().stream().filter(GoalLacks::unreviewed).count();
            case RETROSPECTIVES -> facts.openRetrospectives().size();
        };
    }

    private static Violation violation(Missing missing, int count, ClosingFacts facts) {
        return switch (missing) {
            case SCORES ->
                lacking(
                        missing,
                        "scores-missing",
                        "A cycle is closed when every key result that is not dropped has a score; " + count
                                + (count == 1 ? " has none." : " have none."),
                        "score them",
                        goals(
                                facts,
                                goal -> goal.unscored() > 0,
                                goal -> goal.wording() + " (" + goal.unscored() + ")"));
            case SCORE_REVIEWS ->
                lacking(
                        missing,
                        "scores-not-reviewed",
                        "A cycle is closed when the scores of its goals are reviewed; those of " + count
                                + (count == 1 ? " goal are not." : " goals are not."),
                        "review them",
                        goals(facts, GoalLacks::unreviewed, GoalLacks::wording));
            case RETROSPECTIVES ->
                lacking(
                        missing,
                        "retrospectives-open",
                        "A cycle is closed when its retrospectives are completed; " + count
                                + (count == 1 ? " is" : " are") + " open.",
                        "complete them",
                        facts.openRetrospectives());
        };
    }

    private static Violation lacking(Missing missing, String code, String rule, String how, List<String> names) {
        String told = names.stream().limit(MOST_TOLD).collect(Collectors.joining("; "));
        int more = names.size() - MOST_TOLD;
        return RuleBroken.conflict(
                        code,
                        "waive",
                        rule,
                        how + ": " + told + (more > 0 ? "; and " + more + " more" : "") + "; or waive " + missing.word()
                                + " with a reason")
                .violations()
                .getFirst();
    }

    private static List<String> goals(
            ClosingFacts facts, Predicate<GoalLacks> which, Function<GoalLacks, String> told) {
        return facts.goals().stream().filter(which).map(told).toList();
    }
}
