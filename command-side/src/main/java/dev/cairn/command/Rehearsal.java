package dev.cairn.command;

import dev.cairn.command.cycle.CycleCommand;
import dev.cairn.command.cycle.CycleDecider;
import dev.cairn.command.cycle.CycleState;
import dev.cairn.command.objective.ObjectiveCommand;
import dev.cairn.command.objective.ObjectiveDecider;
import dev.cairn.command.objective.ObjectiveState;
import dev.cairn.command.organisation.OrganisationCommand;
import dev.cairn.command.organisation.OrganisationDecider;
import dev.cairn.command.organisation.OrganisationState;
import dev.cairn.command.report.ReportCommand;
import dev.cairn.command.report.ReportDecider;
import dev.cairn.command.report.ReportState;
import dev.cairn.command.retrospective.RetrospectiveCommand;
import dev.cairn.command.retrospective.RetrospectiveDecider;
import dev.cairn.command.retrospective.RetrospectiveState;
import dev.cairn.command.team.TeamCommand;
import dev.cairn.command.team.TeamDecider;
import dev.cairn.command.team.TeamState;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.cycle.CycleEvent;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.organisation.OrganisationEvent;
import dev.cairn.events.report.ReportEvent;
import dev.cairn.events.retrospective.RetrospectiveEvent;
import dev.cairn.events.team.TeamEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides commands one after the other by the real rules and keeps what they led to in memory, for one thread: what a whole
 * file would do is known before anything is recorded.
 */
public final class Rehearsal {

    private final InMemorySurroundings surroundings = new InMemorySurroundings(goal -> objective(goal.value()));
    private OrganisationState organisation = OrganisationState.initial();
    private final Map<String, CycleState> cycles = new HashMap<>();
    private final Map<String, TeamState> teams = new HashMap<>();
    private final Map<String, ObjectiveState> objectives = new HashMap<>();
    private final Map<String, RetrospectiveState> retrospectives = new HashMap<>();
    private final Map<String, ReportState> reports = new HashMap<>();

    /**
     * Takes what is in the log already.
     *
     * @param recordedAt when the log took it
     */
    public void apply(DomainEvent event, Instant recordedAt) {
        remember(event, recordedAt);
        know(event);
    }

    /** Takes from what is in the log already only what other streams have to know. */
    public void know(DomainEvent event) {
        surroundings.apply(event);
    }

    /**
     * Takes from what is in the log already only what its own stream decides by. A stream is taken in whole, before it decides.
     *
     * @param recordedAt when the log took it
     */
    public void remember(DomainEvent event, Instant recordedAt) {
        switch (event) {
            case OrganisationEvent of -> organisation = organisation.evolve(of);
            case CycleEvent of -> cycles.put(of.streamId(), cycle(of.streamId()).evolve(of));
            case TeamEvent of -> teams.put(of.streamId(), team(of.streamId()).evolve(of));
            case ObjectiveEvent of ->
                objectives.put(of.streamId(), objective(of.streamId()).evolve(of, recordedAt));
            case RetrospectiveEvent of ->
                retrospectives.put(of.streamId(), retrospective(of.streamId()).evolve(of));
            case ReportEvent of ->
                reports.put(of.streamId(), report(of.streamId()).evolve(of));
            default -> throw new IllegalArgumentException("Of no known stream: " + event.streamId());
        }
    }

    /** Says by which id an event of that stream, which came before, goes, so that it can be cited. */
    public void identify(String eventId, String streamId) {
        surroundings.identify(eventId, streamId);
    }

    /** Forgets a goal that nothing will be asked of any more, and that no other one will serve. */
    public void forget(ObjectiveId objectiveId) {
        objectives.remove(objectiveId.value());
        surroundings.forget(objectiveId);
    }

    /**
     * What the command makes happen, after all that came before. It is taken as recorded when the command was received.
     *
     * @throws RuleBroken where a rule forbids it; then nothing has changed
     */
    public List<DomainEvent> decide(Command command) {
        List<DomainEvent> events = decided(command);
        events.forEach(event -> apply(event, command.occasion().receivedAt()));
        return events;
    }

    private List<DomainEvent> decided(Command command) {
        return switch (command) {
            case OrganisationCommand of -> List.copyOf(OrganisationDecider.decide(organisation, of, surroundings));
            case CycleCommand of -> List.copyOf(CycleDecider.decide(cycle(of.streamId()), of, surroundings));
            case TeamCommand of -> List.copyOf(TeamDecider.decide(team(of.streamId()), of, surroundings));
            case ObjectiveCommand of ->
                List.copyOf(ObjectiveDecider.decide(objective(of.streamId()), of, surroundings));
            case RetrospectiveCommand of ->
                List.copyOf(RetrospectiveDecider.decide(retrospective(of.streamId()), of, surroundings));
            case ReportCommand of -> List.copyOf(ReportDecider.decide(report(of.streamId()), of, surroundings));
            default -> throw new IllegalArgumentException("Of no known stream: " + command.streamId());
        };
    }

    /** What the rules know beyond each stream, after all that came before. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** The state of a goal after all that came before. */
    public ObjectiveState objective(String streamId) {
        return objectives.getOrDefault(streamId, ObjectiveState.initial());
    }

    private CycleState cycle(String streamId) {
        return cycles.getOrDefault(streamId, CycleState.initial());
    }

    private TeamState team(String streamId) {
        return teams.getOrDefault(streamId, TeamState.initial());
    }

    private ReportState report(String streamId) {
        return reports.getOrDefault(streamId, ReportState.initial());
    }

    private RetrospectiveState retrospective(String streamId) {
        return retrospectives.getOrDefault(streamId, RetrospectiveState.initial());
    }
}
