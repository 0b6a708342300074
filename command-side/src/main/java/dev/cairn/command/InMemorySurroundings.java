package dev.cairn.command;

import dev.cairn.command.CycleFacts.Stage;
import dev.cairn.command.objective.LastReading;
import dev.cairn.command.objective.ObjectiveState;
import dev.cairn.command.report.ReportName;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.cycle.CycleClosed;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleEvent;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.cycle.CycleReopened;
import dev.cairn.events.cycle.CycleRescheduled;
import dev.cairn.events.cycle.ScoringStarted;
import dev.cairn.events.objective.AlignmentWithdrawn;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveAligned;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectiveMoved;
import dev.cairn.events.objective.ObjectiveReworded;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.organisation.Settings;
import dev.cairn.events.organisation.SettingsChanged;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.report.ReportDefined;
import dev.cairn.events.report.ReportId;
import dev.cairn.events.report.ReportRetired;
import dev.cairn.events.report.ReportRevised;
import dev.cairn.events.retrospective.RetrospectiveCompleted;
import dev.cairn.events.retrospective.RetrospectiveEvent;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.events.retrospective.RetrospectiveOpened;
import dev.cairn.events.retrospective.RetrospectiveReopened;
import dev.cairn.events.team.TeamDissolved;
import dev.cairn.events.team.TeamEvent;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.events.team.TeamId;
import dev.cairn.events.team.TeamMoved;
import dev.cairn.events.team.TeamRenamed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Surroundings that are made of the events they are given, for one thread: whoever tries out what a file would do needs no
 * database.
 */
public final class InMemorySurroundings implements Surroundings {

    private record Cycle(CycleDefined first, LocalDate firstDay, LocalDate lastDay, Stage stage, Stage beforeClosing) {}

    private record Place(
            String cycleId,
            @Nullable String teamId,
            @Nullable String personId,
            String wordingKey) {}

    private record Edge(String toObjectiveId, @Nullable String toKeyResultId) {}

    private final Function<ObjectiveId, ObjectiveState> states;
    private Settings settings = Settings.DEFAULTS;
    private final Map<String, Cycle> cycles = new LinkedHashMap<>();
    private final Map<String, TeamFacts> teams = new LinkedHashMap<>();
    private final Map<String, ObjectiveFacts> objectives = new HashMap<>();
    private final Map<Place, String> objectivesByPlace = new HashMap<>();
    private final Map<String, Set<String>> keyResults = new HashMap<>();
    private final Map<String, Set<Edge>> edges = new HashMap<>();
    private final GoalsInMemory goals = new GoalsInMemory();
    private final Map<String, RetrospectiveOpened> retrospectives = new LinkedHashMap<>();
    private final Map<String, String> reports = new LinkedHashMap<>();
    private final Set<String> completedRetrospectives = new HashSet<>();
    private final Map<String, String> streamsOfEvents = new HashMap<>();

    /** @param states what each goal has come to */
    public InMemorySurroundings(Function<ObjectiveId, ObjectiveState> states) {
        this.states = states;
    }

    /** Takes what happened. Events that no other stream asks about change nothing. */
    public void apply(DomainEvent event) {
        switch (event) {
            case SettingsChanged changed -> settings = changed.settings();
            case CycleEvent ofCycle -> apply(ofCycle);
            case TeamEvent ofTeam -> apply(ofTeam);
            case ObjectiveEvent ofObjective -> apply(ofObjective);
            case RetrospectiveEvent ofRetrospective -> {
                if (ofRetrospective instanceof RetrospectiveOpened opened) {
                    retrospectives.putIfAbsent(opened.retrospectiveId(), opened);
                } else if (ofRetrospective instanceof RetrospectiveCompleted completed) {
                    completedRetrospectives.add(completed.retrospectiveId());
                } else if (ofRetrospective instanceof RetrospectiveReopened reopened) {
                    completedRetrospectives.remove(reopened.retrospectiveId());
                }
            }
            case ReportDefined defined -> reports.putIfAbsent(defined.reportId(), defined.name());
            case ReportRevised ignored -> {
                // Its name stays.
            }
            case ReportRetired retired -> reports.remove(retired.reportId());
            default -> throw new IllegalArgumentException("Of no known stream: " + event.streamId());
        }
    }

    private void apply(CycleEvent event) {
        if (event instanceof CycleDefined defined) {
            cycles.put(
                    defined.cycleId(),
                    new Cycle(defined, defined.firstDay(), defined.lastDay(), Stage.OPEN, Stage.OPEN));
            return;
        }
        cycles.computeIfPresent(event.cycleId(), (id, was) -> switch (event) {
            case CycleDefined ignored -> was;
            case CycleRescheduled dates ->
                new Cycle(was.first, dates.firstDay(), dates.lastDay(), was.stage, was.beforeClosing);
            case ScoringStarted ignored ->
                new Cycle(was.first, was.firstDay, was.lastDay, Stage.SCORING, was.beforeClosing);
            case CycleClosed ignored -> new Cycle(was.first, was.firstDay, was.lastDay, Stage.CLOSED, was.stage);
            case CycleReopened ignored ->
                new Cycle(was.first, was.firstDay, was.lastDay, was.beforeClosing, was.beforeClosing);
        });
    }

