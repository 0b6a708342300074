package dev.cairn.query.progress;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The goals that there are at one viewpoint, in the order in which they were set. */
public interface GoalsView {

    /** The order in which goals were set. */
    Comparator<ObjectiveStanding> AS_SET =
            Comparator.comparing(ObjectiveStanding::setAt).thenComparingLong(ObjectiveStanding::setPosition);

    /** The order in which key results were added. */
    Comparator<KeyResultStanding> AS_ADDED = Comparator.comparing(
            KeyResultStanding::definition,
            Comparator.comparing(KeyResultDefinition::addedAt).thenComparingLong(KeyResultDefinition::addedPosition));

    /** The goals of these cycles, of all teams and persons, without their key results. */
    List<ObjectiveStanding> objectivesOfCycles(Collection<String> cycleIds);

    /** The goals of these ids, as far as they are there, without their key results. */
    List<ObjectiveStanding> objectives(Collection<String> objectiveIds);

    /** The goals that go on with one of these, without their key results. */
    List<ObjectiveStanding> successors(Collection<String> objectiveIds);

    /** The key results of these goals, by goal; a goal that has none is left out. */
    Map<String, List<KeyResultStanding>> keyResults(Collection<String> objectiveIds);

    /** Whether anything that was given so far goes by claims of the time of recording. */
    boolean claimsUsed();

    /** These goals with their key results. */
    default List<Goal> whole(List<ObjectiveStanding> objectives) {
        Map<String, List<KeyResultStanding>> keyResults = keyResults(
                objectives.stream().map(ObjectiveStanding::objectiveId).toList());
        return objectives.stream()
                .map(objective -> new Goal(objective, keyResults.getOrDefault(objective.objectiveId(), List.of())))
                .toList();
    }
}
