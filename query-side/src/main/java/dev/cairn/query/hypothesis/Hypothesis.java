package dev.cairn.query.hypothesis;

import dev.cairn.events.EventCatalogue;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.ObjectiveDropped;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.organisation.Settings;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.progress.Arithmetic;
import dev.cairn.query.progress.Commitment;
import dev.cairn.query.progress.CycleTerm;
import dev.cairn.query.progress.Goal;
import dev.cairn.query.progress.KeyResultDefinition;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.progress.ProgressRule;
import dev.cairn.query.progress.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What rules make of a cycle: some events are left out, and what the others amount to is weighed and counted otherwise. Folds
 * and arithmetic stay the same. When a goal was committed, and whose it is, is taken from how it really stands in the end.
 */
public final class Hypothesis {

    private final Rules rules;
    private final boolean witnessed;
    private final Map<String, Instant> committedFrom = new HashMap<>();
    private final Set<String> goalsWithoutLateChanges = new HashSet<>();

    /**
     * What the rules make of a cycle.
     *
     * @param witnessed whether what files claim about the time of recording is ignored
     * @param goals the goals of the cycle as they really stand in the end
     * @param term the cycle's days as they are in the end
     * @param settings the settings in the end
     * @param teamIds the teams which the rules suppose to have made no late changes, with those below them
     */
    public Hypothesis(
            Rules rules,
            boolean witnessed,
            Collection<Goal> goals,
            CycleTerm term,
            Settings settings,
            Collection<String> teamIds) {
        this.rules = rules;
        this.witnessed = witnessed;
        for (Goal goal : goals) {
            ObjectiveStanding objective = goal.objective();
            Instant from = Commitment.from(objective.publishedAt(), term, settings.commitmentDays());
            if (from != null) {
                committedFrom.put(objective.objectiveId(), from);
            }
            if (objective.teamId() != null && teamIds.contains(objective.teamId())) {
                goalsWithoutLateChanges.add(objective.objectiveId());
            }
        }
    }

    /** The rules that leave this event out; none where it counts. */
    public Set<Rule> leavingOut(RecordedEvent recorded) {
        Set<Rule> leavingOut = EnumSet.noneOf(Rule.class);
        if (rules.knownBy() != null && recorded.knownAt(witnessed).isAfter(rules.knownBy())) {
            leavingOut.add(Rule.KNOWN_BY);
        }
        if (recorded.event() instanceof ObjectiveEvent event) {
            Instant committed = committedFrom.get(event.objectiveId());
            boolean isCommitted = committed != null && !recorded.effectiveAt().isBefore(committed);
            if (rules.targetsFrozen() && isCommitted && event instanceof KeyResultRetargeted) {
                leavingOut.add(Rule.TARGETS_FROZEN);
            }
            if (rules.dropsIgnored() && (event instanceof KeyResultDropped || event instanceof ObjectiveDropped)) {
                leavingOut.add(Rule.DROPS_IGNORED);
            }
            if (goalsWithoutLateChanges.contains(event.objectiveId())
                    && Commitment.isLateChange(
                            EventCatalogue.change(event.getClass()), recorded.effectiveAt(), committed)) {
                leavingOut.add(Rule.NO_LATE_CHANGES);
            }
        }
        return leavingOut;
    }

    /** The goal, made of the events that count, as the rules weigh and count it. */
    public Goal counted(Goal goal, Settings settings) {
        if (!rules.equalWeights()
                && rules.weights().isEmpty()
                && rules.progress() == ProgressCounting.LINEAR
                && rules.score() == ScoreCounting.GIVEN) {
            return goal;
        }
        BigDecimal successLevel = Arithmetic.successLevel(goal.objective().kind(), settings);
        ProgressRule progress = rules.progress().rule(successLevel);
        List<KeyResultStanding> keyResults = goal.keyResults().stream()
                .map(keyResult -> counted(keyResult, progress, successLevel))
                .toList();
        return new Goal(goal.objective(), keyResults);
    }

    private KeyResultStanding counted(KeyResultStanding keyResult, ProgressRule progress, BigDecimal successLevel) {
        KeyResultStanding unscored = new KeyResultStanding(
                weighed(keyResult.definition()), keyResult.droppedAt(), keyResult.measurement(), null, progress);
        Score given = keyResult.score();
        return given == null
                ? unscored
                : new KeyResultStanding(
                        unscored.definition(),
                        unscored.droppedAt(),
                        unscored.measurement(),
                        rules.score().of(given, unscored.progress(), successLevel),
                        progress);
    }

    private KeyResultDefinition weighed(KeyResultDefinition definition) {
        BigDecimal own = rules.weights().get(definition.keyResultId());
        BigDecimal weight = own != null ? own : rules.equalWeights() ? BigDecimal.ONE : null;
        return weight == null ? definition : definition.weighing(weight);
    }

    /** What is supposed. */
    public Rules rules() {
        return rules;
    }
}
