package dev.cairn.server.plan;

import dev.cairn.command.Command;
import dev.cairn.command.Occasion;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Wording;
import dev.cairn.command.objective.AddContributor;
import dev.cairn.command.objective.AddKeyResult;
import dev.cairn.command.objective.AssignKeyResultOwner;
import dev.cairn.command.objective.AssignObjectiveOwner;
import dev.cairn.command.objective.ChangeObjectiveKind;
import dev.cairn.command.objective.DescribeObjective;
import dev.cairn.command.objective.Description;
import dev.cairn.command.objective.DropKeyResult;
import dev.cairn.command.objective.Kind;
import dev.cairn.command.objective.Label;
import dev.cairn.command.objective.LabelKey;
import dev.cairn.command.objective.LabelKeyResult;
import dev.cairn.command.objective.LabelObjective;
import dev.cairn.command.objective.MetricDefinition;
import dev.cairn.command.objective.MoveObjective;
import dev.cairn.command.objective.NameReviewer;
import dev.cairn.command.objective.RemoveContributor;
import dev.cairn.command.objective.RescheduleKeyResult;
import dev.cairn.command.objective.RetargetKeyResult;
import dev.cairn.command.objective.ReweightKeyResult;
import dev.cairn.command.objective.RewordKeyResult;
import dev.cairn.command.objective.RewordObjective;
import dev.cairn.command.objective.SetObjective;
import dev.cairn.command.objective.UnlabelKeyResult;
import dev.cairn.command.objective.UnlabelObjective;
import dev.cairn.command.objective.Weight;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.history.KeyResultInFull;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.progress.KeyResultDefinition;
import dev.cairn.server.plan.PlannedGoal.PlannedContributor;
import dev.cairn.server.plan.PlannedGoal.PlannedKeyResult;
import dev.cairn.server.plan.PlannedGoal.PlannedLabel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What has to be done so that a goal is as it was typed: the commands of what is different, and none for what is not. */
final class PlanCommands {

    private final PlannedGoal wanted;
    private final ObjectiveId objectiveId;
    private final Occasion occasion;
    private final BiFunction<String, String, PersonId> people;
    private final List<Wanted> commands = new ArrayList<>();

    /**
     * A command, made when its turn comes.
     *
     * @param path under which part of the form its fields are; empty for the goal itself
     */
    record Wanted(String path, Supplier<Command> command) {}

    /** @param people finds who is named in a field; refuses who is not known */
    PlanCommands(
            PlannedGoal wanted,
            ObjectiveId objectiveId,
            Occasion occasion,
            BiFunction<String, String, PersonId> people) {
        this.wanted = wanted;
        this.objectiveId = objectiveId;
        this.occasion = occasion;
        this.people = people;
    }

    /**
     * The commands that write it down as a draft.
     *
     * @param me whose goal it is, where it is a person's
     * @param keyResultIds an id for the key result of each row
     */
    List<Wanted> setting(CycleId cycleId, PersonId me, IntFunction<KeyResultId> keyResultIds) {
        boolean personal = PlanFields.PERSONAL.equals(wanted.teamId());
        add(
                "",
                () -> new SetObjective(
                        objectiveId,
                        cycleId,
                        personal ? null : team(),
                        personal ? me : null,
                        new Wording(wanted.wording()),
                        Kind.of(wanted.kind()),
                        wanted.ownerId() == null ? null : people.apply("ownerId", wanted.ownerId()),
                        false,
                        occasion));
        if (wanted.description() != null) {
            String text = wanted.description();
            add("", () -> new DescribeObjective(objectiveId, new Description(text), occasion));
        }
        label(Map.of());
        contribute(Set.of());
        if (wanted.reviewerId() != null) {
            String reviewer = wanted.reviewerId();
            add("", () -> new NameReviewer(objectiveId, people.apply("reviewerId", reviewer), occasion));
        }
        wanted.keyResults().forEach(each -> adding(each, keyResultIds));
        return commands;
    }

    /** The commands that lead from how it is to how it was typed. Whoever gives it away does so last. */
    List<Wanted> changing(ObjectiveInFull now, IntFunction<KeyResultId> keyResultIds) {
        var goal = now.objective();
        if (!wanted.wording().equals(goal.wording())) {
            add("", () -> new RewordObjective(objectiveId, new Wording(wanted.wording()), occasion));
        }
        String described =
                goal.description() == null ? null : goal.description().text();
        if (!Objects.equals(wanted.description(), described)) {
            String text = wanted.description();
            add("", () -> new DescribeObjective(objectiveId, text == null ? null : new Description(text), occasion));
        }
        if (!wanted.kind().equals(goal.kind())) {
            add("", () -> new ChangeObjectiveKind(objectiveId, Kind.of(wanted.kind()), occasion));
        }
        for (PlannedKeyResult each : wanted.keyResults()) {
            if (each.id() == null) {
                adding(each, keyResultIds);
            } else {
                changing(each, each.id(), definition(now, each));
            }
        }
        label(goal.labels());
        contribute(goal.contributors());
        if (!Objects.equals(wanted.reviewerId(), goal.reviewerId())) {
            add("", () -> new NameReviewer(objectiveId, reviewer(), occasion));
        }
        if (!Objects.equals(wanted.ownerId(), goal.ownerId())) {
            String owner = wanted.ownerId();
            add(
                    "",
                    () -> new AssignObjectiveOwner(
                            objectiveId, owner == null ? null : people.apply("ownerId", owner), occasion));
        }
        String place = goal.teamId() == null ? PlanFields.PERSONAL : goal.teamId();
        if (!place.equals(wanted.teamId())) {
            boolean personal = PlanFields.PERSONAL.equals(wanted.teamId());
            add(
                    "",
                    () -> new MoveObjective(
                            objectiveId, personal ? null : team(), personal ? occasion.by() : null, occasion));
        }
        return commands;
    }

