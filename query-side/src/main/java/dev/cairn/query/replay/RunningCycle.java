package dev.cairn.query.replay;

import dev.cairn.events.cycle.CycleEvent;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.organisation.OrganisationEvent;
import dev.cairn.events.organisation.OrganisationId;
import dev.cairn.events.organisation.Settings;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleFold;
import dev.cairn.query.directory.CycleStanding;
import dev.cairn.query.directory.SettingsStanding;
import dev.cairn.query.hypothesis.Hypothesis;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.CycleStandings;
import dev.cairn.query.overview.Overviews;
import dev.cairn.query.progress.Goal;
import dev.cairn.query.progress.GoalsView;
import dev.cairn.query.progress.RunningGoal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cycle while its events come in, really or as a hypothesis has it. Events come in any order. It changes, and is for one
 * thread.
 */
public final class RunningCycle {

    private final CyclePast past;
    private final @Nullable Hypothesis hypothesis;
    private final RunningStanding<Optional<SettingsStanding>, SettingsStanding> settings =
            new RunningStanding<>(SettingsStanding.FOLD);
    private final RunningStanding<CycleFold.Slots, CycleStanding> cycle = new RunningStanding<>(new CycleFold());
    private final Map<String, RunningGoal> goals = new HashMap<>();
    private final Map<String, Goal> standings = new HashMap<>();

    /** @param hypothesis what is supposed, or null for what really happened */
    public RunningCycle(CyclePast past, @Nullable Hypothesis hypothesis) {
        this.past = past;
        this.hypothesis = hypothesis;
    }

    /** Takes one more event, unless the hypothesis leaves it out. */
    public void take(RecordedEvent recorded) {
        if (hypothesis != null && !hypothesis.leavingOut(recorded).isEmpty()) {
            return;
        }
        switch (recorded.event()) {
            case ObjectiveEvent event -> {
                goals.computeIfAbsent(event.objectiveId(), id -> new RunningGoal())
                        .take(recorded.position(), event);
                standings.remove(event.objectiveId());
            }
            case CycleEvent event -> cycle.take(recorded);
            case OrganisationEvent event -> settings.take(recorded);
            default ->
                throw new IllegalArgumentException(
                        "No cycle depends on " + recorded.event().getClass() + ".");
        }
    }

    /** The cycle, or null where it is not there yet. */
    public @Nullable CycleStanding cycle() {
        return cycle.standing();
    }

    /** The settings in force. */
    public Settings settings() {
        SettingsStanding made = settings.standing();
        return made == null ? Settings.DEFAULTS : made.settings();
    }

    /** Its goals, in the order in which they were set. */
    public List<Goal> goals() {
        List<Goal> there = new ArrayList<>(goals.size());
        goals.forEach((id, running) -> {
            Goal goal = standings.computeIfAbsent(id, changed -> running.goal());
            if (goal != null && goal.objective().cycleId().equals(past.cycleId())) {
                there.add(hypothesis == null ? goal : hypothesis.counted(goal, settings()));
            }
        });
        there.sort(Comparator.comparing(Goal::objective, GoalsView.AS_SET));
        return there;
    }

    /**
     * The overview of what came in, or null where the cycle is not there yet.
     *
     * @param viewpoint from where exactly those events are seen that came in
     * @param position the position of the log that this is true for
     */
    public @Nullable CycleOverview overview(Viewpoint viewpoint, long position) {
        CycleStanding standing = cycle();
        if (standing == null) {
            return null;
        }
        List<Goal> all = goals();
        return Overviews.of(new CycleStandings(settings(), standing, all, claimsUsed(all)), viewpoint, position);
    }

    private boolean claimsUsed(List<Goal> all) {
        return !past.claiming().isEmpty()
                && (past.claiming().contains(past.cycleId())
                        || (settings.standing() != null && past.claiming().contains(OrganisationId.MAIN))
                        || all.stream().anyMatch(this::isClaiming));
    }

    private boolean isClaiming(Goal goal) {
        return past.claiming().contains(goal.objective().objectiveId())
                || goal.keyResults().stream()
                        .anyMatch(keyResult ->
                                past.claiming().contains(keyResult.definition().keyResultId()));
    }
}
