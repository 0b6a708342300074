package dev.cairn.query.comparison;

import dev.cairn.query.NotThereException;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.DirectoryView;
import dev.cairn.query.progress.GoalsView;
import java.util.List;

/** Puts comparisons together from what there is at two moments, wherever that comes from. */
public final class Comparisons {

    private final Moment from;
    private final Moment to;
    private final CausesView causes;

    public Comparisons(Moment from, Moment to, CausesView causes) {
        this.from = from;
        this.to = to;
        this.causes = causes;
    }

    /**
     * What can be seen at one moment.
     *
     * @param viewpoint the moment
     * @param directory the directory seen from there
     * @param goals the goals seen from there
     */
    public record Moment(Viewpoint viewpoint, DirectoryView directory, GoalsView goals) {

        CycleAt cycle(String cycleId, long position) {
            return CycleAt.of(cycleId, viewpoint, directory, goals, position);
        }
    }

    /** @throws NotThereException where the cycle is there at neither moment */
    public Comparison ofCycle(String cycleId, long position) {
        return answer(cycleId, difference(cycleId, position));
    }

    /** The same as a value that can be put together with the next one. */
    public CycleDifference difference(String cycleId, long position) {
        CycleAt before = from.cycle(cycleId, position);
        CycleAt after = to.cycle(cycleId, position);
        return CycleDifference.between(
                before,
                after,
                causes.between(before.goals().keySet(), after.goals().keySet()));
    }

    /** @throws NotThereException where the cycle is there at neither end */
    public static Comparison answer(String cycleId, CycleDifference difference) {
        CycleInForce first = difference.from().cycle();
        CycleInForce second = difference.to().cycle();
        CycleInForce cycle = second == null ? first : second;
        if (cycle == null) {
            throw new NotThereException("cycle", cycleId);
        }
        List<GoalComparison> goals = difference.inOrder().stream()
                .map(goal -> new Differences(goal, difference).compared())
                .filter(goal ->
                        !goal.differences().isEmpty() || !goal.keyResults().isEmpty())
                .toList();
        return new Comparison(
                difference.from().basis(), difference.to().basis(), cycle, Summaries.of(difference), goals);
    }
}
