package dev.cairn.server.lineage;

import dev.cairn.command.Command;
import dev.cairn.command.Occasion;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Wording;
import dev.cairn.command.objective.AddContributor;
import dev.cairn.command.objective.AddKeyResult;
import dev.cairn.command.objective.CarryForwardObjective;
import dev.cairn.command.objective.DescribeObjective;
import dev.cairn.command.objective.Description;
import dev.cairn.command.objective.Kind;
import dev.cairn.command.objective.Label;
import dev.cairn.command.objective.LabelKey;
import dev.cairn.command.objective.LabelKeyResult;
import dev.cairn.command.objective.LabelObjective;
import dev.cairn.command.objective.MetricDefinition;
import dev.cairn.command.objective.NamePredecessor;
import dev.cairn.command.objective.NameReviewer;
import dev.cairn.command.objective.SetObjective;
import dev.cairn.command.objective.Weight;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.history.KeyResultInFull;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.progress.KeyResultDefinition;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.ObjectiveStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What carrying a goal forward asks for: a draft in the later cycle that says the same of the same people, measured from where
 * the old one stands now; a link from the one to the other; and a mark on the old one. A goal whose cycle is closed gets none.
 *
 * @param old the goal as it is now
 * @param chosen the key results that go on; null or none for all that are not dropped
 * @param newId the goal in which it goes on
 * @param cycleId the cycle of that one
 * @param occasion who asks, when, and why
 */
record Carrying(
        ObjectiveInFull old,
        @Nullable List<KeyResultId> chosen,
        ObjectiveId newId,
        CycleId cycleId,
        Occasion occasion) {

    /** In the order in which they are to be done. */
    List<Command> commands() {
        List<KeyResultStanding> carried = carried();
        List<Command> commands = new ArrayList<>(goal());
        List<NamePredecessor.Link> links = new ArrayList<>();
        for (KeyResultStanding keyResult : carried) {
            commands.addAll(keyResult(keyResult));
            links.add(new NamePredecessor.Link(
                    newIdOf(keyResult),
                    new KeyResultId(keyResult.definition().keyResultId()),
                    !keyResult.definition().metric().type().equals(Metric.MAINTAIN)));
        }
        ObjectiveId oldId = new ObjectiveId(old.objective().objectiveId());
        commands.add(new NamePredecessor(newId, oldId, links, plainly()));
        if (old.cycle() == null || old.cycle().closedAt() == null) {
            List<KeyResultId> ids = carried.stream()
                    .map(keyResult -> new KeyResultId(keyResult.definition().keyResultId()))
                    .toList();
            commands.add(new CarryForwardObjective(oldId, newId, cycleId, ids, occasion));
        }
        return commands;
    }

    private List<KeyResultStanding> carried() {
        List<KeyResultStanding> all =
                old.keyResults().stream().map(KeyResultInFull::standing).toList();
        if (chosen == null || chosen.isEmpty()) {
            return all.stream().filter(keyResult -> !keyResult.dropped()).toList();
        }
        Set<String> there = all.stream()
                .map(keyResult -> keyResult.definition().keyResultId())
                .collect(Collectors.toSet());
        for (int i = 0; i < chosen.size(); i++) {
            if (!there.contains(chosen.get(i).value())) {
                throw RuleBroken.notFound(
                        "key-result-unknown", "keyResultIds[" + i + "]", "This goal has no such key result.");
            }
        }
        return all.stream()
                .filter(keyResult ->
                        chosen.contains(new KeyResultId(keyResult.definition().keyResultId())))
                .toList();
    }

    private List<Command> goal() {
        ObjectiveStanding goal = old.objective();
        List<Command> commands = new ArrayList<>();
        PersonId person = orNull(goal.personId(), PersonId::new);
        PersonId owner = orNull(goal.ownerId(), PersonId::new);
        PersonId reviewer = orNull(goal.reviewerId(), PersonId::new);
        commands.add(new SetObjective(
                newId,
                cycleId,
                orNull(goal.teamId(), TeamId::new),
                person,
                new Wording(goal.wording()),
                Kind.of(goal.kind()),
                owner,
                false,
                plainly()));
        if (goal.description() != null) {
            commands.add(new DescribeObjective(
                    newId, new Description(goal.description().text()), plainly()));
        }
        if (reviewer != null && !reviewer.equals(owner != null ? owner : person)) {
            commands.add(new NameReviewer(newId, reviewer, plainly()));
        }
        goal.contributors().forEach(each -> commands.add(new AddContributor(newId, new PersonId(each), plainly())));
        goal.labels()
                .forEach((key, value) ->
                        commands.add(new LabelObjective(newId, new Label(new LabelKey(key), value), plainly())));
        return commands;
    }

    private List<Command> keyResult(KeyResultStanding keyResult) {
        KeyResultDefinition asked = keyResult.definition();
        KeyResultId id = newIdOf(keyResult);
        List<Command> commands = new ArrayList<>();
        commands.add(new AddKeyResult(
                newId,
                id,
                new Wording(asked.wording()),
                new MetricDefinition(asked.metric()
                        .continuedFrom(
                                keyResult.measurement().value(),
                                keyResult.measurement().stepsDone())),
                new Weight(asked.weight()),
                orNull(asked.ownerId(), PersonId::new),
                null,
                false,
                plainly()));
        asked.labels()
                .forEach((key, value) ->
                        commands.add(new LabelKeyResult(newId, id, new Label(new LabelKey(key), value), plainly())));
        return commands;
    }

    /** The same for a repetition of the request. */
    private KeyResultId newIdOf(KeyResultStanding keyResult) {
        return KeyResultId.fromKey(newId + "/" + keyResult.definition().keyResultId());
    }

    /** Why it is carried is said once, where it is carried from. */
    private Occasion plainly() {
        return occasion.because(null).noting(null);
    }

    private static <T> @Nullable T orNull(@Nullable String id, Function<String, T> of) {
        return id == null ? null : Objects.requireNonNull(of.apply(id));
    }
}
