package dev.cairn.query.alignment;

import dev.cairn.query.Basis;
import dev.cairn.query.NotThereException;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.alignment.AlignmentMap.Edge;
import dev.cairn.query.alignment.AlignmentMap.Elsewhere;
import dev.cairn.query.directory.DirectoryView;
import dev.cairn.query.progress.GoalsView;
import dev.cairn.query.progress.ObjectiveStanding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts maps together from what there is at a viewpoint, wherever that comes from. */
public final class AlignmentMaps {

    private final Viewpoint viewpoint;
    private final DirectoryView directory;
    private final GoalsView goals;

    public AlignmentMaps(Viewpoint viewpoint, DirectoryView directory, GoalsView goals) {
        this.viewpoint = viewpoint;
        this.directory = directory;
        this.goals = goals;
    }

    /** @throws NotThereException where the cycle is not there */
    public AlignmentMap of(FindAlignmentMap question, long position) {
        if (directory.cycle(question.cycleId()) == null) {
            throw new NotThereException("cycle", question.cycleId());
        }
        List<ObjectiveStanding> own = goals.objectivesOfCycles(List.of(question.cycleId()));
        Set<String> others = new LinkedHashSet<>();
        own.forEach(goal -> goal.alignments().forEach(alignment -> others.add(alignment.toObjectiveId())));
        own.forEach(goal -> others.remove(goal.objectiveId()));
        List<Elsewhere> elsewhere = goals.objectives(others).stream()
                .sorted(GoalsView.AS_SET)
                .map(goal ->
                        new Elsewhere(goal.objectiveId(), goal.cycleId(), goal.teamId(), goal.wording(), goal.stage()))
                .toList();
        return new AlignmentMap(
                Basis.of(position, viewpoint, directory.claimsUsed() || goals.claimsUsed()),
                own.stream()
                        .flatMap(goal -> goal.alignments().stream()
                                .map(alignment -> new Edge(
                                        goal.objectiveId(),
                                        alignment.toObjectiveId(),
                                        alignment.toKeyResultId(),
                                        alignment.since())))
                        .toList(),
                elsewhere);
    }
}
