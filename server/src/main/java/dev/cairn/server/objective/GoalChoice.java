package dev.cairn.server.objective;

import dev.cairn.query.overview.KeyResultOverview;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.server.form.Option;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goals of a cycle to choose one from, looked for by words.
 *
 * @param cycles the cycles that one can look through
 * @param cycleId which of them was looked through
 * @param text the words that all occur in a goal or in one of its key results; empty for all goals
 * @param goals the goals, as many as one page takes
 * @param more how many further ones there are
 */
public record GoalChoice(List<Option> cycles, String cycleId, String text, List<Candidate> goals, int more) {

    private static final int MOST = 50;

    /** Takes copies. */
    public GoalChoice {
        cycles = List.copyOf(cycles);
        goals = List.copyOf(goals);
    }

    /**
     * A goal that can be chosen.
     *
     * @param objectiveId the goal
     * @param goal its page
     * @param place whose goal it is
     * @param keyResults its key results that were not dropped, by id
     */
    public record Candidate(String objectiveId, Link goal, String place, List<Option> keyResults) {

        /** Takes a copy. */
        public Candidate {
            keyResults = List.copyOf(keyResults);
        }
    }

    /** Whether that cycle was looked through. */
    public boolean looksThrough(String otherCycleId) {
        return cycleId.equals(otherCycleId);
    }

    /**
     * Looks through the goals of a cycle.
     *
     * @param text words, or null for all goals
     * @param eligible the goals of the cycle that can be chosen at all, in their order
     */
    public static GoalChoice of(
            List<Option> cycles,
            String cycleId,
            @Nullable String text,
            Stream<ObjectiveOverview> eligible,
            Address here,
            TeamPaths teams,
            Words words) {
        List<String> wanted = text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .toList();
        List<ObjectiveOverview> found =
                eligible.filter(goal -> says(goal, wanted)).toList();
        return new GoalChoice(
                cycles,
                cycleId,
                text == null ? "" : text,
                found.stream()
                        .limit(MOST)
                        .map(goal -> candidate(goal, here, teams, words))
                        .toList(),
                Math.max(0, found.size() - MOST));
    }

    private static boolean says(ObjectiveOverview goal, List<String> words) {
        return Stream.concat(
                        Stream.of(goal.wording()), goal.keyResults().stream().map(KeyResultOverview::wording))
                .map(wording -> wording.toLowerCase(Locale.ROOT))
                .anyMatch(wording -> words.stream().allMatch(wording::contains));
    }

    private static Candidate candidate(ObjectiveOverview goal, Address here, TeamPaths teams, Words words) {
        return new Candidate(
                goal.objectiveId(),
                new Link(here.to("/objectives/" + goal.objectiveId()), goal.wording()),
                goal.teamId() == null
                        ? words.text("personal")
                        : Objects.requireNonNullElse(teams.path(goal.teamId()), words.text("team.unknown")),
                goal.keyResults().stream()
                        .filter(each -> each.droppedAt() == null)
                        .map(each -> new Option(each.keyResultId(), each.wording()))
                        .toList());
    }
}