    private void apply(TeamEvent event) {
        if (event instanceof TeamFormed formed) {
            teams.put(
                    formed.teamId(),
                    new TeamFacts(
                            new TeamId(formed.teamId()),
                            formed.name(),
                            TeamLevel.of(formed.level()),
                            teamOf(formed.parentTeamId()),
                            false));
            return;
        }
        teams.computeIfPresent(event.teamId(), (id, was) -> switch (event) {
            case TeamFormed ignored -> was;
            case TeamRenamed renamed ->
                new TeamFacts(was.teamId(), renamed.name(), was.level(), was.parentTeamId(), was.dissolved());
            case TeamMoved moved ->
                new TeamFacts(was.teamId(), was.name(), was.level(), teamOf(moved.parentTeamId()), was.dissolved());
            case TeamDissolved ignored ->
                new TeamFacts(was.teamId(), was.name(), was.level(), was.parentTeamId(), true);
        });
    }

    private void apply(ObjectiveEvent event) {
        goals.apply(event);
        switch (event) {
            case ObjectiveSet set ->
                place(new ObjectiveFacts(
                        new ObjectiveId(set.objectiveId()),
                        new CycleId(set.cycleId()),
                        teamOf(set.teamId()),
                        personOf(set.personId()),
                        set.wording()));
            case ObjectiveReworded reworded -> {
                ObjectiveFacts was = objectives.get(reworded.objectiveId());
                if (was != null) {
                    place(new ObjectiveFacts(
                            was.objectiveId(), was.cycleId(), was.teamId(), was.personId(), reworded.wording()));
                }
            }
            case ObjectiveMoved moved -> {
                ObjectiveFacts was = objectives.get(moved.objectiveId());
                if (was != null) {
                    place(new ObjectiveFacts(
                            was.objectiveId(),
                            was.cycleId(),
                            teamOf(moved.teamId()),
                            personOf(moved.personId()),
                            was.wording()));
                }
            }
            case KeyResultAdded added ->
                keyResults
                        .computeIfAbsent(added.objectiveId(), id -> new HashSet<>())
                        .add(added.keyResultId());
            case ObjectiveAligned aligned ->
                edges.computeIfAbsent(aligned.objectiveId(), id -> new HashSet<>())
                        .add(new Edge(aligned.toObjectiveId(), aligned.toKeyResultId()));
            case AlignmentWithdrawn withdrawn ->
                edges.getOrDefault(withdrawn.objectiveId(), new HashSet<>())
                        .remove(new Edge(withdrawn.toObjectiveId(), withdrawn.toKeyResultId()));
            default -> {
                // Nobody else's rules look at it.
            }
        }
    }

    private void place(ObjectiveFacts facts) {
        ObjectiveFacts was = objectives.put(facts.objectiveId().value(), facts);
        if (was != null) {
            objectivesByPlace.remove(place(was.cycleId(), was.teamId(), was.personId(), SingleLine.key(was.wording())));
        }
        objectivesByPlace.put(
                place(facts.cycleId(), facts.teamId(), facts.personId(), SingleLine.key(facts.wording())),
                facts.objectiveId().value());
    }

    private static Place place(
            CycleId cycleId, @Nullable TeamId teamId, @Nullable PersonId personId, String wordingKey) {
        return new Place(
                cycleId.value(),
                teamId == null ? null : teamId.value(),
                personId == null ? null : personId.value(),
                wordingKey);
    }

    /** Says by which id an event of that stream goes, so that it can be cited. */
    public void identify(String eventId, String streamId) {
        streamsOfEvents.put(eventId, streamId);
    }

    /** Forgets a goal that no rule will ask about any more. */
    void forget(ObjectiveId objectiveId) {
        ObjectiveFacts was = objectives.remove(objectiveId.value());
        if (was != null) {
            objectivesByPlace.remove(place(was.cycleId(), was.teamId(), was.personId(), SingleLine.key(was.wording())));
        }
        goals.forget(objectiveId);
        keyResults.remove(objectiveId.value());
        edges.remove(objectiveId.value());
    }

    /** Nobody else decides here, so nobody is waited for. */
    @Override
    public void deciding(String streamId) {}

    /** Whoever may import may import everything. */
    @Override
    public void permit(Command command, @Nullable Involvement goal) {}

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public @Nullable CycleFacts cycle(CycleId cycleId) {
        Cycle cycle = cycles.get(cycleId.value());
        return cycle == null ? null : factsOf(cycle);
    }

