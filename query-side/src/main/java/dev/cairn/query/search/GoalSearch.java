package dev.cairn.query.search;

import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.search.GoalsFound.GoalFound;
import dev.cairn.query.search.GoalsFound.WordingFound;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is looked for, and how what was found is told. */
public final class GoalSearch {

    private GoalSearch() {}

    /** The words of a text, in lower case. */
    public static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The goals with the wordings that were found, by goal. */
    public static List<GoalFound> found(List<ObjectiveStanding> goals, Map<String, List<WordingFound>> wordings) {
        return goals.stream()
                .map(goal -> new GoalFound(
                        goal.objectiveId(),
                        goal.cycleId(),
                        goal.teamId(),
                        goal.wording(),
                        goal.stage(),
                        wordings.getOrDefault(goal.objectiveId(), List.of())))
                .toList();
    }
}
