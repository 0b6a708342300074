package dev.cairn.server.objective;

import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.history.AlignedGoal;
import dev.cairn.query.history.KeyResultInFull;
import dev.cairn.query.history.LinkedGoal;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.history.Occurrence;
import dev.cairn.query.history.ReadingInFull;
import dev.cairn.query.progress.KeyResultDefinition;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.server.objective.ObjectivePage.Fact;
import dev.cairn.server.objective.ObjectivePage.KeyResult;
import dev.cairn.server.objective.ObjectivePage.Link;
import dev.cairn.server.objective.ObjectivePage.Neighbour;
import dev.cairn.server.objective.ObjectivePage.Reading;
import dev.cairn.server.objective.ObjectivePage.Target;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Bar;
import dev.cairn.server.page.Metrics;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the page of a goal. */
final class ObjectivePages {

    private final Address here;
    private final Words words;
    private final TeamPaths teams;
    private final Map<String, String> cycles;
    private final Predicate<String> changeable;
    private final Instant seenAt;
    private final InitiativeLists initiatives;

    /**
     * @param cycles names by id
     * @param changeable whether whoever looks may change check-ins of the key result of that id
     * @param seenAt the moment that is shown
     * @param initiatives the work that was planned for it
     */
    ObjectivePages(
            Address here,
            Words words,
            TeamPaths teams,
            Map<String, String> cycles,
            Predicate<String> changeable,
            Instant seenAt,
            InitiativeLists initiatives) {
        this.here = here;
        this.words = words;
        this.teams = teams;
        this.cycles = cycles;
        this.changeable = changeable;
        this.seenAt = seenAt;
        this.initiatives = initiatives;
    }

    /**
     * @param success the progress that makes a goal of its kind a success
     * @param acts what whoever looks can do with it
     */
    ObjectivePage page(ObjectiveInFull goal, BigDecimal success, GoalActs acts) {
        Map<Long, String> corrections = corrections(goal);
        ObjectiveStanding objective = goal.objective();
        CycleInForce cycle = goal.cycle();
        return new ObjectivePage(
                objective.wording(),
                objective.description() == null ? null : objective.description().text(),
                cycle == null ? null : new Link(here.to("/cycles/" + cycle.cycleId()), cycle.name()),
                words.word("state", objective.stage().word()),
                words.dayOf(objective.stageSince()),
                facts(objective),
                labels(objective.labels()),
                words.share(goal.means().progress().value()),
                words.text(
                        "reported",
                        goal.means().progress().known(),
                        goal.means().progress().all()),
                Bar.of(goal.means().progress().value(), null),
                goal.means().score().value() == null
                        ? null
                        : words.score(goal.means().score().value()),
                goal.band() == null ? null : goal.band().word(),
                goal.keyResults().stream()
                        .sorted(Comparator.comparing(each -> each.standing().dropped()))
                        .map(each -> keyResult(each, cycle, success))
                        .toList(),
                alignment(goal),
                initiatives.of(InitiativeLists.WHOLE),
                goal.timeline().reversed().stream()
                        .map(entry -> Happenings.of(entry, corrections.get(entry.position()), words))
                        .toList(),
                acts,
                goal.basis().position());
    }

    private List<Fact> facts(ObjectiveStanding objective) {
        List<Fact> facts = new ArrayList<>();
        String team = teams.path(objective.teamId());
        if (objective.teamId() != null) {
            facts.add(new Fact(words.text("field.team"), team == null ? words.text("team.unknown") : team));
        } else {
            facts.add(new Fact(words.text("field.person"), words.person(objective.personId())));
        }
        facts.add(new Fact(words.text("field.kind"), words.word("kind", objective.kind())));
        facts.add(new Fact(words.text("field.owner"), words.person(objective.ownerId())));
        facts.add(new Fact(words.text("field.reviewer"), words.person(objective.reviewerId())));
        if (!objective.contributors().isEmpty()) {
            facts.add(new Fact(
                    words.text("field.contributors"),
                    objective.contributors().stream().map(words::person).collect(Collectors.joining(", "))));
        }
        return facts;
    }

