package dev.cairn.server.retrospective;

import dev.cairn.command.Command;
import dev.cairn.command.Occasion;
import dev.cairn.command.retrospective.CompleteRetrospective;
import dev.cairn.command.retrospective.FinishAction;
import dev.cairn.command.retrospective.InvolvementInRetrospective;
import dev.cairn.command.retrospective.OpenRetrospective;
import dev.cairn.command.retrospective.ReopenRetrospective;
import dev.cairn.command.retrospective.WithdrawObservation;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.retrospective.ActionId;
import dev.cairn.events.retrospective.ObservationId;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.retrospective.Action;
import dev.cairn.query.retrospective.Observation;
import dev.cairn.query.retrospective.RetrospectiveStanding;
import dev.cairn.server.access.Allowed;
import dev.cairn.server.access.Grants;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody may do with a retrospective, as it is shown. The board offers nothing else. */
final class RetrospectiveRights {

    private final Grants who;
    private final RetrospectiveId retrospectiveId;
    private final TeamId teamId;
    private final Occasion now;
    private final Map<String, String> parents;

    /** @param teams all teams */
    RetrospectiveRights(Grants who, RetrospectiveStanding said, List<TeamStanding> teams, Instant now) {
        this.who = who;
        this.retrospectiveId = new RetrospectiveId(said.retrospectiveId());
        this.teamId = new TeamId(said.teamId());
        this.now = Occasion.live(now, who.personId());
        this.parents = parents(teams);
    }

    /** Whether somebody may begin a team's look back on a cycle. */
    static boolean mayOpen(Grants who, CycleId cycleId, TeamStanding team, List<TeamStanding> teams, Instant now) {
        Map<String, String> parents = parents(teams);
        return Allowed.is(
                who,
                new OpenRetrospective(
                        RetrospectiveId.fromKey("example"),
                        cycleId,
                        new TeamId(team.teamId()),
                        Occasion.live(now, who.personId())),
                null,
                each -> {
                    String parent = parents.get(each.value());
                    return parent == null ? null : new TeamId(parent);
                });
    }

    private static Map<String, String> parents(List<TeamStanding> teams) {
        return teams.stream()
                .filter(team -> team.parentTeamId() != null)
                .collect(Collectors.toMap(TeamStanding::teamId, team -> String.valueOf(team.parentTeamId())));
    }

    /** Whether they may note, decide and complete. */
    boolean mayTakePart() {
        return may(new CompleteRetrospective(retrospectiveId, now), null);
    }

    /** Whether they may take this back. */
    boolean mayWithdraw(Observation observation) {
        return may(
                new WithdrawObservation(retrospectiveId, new ObservationId(observation.observationId()), now),
                observation.by());
    }

    /** Whether they may say that this was done, or given up. */
    boolean mayEnd(Action action) {
        return may(new FinishAction(retrospectiveId, new ActionId(action.actionId()), now), action.ownerId());
    }

    /** Whether they may take it up again. */
    boolean mayReopen() {
        return may(new ReopenRetrospective(retrospectiveId, now), null);
    }

    private boolean may(Command command, @Nullable String ownerId) {
        return Allowed.is(who, command, new Looking(teamId, ownerId), team -> {
            String parent = parents.get(team.value());
            return parent == null ? null : new TeamId(parent);
        });
    }

    /** A retrospective as the policy looks at it: whose it is, and whose the observation or action. */
    private record Looking(TeamId teamId, @Nullable String ownerId) implements InvolvementInRetrospective {

        @Override
        public boolean isOwner(PersonId personId) {
            return personId.value().equals(ownerId);
        }
    }
}