    private CycleFacts factsOf(Cycle cycle) {
        String within = cycle.first.withinCycleId();
        return new CycleFacts(
                new CycleId(cycle.first.cycleId()),
                cycle.first.name(),
                cycle.firstDay,
                cycle.lastDay,
                within == null ? null : new CycleId(within),
                cycle.stage,
                ZoneId.of(settings.zone()));
    }

    @Override
    public @Nullable CycleId cycleNamed(Name name) {
        return cycles.values().stream()
                .filter(cycle -> SingleLine.key(cycle.first.name()).equals(name.key()))
                .map(cycle -> new CycleId(cycle.first.cycleId()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<CycleFacts> partsOf(CycleId cycleId) {
        return cycles.values().stream()
                .filter(cycle -> cycleId.value().equals(cycle.first.withinCycleId()))
                .map(this::factsOf)
                .toList();
    }

    @Override
    public ClosingFacts closing(CycleId cycleId) {
        List<String> open = retrospectives.values().stream()
                .filter(opened -> opened.cycleId().equals(cycleId.value())
                        && !completedRetrospectives.contains(opened.retrospectiveId()))
                .map(opened -> {
                    TeamFacts team = teams.get(opened.teamId());
                    return team == null ? opened.teamId() : team.name();
                })
                .sorted()
                .toList();
        return new ClosingFacts(goals.lacks(cycleId, objectives), open);
    }

    @Override
    public @Nullable TeamFacts team(TeamId teamId) {
        return teams.get(teamId.value());
    }

    @Override
    public @Nullable TeamId teamNamed(Name name) {
        return teams.values().stream()
                .filter(team -> !team.dissolved() && SingleLine.key(team.name()).equals(name.key()))
                .map(TeamFacts::teamId)
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable ReportId reportNamed(ReportName name) {
        return reports.entrySet().stream()
                .filter(report -> report.getValue().equals(name.text()))
                .map(report -> new ReportId(report.getKey()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean hasTeams(TeamId teamId) {
        return teams.values().stream().anyMatch(team -> !team.dissolved() && teamId.equals(team.parentTeamId()));
    }

    @Override
    public @Nullable ObjectiveFacts objective(ObjectiveId objectiveId) {
        return objectives.get(objectiveId.value());
    }

    @Override
    public boolean hasKeyResult(ObjectiveId objectiveId, KeyResultId keyResultId) {
        return keyResults.getOrDefault(objectiveId.value(), Set.of()).contains(keyResultId.value());
    }

    @Override
    public @Nullable ObjectiveId objectiveWorded(
            CycleId cycleId, @Nullable TeamId teamId, @Nullable PersonId personId, Wording wording) {
        String found = objectivesByPlace.get(place(cycleId, teamId, personId, wording.key()));
        return found == null ? null : new ObjectiveId(found);
    }

    @Override
    public List<ObjectiveId> carriedInForce(CycleId cycleId) {
        return goals.carriedInForce(cycleId);
    }

    @Override
    public ReadingFacts lastReading(ObjectiveId objectiveId, KeyResultId keyResultId) {
        return LastReading.of(states.apply(objectiveId), keyResultId);
    }

    @Override
    public boolean serves(ObjectiveId from, ObjectiveId to) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from.value()));
        while (!open.isEmpty()) {
            for (Edge edge : edges.getOrDefault(open.pop(), Set.of())) {
                if (edge.toObjectiveId.equals(to.value())) {
                    return true;
                }
                if (seen.add(edge.toObjectiveId)) {
                    open.push(edge.toObjectiveId);
                }
            }
        }
        return false;
    }

    @Override
    public @Nullable RetrospectiveId retrospective(CycleId cycleId, TeamId teamId) {
        return retrospectives.values().stream()
                .filter(opened -> opened.cycleId().equals(cycleId.value())
                        && opened.teamId().equals(teamId.value()))
                .map(opened -> new RetrospectiveId(opened.retrospectiveId()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable CycleId cycleOfEvent(String eventId) {
        String stream = streamsOfEvents.get(eventId);
        if (stream == null) {
            return null;
        }
        if (cycles.containsKey(stream)) {
            return new CycleId(stream);
        }
        ObjectiveFacts goal = objectives.get(stream);
        if (goal != null) {
            return goal.cycleId();
        }
        RetrospectiveOpened retrospective = retrospectives.get(stream);
        return retrospective == null ? null : new CycleId(retrospective.cycleId());
    }

    private static @Nullable TeamId teamOf(@Nullable String teamId) {
        return teamId == null ? null : new TeamId(teamId);
    }

    private static @Nullable PersonId personOf(@Nullable String personId) {
        return personId == null ? null : new PersonId(personId);
    }
}
