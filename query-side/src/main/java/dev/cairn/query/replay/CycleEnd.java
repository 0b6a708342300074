package dev.cairn.query.replay;

import dev.cairn.events.organisation.Settings;
import dev.cairn.query.NotThereException;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.directory.CycleStanding;
import dev.cairn.query.hypothesis.Hypothesis;
import dev.cairn.query.hypothesis.Rules;
import dev.cairn.query.progress.CycleTerm;
import dev.cairn.query.progress.Goal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a cycle really stands in the end.
 *
 * @param cycle the cycle
 * @param settings the settings in force
 * @param goals its goals, in the order in which they were set
 */
public record CycleEnd(CycleStanding cycle, Settings settings, List<Goal> goals) {

    /**
     * After all of these events.
     *
     * @throws NotThereException where the cycle is not there
     */
    public static CycleEnd of(CyclePast past, List<RecordedEvent> events) {
        RunningCycle running = new RunningCycle(past, null);
        events.forEach(running::take);
        CycleStanding cycle = running.cycle();
        if (cycle == null) {
            throw new NotThereException("cycle", past.cycleId());
        }
        return new CycleEnd(cycle, running.settings(), running.goals());
    }

    /** The cycle's days. */
    public CycleTerm term() {
        return cycle.term(settings);
    }

    /**
     * What rules make of it.
     *
     * @param teamIds the teams that the rules suppose to have made no late changes, with those below them
     * @throws NotThereException where a key result with a supposed weight is not in the cycle
     */
    public Hypothesis hypothesis(Rules rules, boolean witnessed, Collection<String> teamIds) {
        Set<String> keyResults = goals.stream()
                .flatMap(goal -> goal.keyResults().stream())
                .map(keyResult -> keyResult.definition().keyResultId())
                .collect(Collectors.toSet());
        for (String weighed : rules.weights().keySet()) {
            if (!keyResults.contains(weighed)) {
                throw new NotThereException("key result", weighed);
            }
        }
        return new Hypothesis(rules, witnessed, goals, term(), settings, teamIds);
    }
}
