package dev.cairn.server.alignment;

import dev.cairn.command.Occasion;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.objective.AlignObjective;
import dev.cairn.command.objective.WithdrawAlignment;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.history.AlignedGoal;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.progress.Stage;
import dev.cairn.server.alignment.AligningPage.Served;
import dev.cairn.server.form.Option;
import dev.cairn.server.form.Typed;
import dev.cairn.server.objective.GoalRights;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Words;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the page on which a goal is aligned, and reads what was pressed there. */
final class AligningPages {

    private static final String TARGET = "target";

    private AligningPages() {}

    /** Whether whoever looks may say what the goal serves. */
    static boolean isOpen(ObjectiveInFull goal, GoalRights rights, Occasion now) {
        ObjectiveId id = new ObjectiveId(goal.objective().objectiveId());
        return GoalRights.isInWork(goal) && rights.may(new AlignObjective(id, id, null, now));
    }

    static List<Served> served(List<AlignedGoal> aligned, Address here, TeamPaths teams, Words words) {
        return aligned.stream()
                .map(each -> new Served(
                        target(each.objectiveId(), each.keyResultId()),
                        new Link(
                                here.to("/objectives/" + each.objectiveId()),
                                each.wording() == null ? words.text("goal.unknown") : each.wording()),
                        each.keyResultWording(),
                        teams.path(each.teamId())))
                .toList();
    }

    /** What is served, as a button says it: a goal, or a goal and its key result. */
    static String target(String objectiveId, @Nullable String keyResultId) {
        return keyResultId == null ? objectiveId : objectiveId + "/" + keyResultId;
    }

    /** The cycles whose goals the goal can serve: its own first, and then those that go on at the same time, the longest first. */
    static List<Option> cycles(List<CycleInForce> all, String own) {
        CycleInForce cycle = all.stream()
                .filter(each -> each.cycleId().equals(own))
                .findFirst()
                .orElse(null);
        if (cycle == null) {
            return List.of();
        }
        Stream<CycleInForce> others = all.stream()
                .filter(each -> !each.cycleId().equals(own))
                .filter(each -> !each.firstDay().isAfter(cycle.lastDay())
                        && !each.lastDay().isBefore(cycle.firstDay()))
                .sorted(Comparator.comparingLong(AligningPages::days).reversed());
        return Stream.concat(Stream.of(cycle), others)
                .map(each -> new Option(each.cycleId(), each.name()))
                .toList();
    }

    private static long days(CycleInForce cycle) {
        return ChronoUnit.DAYS.between(cycle.firstDay(), cycle.lastDay());
    }

    /** The goals that it can serve: not itself, none that serves it, and none that was given up. */
    static Stream<ObjectiveOverview> eligible(List<ObjectiveOverview> goals, ObjectiveInFull goal) {
        Set<String> left =
                goal.servedBy().stream().map(AlignedGoal::objectiveId).collect(Collectors.toSet());
        return goals.stream()
                .filter(each -> !each.objectiveId().equals(goal.objective().objectiveId()))
                .filter(each -> !left.contains(each.objectiveId()))
                .filter(each -> each.stage() != Stage.DROPPED && each.stage() != Stage.DECLINED);
    }

    /** @throws RuleBroken where nothing was chosen that can be served */
    static AlignObjective alignment(ObjectiveId objectiveId, Typed typed, Occasion occasion) {
        String[] parts = parts(typed);
        return new AlignObjective(objectiveId, objective(parts), keyResult(parts), occasion);
    }

    /** @throws RuleBroken where nothing was chosen that can be served */
    static WithdrawAlignment withdrawal(ObjectiveId objectiveId, Typed typed, Occasion occasion) {
        String[] parts = parts(typed);
        return new WithdrawAlignment(objectiveId, objective(parts), keyResult(parts), occasion);
    }

    private static String[] parts(Typed typed) {
        return typed.required(TARGET).split("/", 2);
    }

    private static ObjectiveId objective(String[] parts) {
        try {
            return new ObjectiveId(parts[0]);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static @Nullable KeyResultId keyResult(String[] parts) {
        try {
            return parts.length < 2 ? null : new KeyResultId(parts[1]);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static RuleBroken unreadable() {
        return RuleBroken.invalid(
                "id-unreadable",
                "toObjectiveId",
                "A goal serves one of the goals to choose from, or a key result of one.");
    }
}
