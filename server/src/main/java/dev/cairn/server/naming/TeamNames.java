package dev.cairn.server.naming;

import dev.cairn.events.team.TeamDissolved;
import dev.cairn.events.team.TeamEvent;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.events.team.TeamId;
import dev.cairn.events.team.TeamMoved;
import dev.cairn.events.team.TeamRenamed;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What teams are called. There are few enough of them to look at each one. */
final class TeamNames {

    private final Map<String, String> living = new LinkedHashMap<>();
    private final Map<String, String> dissolved = new LinkedHashMap<>();
    private final Map<String, Set<String>> former = new HashMap<>();

    void apply(TeamEvent event) {
        switch (event) {
            case TeamFormed formed -> living.put(formed.teamId(), formed.name());
            case TeamRenamed renamed -> {
                String old = living.put(renamed.teamId(), renamed.name());
                if (old != null) {
                    former.computeIfAbsent(Names.fold(old), key -> new LinkedHashSet<>())
                            .add(renamed.teamId());
                }
            }
            case TeamDissolved gone -> {
                String name = living.remove(gone.teamId());
                if (name != null) {
                    dissolved.put(gone.teamId(), name);
                }
            }
            case TeamMoved ignored -> {
                // It keeps its name.
            }
        }
    }

    Match<TeamId> find(String name) {
        if (living.containsKey(name) || dissolved.containsKey(name)) {
            return new Match.Exact<>(new TeamId(name));
        }
        for (Map<String, String> teams : List.of(living, dissolved)) {
            List<String> exact = Goal.worded(teams, name, true);
            if (!exact.isEmpty()) {
                return exact.size() == 1
                        ? new Match.Exact<>(new TeamId(exact.getFirst()))
                        : new Match.Ambiguous<>(exact);
            }
        }
        List<String> alike = Goal.worded(living, name, false);
        if (alike.size() == 1) {
            return new Match.Similar<>(new TeamId(alike.getFirst()), nameOf(alike.getFirst()));
        }
        Set<String> renamed = former.getOrDefault(Names.fold(name), Set.of());
        return renamed.isEmpty()
                ? new Match.None<>()
                : new Match.Former<>(nameOf(renamed.iterator().next()));
    }

    String nameOf(String teamId) {
        String name = living.getOrDefault(teamId, dissolved.get(teamId));
        if (name == null) {
            throw new IllegalArgumentException("No team " + teamId + " was ever formed.");
        }
        return find(name) instanceof Match.Exact<TeamId>(TeamId found)
                        && found.value().equals(teamId)
                ? name
                : teamId;
    }
}