    private void adding(PlannedKeyResult each, IntFunction<KeyResultId> ids) {
        add(
                path(each),
                () -> new AddKeyResult(
                        objectiveId,
                        ids.apply(each.row()),
                        new Wording(each.wording()),
                        new MetricDefinition(each.metric()),
                        each.weight() == null ? Weight.ONE : new Weight(each.weight()),
                        each.ownerId() == null ? null : people.apply("ownerId", each.ownerId()),
                        each.due(),
                        false,
                        occasion));
        label(each.labels(), Map.of(), () -> ids.apply(each.row()));
    }

    private void label(Map<String, String> now) {
        label(
                wanted.labels(),
                now,
                label -> new LabelObjective(objectiveId, label, occasion),
                key -> new UnlabelObjective(objectiveId, key, occasion));
    }

    private void label(List<PlannedLabel> labels, Map<String, String> now, Supplier<KeyResultId> of) {
        label(
                labels,
                now,
                label -> new LabelKeyResult(objectiveId, of.get(), label, occasion),
                key -> new UnlabelKeyResult(objectiveId, of.get(), key, occasion));
    }

    private void label(
            List<PlannedLabel> labels,
            Map<String, String> now,
            Function<Label, Command> put,
            Function<LabelKey, Command> take) {
        for (PlannedLabel each : labels) {
            if (!each.value().equals(now.get(each.key()))) {
                add(each.path(), () -> put.apply(new Label(new LabelKey(each.key()), each.value())));
            }
        }
        Set<String> kept = labels.stream().map(PlannedLabel::key).collect(Collectors.toSet());
        now.keySet().stream()
                .filter(key -> !kept.contains(key))
                .forEach(key -> add("", () -> take.apply(new LabelKey(key))));
    }

    private void contribute(Set<String> now) {
        for (PlannedContributor each : wanted.contributors()) {
            if (!now.contains(each.reference())) {
                add(
                        each.path(),
                        () -> new AddContributor(
                                objectiveId, people.apply("contributorId", each.reference()), occasion));
            }
        }
        Set<String> kept = wanted.contributors().stream()
                .map(PlannedContributor::reference)
                .collect(Collectors.toSet());
        now.stream()
                .filter(id -> !kept.contains(id))
                .forEach(id -> add("", () -> new RemoveContributor(objectiveId, new PersonId(id), occasion)));
    }

    private void changing(PlannedKeyResult each, KeyResultId id, KeyResultDefinition now) {
        String path = path(each);
        if (each.dropped()) {
            add(path, () -> new DropKeyResult(objectiveId, id, occasion));
            return;
        }
        if (!each.wording().equals(now.wording())) {
            add(path, () -> new RewordKeyResult(objectiveId, id, new Wording(each.wording()), occasion));
        }
        add(path, () -> new RetargetKeyResult(objectiveId, id, new MetricDefinition(each.metric()), occasion));
        BigDecimal weight = each.weight();
        if (weight != null && weight.compareTo(now.weight()) != 0) {
            add(path, () -> new ReweightKeyResult(objectiveId, id, new Weight(weight), occasion));
        }
        if (!Objects.equals(each.ownerId(), now.ownerId())) {
            String owner = each.ownerId();
            add(
                    path,
                    () -> new AssignKeyResultOwner(
                            objectiveId, id, owner == null ? null : people.apply("ownerId", owner), occasion));
        }
        if (!Objects.equals(each.due(), now.due())) {
            add(path, () -> new RescheduleKeyResult(objectiveId, id, each.due(), occasion));
        }
        label(each.labels(), now.labels(), () -> id);
    }

    private static KeyResultDefinition definition(ObjectiveInFull now, PlannedKeyResult each) {
        return now.keyResults().stream()
                .map(KeyResultInFull::standing)
                .map(standing -> standing.definition())
                .filter(definition -> each.id() != null
                        && definition.keyResultId().equals(each.id().value()))
                .findFirst()
                .orElseThrow(() -> RuleBroken.notFound(
                        "key-result-unknown", path(each) + ".wording", "This goal has no such key result."));
    }

    private TeamId team() {
        String id = wanted.teamId();
        if (id == null) {
            throw RuleBroken.invalid("team-missing", "teamId", "A goal is a team's, or a person's own.");
        }
        try {
            return new TeamId(id);
        } catch (IllegalArgumentException e) {
            throw RuleBroken.invalid("id-unreadable", "teamId", String.valueOf(e.getMessage()));
        }
    }

    private PersonId reviewer() {
        String id = wanted.reviewerId();
        if (id == null) {
            throw RuleBroken.invalid(
                    "reviewer-stays", "reviewerId", "A reviewer is replaced by another, and not taken away.");
        }
        return people.apply("reviewerId", id);
    }

    private static String path(PlannedKeyResult keyResult) {
        String prefix = PlanFields.prefix(keyResult.row());
        return prefix.substring(0, prefix.length() - 1);
    }

    private void add(String path, Supplier<Command> command) {
        commands.add(new Wanted(path, command));
    }
}
