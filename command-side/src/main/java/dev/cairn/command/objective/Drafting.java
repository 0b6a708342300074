package dev.cairn.command.objective;

import static dev.cairn.command.ReasonNeeded.CATEGORY;
import static dev.cairn.command.ReasonNeeded.NOTHING;
import static dev.cairn.command.ReasonNeeded.SENTENCE;

import dev.cairn.command.CycleFacts;
import dev.cairn.command.Dating;
import dev.cairn.command.Occasion;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Surroundings;
import dev.cairn.command.TeamFacts;
import dev.cairn.command.Violation;
import dev.cairn.command.Violations;
import dev.cairn.command.Wording;
import dev.cairn.events.FreeText;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.ContributorAdded;
import dev.cairn.events.objective.ContributorRemoved;
import dev.cairn.events.objective.ObjectiveDescribed;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectiveKindChanged;
import dev.cairn.events.objective.ObjectiveMoved;
import dev.cairn.events.objective.ObjectiveOwnerAssigned;
import dev.cairn.events.objective.ObjectiveReworded;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.objective.ReviewerNamed;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a goal says, whose it is, and who works on it. */
final class Drafting {

    private Drafting() {}

    static List<ObjectiveEvent> set(ObjectiveState state, SetObjective set, Surroundings around) {
        Occasion occasion = set.occasion();
        ObjectiveSet event = new ObjectiveSet(
                set.objectiveId().value(),
                set.cycleId().value(),
                textOf(set.teamId()),
                Situation.textOf(set.personId()),
                set.wording().text(),
                set.kind().word(),
                Situation.textOf(set.ownerId()),
                set.implied(),
                occasion.act(Dating.ofDefinition(occasion, Instant.MIN), NOTHING.from(occasion)));
        if (state instanceof ObjectiveState.Existing existing) {
            return found(existing.goal().set(), event);
        }
        Violations violations = new Violations();
        violations.require(
                !set.implied() || occasion.imported(),
                "implied-not-imported",
                "implied",
                "Only an import implies a goal.",
                null);
        checkPlace(set.teamId(), set.personId(), around, violations);
        checkCycle(set.cycleId(), around, violations);
        checkFree(set.objectiveId(), set.cycleId(), set.teamId(), set.personId(), set.wording(), around, violations);
        violations.throwIfAny();
        return List.of(event);
    }

    /** The goal is there already: by this very command, or by another one. */
    private static List<ObjectiveEvent> found(ObjectiveSet first, ObjectiveSet event) {
        ObjectiveSet firstOnThisOccasion = new ObjectiveSet(
                first.objectiveId(),
                first.cycleId(),
                first.teamId(),
                first.personId(),
                first.wording(),
                first.kind(),
                first.ownerId(),
                first.implied(),
                event.act());
        if (event.equals(firstOnThisOccasion)) {
            return List.of();
        }
        throw RuleBroken.conflict("already-used-id", "objectiveId", "This id already names another goal.");
    }

    static List<ObjectiveEvent> decide(Situation situation, DraftingCommand command) {
        return switch (command) {
            case SetObjective set -> set(situation.state(), set, situation.around());
            case RewordObjective reword -> reword(situation, reword);
            case DescribeObjective describe -> describe(situation, describe);
            case ChangeObjectiveKind change -> changeKind(situation, change);
            case MoveObjective move -> move(situation, move);
            case AssignObjectiveOwner assign -> assignOwner(situation, assign);
            case AddContributor add -> addContributor(situation, add);
            case RemoveContributor remove -> removeContributor(situation, remove);
            case NameReviewer name -> nameReviewer(situation, name);
        };
    }

    private static List<ObjectiveEvent> reword(Situation situation, RewordObjective reword) {
        Goal goal = situation.goal();
        if (goal.wording().equals(reword.wording().text())) {
            return List.of();
        }
        situation.requireInWork();
        Violations violations = new Violations();
        checkFree(
                reword.objectiveId(),
                situation.cycleId(),
                goal.teamId() == null ? null : new TeamId(goal.teamId()),
                goal.personId() == null ? null : new PersonId(goal.personId()),
                reword.wording(),
                situation.around(),
                violations);
        violations.throwIfAny();
        return List.of(new ObjectiveReworded(
                situation.id(), reword.wording().text(), situation.actOnceCommitted(goal.lastChangeAt(), CATEGORY)));
    }

    private static List<ObjectiveEvent> describe(Situation situation, DescribeObjective describe) {
        String text =
                describe.description() == null ? null : describe.description().text();
        if (Objects.equals(situation.goal().description(), text)) {
            return List.of();
        }
        situation.requireInWork();
        return List.of(
                new ObjectiveDescribed(situation.id(), text == null ? null : new FreeText(text), situation.act()));
    }

    private static List<ObjectiveEvent> changeKind(Situation situation, ChangeObjectiveKind change) {
        Goal goal = situation.goal();
        if (goal.kind().equals(change.kind().word())) {
            return List.of();
        }
        situation.requireInWork();
        return List.of(new ObjectiveKindChanged(
                situation.id(), change.kind().word(), situation.actOnceCommitted(goal.lastChangeAt(), SENTENCE)));
    }

