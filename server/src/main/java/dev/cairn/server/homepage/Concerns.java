package dev.cairn.server.homepage;

import dev.cairn.events.team.TeamId;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.server.access.Grant;
import dev.cairn.server.access.Grants;
import dev.cairn.server.following.Following.Followed;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is of interest to a person: the teams in which the person has a role or that are followed, with all below them, and goals
 * that are followed or the person's own. Whoever has none of these looks at the whole organisation.
 */
final class Concerns {

    private final String me;
    private final Set<String> teams;
    private final Set<String> goals;
    private final boolean all;

    private Concerns(String me, Set<String> teams, Set<String> goals, boolean all) {
        this.me = me;
        this.teams = teams;
        this.goals = goals;
        this.all = all;
    }

    /**
     * @param held the person's roles
     * @param followed what the person follows
     * @param tree all teams
     * @param current the goals of the cycle that is looked at
     */
    static Concerns of(Grants held, List<Followed> followed, List<TeamStanding> tree, List<ObjectiveOverview> current) {
        String me = held.personId().value();
        Set<String> teams = Stream.concat(
                        held.held().stream()
                                .map(Grant::teamId)
                                .filter(Objects::nonNull)
                                .map(TeamId::value),
                        followed.stream().map(Followed::subjectId))
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> goals = followed.stream().map(Followed::subjectId).collect(Collectors.toCollection(HashSet::new));
        teams.retainAll(tree.stream().map(TeamStanding::teamId).collect(Collectors.toSet()));
        goals.removeAll(teams);
        addAllBelow(teams, tree);
        current.stream()
                .filter(goal -> isOwn(goal, me))
                .map(ObjectiveOverview::objectiveId)
                .forEach(goals::add);
        return new Concerns(me, teams, goals, teams.isEmpty() && goals.isEmpty());
    }

    private static void addAllBelow(Set<String> teams, List<TeamStanding> tree) {
        boolean more = !teams.isEmpty();
        while (more) {
            more = teams.addAll(tree.stream()
                    .filter(team -> team.parentTeamId() != null && teams.contains(team.parentTeamId()))
                    .map(TeamStanding::teamId)
                    .toList());
        }
    }

    /** Whether the person answers for the goal or for one of its key results. */
    private static boolean isOwn(ObjectiveOverview goal, String me) {
        return me.equals(goal.ownerId())
                || me.equals(goal.personId())
                || goal.keyResults().stream().anyMatch(keyResult -> me.equals(keyResult.ownerId()));
    }

    /** Whether it is anything less than the whole organisation. */
    boolean some() {
        return !all;
    }

    boolean has(ObjectiveOverview goal) {
        return all || goals.contains(goal.objectiveId()) || isIn(goal.teamId());
    }

    /** Whether it is news: somebody else's act, about something of interest. */
    boolean isNews(AuditEntry entry) {
        String by = entry.by() != null ? entry.by() : entry.actor();
        AuditEntry.Subject subject = entry.subject();
        return !me.equals(by)
                && (all
                        || isIn(subject.teamId())
                        || (subject.objectiveId() != null && goals.contains(subject.objectiveId())));
    }

    private boolean isIn(@Nullable String teamId) {
        return teamId != null && teams.contains(teamId);
    }
}