    private static List<String> labels(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + ": " + label.getValue())
                .toList();
    }

    private KeyResult keyResult(KeyResultInFull inFull, @Nullable CycleInForce cycle, BigDecimal success) {
        KeyResultDefinition definition = inFull.standing().definition();
        var measured = inFull.standing().measurement();
        var numbers = inFull.assessment();
        var score = inFull.standing().score();
        BigDecimal expected = numbers == null ? null : numbers.expected();
        return new KeyResult(
                definition.keyResultId(),
                definition.wording(),
                Metrics.standing(definition.metric(), measured, words),
                words.person(inFull.ownerId()),
                inFull.due() == null ? null : words.day(inFull.due()),
                words.share(inFull.standing().progress()),
                words.share(expected),
                Bar.of(inFull.standing().progress(), expected),
                numbers == null || numbers.pace() == null
                        ? null
                        : numbers.pace().word(),
                measured.confidence() == null ? null : words.share(measured.confidence()),
                measured.forecast() == null ? null : words.score(measured.forecast()),
                numbers != null && numbers.stale(),
                inFull.standing().dropped(),
                score == null ? null : words.score(score.value()),
                numbers == null || numbers.band() == null
                        ? null
                        : numbers.band().word(),
                ChartDrawing.of(inFull, cycle, seenAt, success, words),
                inFull.targets().stream()
                        .map(set -> new Target(
                                words.moment(set.when().effectiveAt()),
                                Metrics.asked(set.metric(), words),
                                words.person(set.when().by()),
                                why(set.when(), words)))
                        .toList(),
                inFull.readings().reversed().stream()
                        .map(reading -> reading(inFull, reading))
                        .toList(),
                labels(definition.labels()),
                initiatives.of(definition.keyResultId()));
    }

    /** Where check-ins are corrected, by the positions of the log at which they were recorded or corrected. */
    private Map<Long, String> corrections(ObjectiveInFull goal) {
        Map<Long, String> paths = new HashMap<>();
        for (KeyResultInFull keyResult : goal.keyResults()) {
            for (ReadingInFull reading : keyResult.readings()) {
                String path = correction(keyResult, reading);
                if (path != null) {
                    paths.put(reading.said().when().position(), path);
                    reading.before().forEach(said -> paths.put(said.when().position(), path));
                }
            }
        }
        return paths;
    }

    private @Nullable String correction(KeyResultInFull keyResult, ReadingInFull reading) {
        KeyResultDefinition of = keyResult.standing().definition();
        return reading.retracted() != null || !changeable.test(of.keyResultId())
                ? null
                : "/objectives/" + of.objectiveId() + "/key-results/" + of.keyResultId() + "/check-ins/"
                        + reading.checkInId();
    }

    private Reading reading(KeyResultInFull keyResult, ReadingInFull reading) {
        Occurrence when = reading.said().when();
        return new Reading(
                reading.checkInId(),
                correction(keyResult, reading),
                words.moment(when.effectiveAt()),
                Readings.said(reading.said(), words),
                words.share(reading.said().confidence()),
                words.person(when.by()),
                when.note(),
                reading.before().stream()
                        .map(said -> Readings.said(said, words))
                        .toList(),
                reading.retracted() != null);
    }

    private List<Neighbour> alignment(ObjectiveInFull goal) {
        List<Neighbour> all = new ArrayList<>();
        goal.serves().forEach(other -> all.add(aligned("serves", other)));
        goal.servedBy().forEach(other -> all.add(aligned("served-by", other)));
        if (goal.predecessor() != null) {
            all.add(linked("goes-on-with", goal.predecessor()));
        }
        goal.successors().forEach(other -> all.add(linked("goes-on-in", other)));
        return all;
    }

    private Neighbour aligned(String relation, AlignedGoal other) {
        String wording = other.wording() == null ? words.text("goal.unknown") : other.wording();
        return new Neighbour(
                words.text("alignment." + relation),
                new Link(here.to("/objectives/" + other.objectiveId()), wording),
                other.keyResultWording(),
                teams.path(other.teamId()));
    }

    private Neighbour linked(String relation, LinkedGoal other) {
        return new Neighbour(
                words.text("alignment." + relation),
                new Link(here.to("/objectives/" + other.objectiveId()), other.wording()),
                null,
                cycles.get(other.cycleId()));
    }

    /** Why something was done, in a line; empty where nobody said. */
    static String why(Occurrence when, Words words) {
        if (when.reasonCategory() == null) {
            return "";
        }
        String category = words.word("reason", when.reasonCategory());
        return when.reason() == null ? category : category + ": " + when.reason();
    }
}