    private static List<ObjectiveEvent> move(Situation situation, MoveObjective move) {
        Goal goal = situation.goal();
        String teamId = textOf(move.teamId());
        String personId = Situation.textOf(move.personId());
        if (Objects.equals(goal.teamId(), teamId) && Objects.equals(goal.personId(), personId)) {
            return List.of();
        }
        situation.requireInWork();
        Violations violations = new Violations();
        checkPlace(move.teamId(), move.personId(), situation.around(), violations);
        checkFree(
                move.objectiveId(),
                situation.cycleId(),
                move.teamId(),
                move.personId(),
                new Wording(goal.wording()),
                situation.around(),
                violations);
        String answerable = goal.ownerId() != null ? goal.ownerId() : personId;
        if (goal.reviewerId() != null && goal.reviewerId().equals(answerable)) {
            violations.add(reviewerIsOwner("personId"));
        }
        violations.throwIfAny();
        return List.of(new ObjectiveMoved(situation.id(), teamId, personId, situation.act()));
    }

    private static List<ObjectiveEvent> assignOwner(Situation situation, AssignObjectiveOwner assign) {
        Goal goal = situation.goal();
        String ownerId = Situation.textOf(assign.ownerId());
        if (Objects.equals(goal.ownerId(), ownerId)) {
            return List.of();
        }
        situation.requireInWork();
        String answerable = ownerId != null ? ownerId : goal.personId();
        if (goal.reviewerId() != null && goal.reviewerId().equals(answerable)) {
            throw new RuleBroken(List.of(reviewerIsOwner("ownerId")));
        }
        return List.of(new ObjectiveOwnerAssigned(situation.id(), ownerId, situation.act()));
    }

    private static List<ObjectiveEvent> nameReviewer(Situation situation, NameReviewer name) {
        Goal goal = situation.goal();
        String reviewerId = name.reviewerId().value();
        if (reviewerId.equals(goal.reviewerId())) {
            return List.of();
        }
        situation.requireInWork();
        if (reviewerId.equals(goal.answerableId())) {
            throw new RuleBroken(List.of(reviewerIsOwner("reviewerId")));
        }
        return List.of(new ReviewerNamed(situation.id(), reviewerId, situation.act()));
    }

    static Violation reviewerIsOwner(String field) {
        return new Violation(
                Violation.Kind.CONFLICT, "reviewer-is-owner", field, "Nobody reviews a goal of their own.", null);
    }

    private static List<ObjectiveEvent> addContributor(Situation situation, AddContributor add) {
        String contributorId = add.contributorId().value();
        if (situation.goal().hasContributor(contributorId)) {
            return List.of();
        }
        situation.requireInWork();
        return List.of(new ContributorAdded(situation.id(), contributorId, situation.act()));
    }

    private static List<ObjectiveEvent> removeContributor(Situation situation, RemoveContributor remove) {
        String contributorId = remove.contributorId().value();
        if (!situation.goal().hasContributor(contributorId)) {
            return List.of();
        }
        situation.requireInWork();
        return List.of(new ContributorRemoved(situation.id(), contributorId, situation.act()));
    }

    private static void checkPlace(
            @Nullable TeamId teamId, @Nullable PersonId personId, Surroundings around, Violations violations) {
        violations.require(
                (teamId == null) != (personId == null),
                "team-or-person",
                "teamId",
                "A goal is either a team's or a person's.",
                "exactly one of teamId and personId");
        if (teamId == null) {
            return;
        }
        TeamFacts team = around.team(teamId);
        if (team == null) {
            violations.add(RuleBroken.notFound("team-unknown", "teamId", "There is no such team."));
        } else if (team.dissolved()) {
            violations.add(RuleBroken.conflict("team-dissolved", "teamId", "A dissolved team takes on no more goals."));
        }
    }

    private static void checkCycle(CycleId cycleId, Surroundings around, Violations violations) {
        CycleFacts cycle = around.cycle(cycleId);
        if (cycle == null) {
            violations.add(RuleBroken.notFound("cycle-unknown", "cycleId", "There is no such cycle."));
        } else if (cycle.closed()) {
            violations.add(RuleBroken.conflict("cycle-closed", "cycleId", "A closed cycle takes on no more goals."));
        }
    }

    private static void checkFree(
            ObjectiveId objectiveId,
            CycleId cycleId,
            @Nullable TeamId teamId,
            @Nullable PersonId personId,
            Wording wording,
            Surroundings around,
            Violations violations) {
        if ((teamId == null) == (personId == null)) {
            return;
        }
        ObjectiveId other = around.objectiveWorded(cycleId, teamId, personId, wording);
        if (other != null && !other.equals(objectiveId)) {
            violations.add(RuleBroken.conflict(
                    "wording-taken", "wording", "Another goal of the same team and cycle has this wording."));
        }
    }

    private static @Nullable String textOf(@Nullable TeamId teamId) {
        return teamId == null ? null : teamId.value();
    }
}
