package dev.cairn.server.cycle;

import dev.cairn.query.overview.KeyResultOverview;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.progress.Pace;
import dev.cairn.query.progress.Stage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which goals of a cycle a page shows.
 *
 * @param team those of this team only: an id, or {@link #PERSONAL}; null for all
 * @param owner those that this person answers for, or has a key result of; null for all
 * @param state those in this stage, or with a key result of this pace, or with a stale one; null for all
 * @param label those with this label, or with a key result that has it: its key, {@code =} and its value; null for all
 */
public record GoalsShown(
        @Nullable String team,
        @Nullable String owner,
        @Nullable String state,
        @Nullable String label) {

    /** Stands in place of a team for goals of persons. */
    public static final String PERSONAL = "personal";

    static final String STALE = "stale";

    /** What can be asked for as a state, stages first. */
    public static final List<String> STATES = Stream.of(
                    Stream.of(Stage.values()).map(Stage::word),
                    Stream.of(Pace.values()).map(Pace::word),
                    Stream.of(STALE))
            .flatMap(words -> words)
            .toList();

    /** What an empty field of a form means is nothing. */
    public GoalsShown {
        team = nothingWhereBlank(team);
        owner = nothingWhereBlank(owner);
        state = nothingWhereBlank(state);
        label = nothingWhereBlank(label);
    }

    private static @Nullable String nothingWhereBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Whether anything is left out. */
    public boolean some() {
        return team != null || owner != null || state != null || label != null;
    }

    /** Whether this goal is shown. */
    public boolean has(ObjectiveOverview goal) {
        return (team == null || team.equals(goal.teamId() == null ? PERSONAL : goal.teamId()))
                && (owner == null || owners(goal).anyMatch(owner::equals))
                && (state == null || isIn(goal, state))
                && (label == null || labels(goal).anyMatch(each -> label.equals(written(each))));
    }

    /** How a label is written in an address. */
    static String written(Map.Entry<String, String> label) {
        return label.getKey() + "=" + label.getValue();
    }

    /** The labels of the goal and of its key results that were not dropped. */
    static Stream<Map.Entry<String, String>> labels(ObjectiveOverview goal) {
        return Stream.concat(
                        Stream.of(goal.labels()),
                        goal.keyResults().stream()
                                .filter(keyResult -> keyResult.droppedAt() == null)
                                .map(KeyResultOverview::labels))
                .flatMap(labels -> labels.entrySet().stream());
    }

    /** Who answers for the goal; null for nobody. */
    static @Nullable String owner(ObjectiveOverview goal) {
        return goal.ownerId() != null ? goal.ownerId() : goal.personId();
    }

    /** Who answers for the goal and its key results. */
    static Stream<String> owners(ObjectiveOverview goal) {
        return Stream.concat(
                        Stream.of(goal).map(GoalsShown::owner),
                        goal.keyResults().stream().map(KeyResultOverview::ownerId))
                .filter(Objects::nonNull)
                .distinct();
    }

    private static boolean isIn(ObjectiveOverview goal, String state) {
        return goal.stage().word().equals(state)
                || goal.keyResults().stream()
                        .filter(keyResult -> keyResult.droppedAt() == null)
                        .map(KeyResultOverview::assessment)
                        .anyMatch(numbers -> state.equals(STALE) ? numbers.stale() : isOf(numbers.pace(), state));
    }

    private static boolean isOf(@Nullable Pace pace, String state) {
        return pace != null && pace.word().equals(state);
    }
}
