package dev.cairn.server.objective;

import dev.cairn.command.Command;
import dev.cairn.command.Involvement;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.progress.KeyResultDefinition;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.progress.Stage;
import dev.cairn.server.access.Allowed;
import dev.cairn.server.access.Grants;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody may do with a goal, as the goal is shown. Pages offer nothing else. */
public final class GoalRights {

    private final Grants who;
    private final Involvement goal;
    private final Map<String, String> parents;

    /** @param teams all teams */
    public GoalRights(Grants who, ObjectiveInFull goal, List<TeamStanding> teams) {
        this.who = who;
        this.goal = new ShownGoal(
                goal.objective(),
                goal.keyResults().stream()
                        .map(each -> each.standing().definition())
                        .toList());
        this.parents = teams.stream()
                .filter(team -> team.parentTeamId() != null)
                .collect(Collectors.toMap(TeamStanding::teamId, team -> String.valueOf(team.parentTeamId())));
    }

    /** Whether the policy allows the command; whether the goal does is another question. */
    public boolean may(Command command) {
        return Allowed.is(who, command, goal, team -> {
            String parent = parents.get(team.value());
            return parent == null ? null : new TeamId(parent);
        });
    }

    /** Whether readings are taken of the goal: it is or was in force, and its cycle is not closed. */
    public static boolean isMeasured(ObjectiveInFull goal) {
        Stage stage = goal.objective().stage();
        boolean inForce = stage == Stage.PUBLISHED
                || (stage == Stage.DROPPED && goal.objective().publishedAt() != null);
        return inForce && isOpen(goal);
    }

    /** Whether it can be scored: it is or was in force, closed or not, and its cycle is not closed. */
    public static boolean isScorable(ObjectiveInFull goal) {
        return isMeasured(goal) || (goal.objective().stage() == Stage.CLOSED && isOpen(goal));
    }

    /** Whether its definition can change: it is not over, and its cycle is not closed. */
    public static boolean isInWork(ObjectiveInFull goal) {
        Stage stage = goal.objective().stage();
        return isOpen(goal) && (stage == Stage.DRAFT || stage == Stage.PROPOSED || stage == Stage.PUBLISHED);
    }

    /** Whether its cycle is known and not closed. */
    public static boolean isOpen(ObjectiveInFull goal) {
        return goal.cycle() != null && goal.cycle().closedAt() == null;
    }

    private record ShownGoal(ObjectiveStanding goal, List<KeyResultDefinition> keyResults) implements Involvement {

        @Override
        public @Nullable TeamId teamId() {
            return goal.teamId() == null ? null : new TeamId(goal.teamId());
        }

        @Override
        public @Nullable PersonId personId() {
            return goal.personId() == null ? null : new PersonId(goal.personId());
        }

        @Override
        public boolean isOwner(PersonId personId) {
            return personId.value().equals(goal.ownerId() != null ? goal.ownerId() : goal.personId());
        }

        @Override
        public boolean isContributor(PersonId personId) {
            return goal.contributors().contains(personId.value());
        }

        @Override
        public boolean isReviewer(PersonId personId) {
            return personId.value().equals(goal.reviewerId());
        }

        @Override
        public boolean isOwnerOf(KeyResultId keyResultId, PersonId personId) {
            return owned(personId).anyMatch(each -> each.keyResultId().equals(keyResultId.value()));
        }

        @Override
        public boolean isOwnerOfAny(PersonId personId) {
            return owned(personId).findAny().isPresent();
        }

        private Stream<KeyResultDefinition> owned(PersonId personId) {
            return keyResults.stream().filter(each -> personId.value().equals(each.ownerId()));
        }

        @Override
        public boolean isDraft() {
            return goal.stage() == Stage.DRAFT;
        }
    }
}
