package dev.cairn.query.retrospective.draft;

import dev.cairn.events.organisation.Settings;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleStanding;
import dev.cairn.query.history.HistoryView;
import dev.cairn.query.progress.CycleTerm;
import dev.cairn.query.progress.Goal;
import java.util.List;

/**
 * What a draft is made of.
 *
 * @param viewpoint from where it looks
 * @param cycle the cycle that is looked back on
 * @param settings the settings in force
 * @param goals the team's goals of the cycle, in the order in which they were set
 * @param history what can be seen of the history of goals
 */
public record DraftSources(
        Viewpoint viewpoint, CycleStanding cycle, Settings settings, List<Goal> goals, HistoryView history) {

    /** Takes a copy of the goals. */
    public DraftSources {
        goals = List.copyOf(goals);
    }

    CycleTerm term() {
        return cycle.term(settings);
    }
}
