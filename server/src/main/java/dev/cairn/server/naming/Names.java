package dev.cairn.server.naming;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleEvent;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.organisation.OrganisationEvent;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.report.ReportEvent;
import dev.cairn.events.retrospective.RetrospectiveEvent;
import dev.cairn.events.retrospective.RetrospectiveOpened;
import dev.cairn.events.team.TeamEvent;
import dev.cairn.events.team.TeamId;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is called what at one position of the log, both ways: from a name to what it means, and from a thing to a name that
 * means it and nothing else. It follows the log event by event.
 */
public final class Names {

    private final Map<String, CycleId> cycleByName = new HashMap<>();
    private final Map<String, String> cycleNames = new HashMap<>();
    private final TeamNames teams = new TeamNames();
    private final GoalNames goals = new GoalNames();
    private final Map<String, RetrospectiveOpened> retrospectives = new HashMap<>();

    /** Takes in the next event of the log. */
    public void apply(DomainEvent event) {
        switch (event) {
            case CycleEvent cycle -> {
                if (cycle instanceof CycleDefined defined) {
                    cycleByName.putIfAbsent(fold(defined.name()), new CycleId(defined.cycleId()));
                    cycleNames.put(defined.cycleId(), defined.name());
                }
            }
            case TeamEvent team -> teams.apply(team);
            case ObjectiveEvent goal -> goals.apply(goal);
            case RetrospectiveEvent retrospective -> {
                if (retrospective instanceof RetrospectiveOpened opened) {
                    retrospectives.put(opened.retrospectiveId(), opened);
                }
            }
            case OrganisationEvent ignored -> {
                // The organisation has no name.
            }
            case ReportEvent ignored -> {
                // Nothing refers to a report by its name.
            }
            default -> throw new IllegalArgumentException(event.getClass() + " belongs to no known stream.");
        }
    }

    /** The cycle of that name or id, or null where there is none. */
    public @Nullable CycleId cycle(String name) {
        return cycleNames.containsKey(name) ? new CycleId(name) : cycleByName.get(fold(name));
    }

    /**
     * The name of that cycle.
     *
     * @throws IllegalArgumentException where there is none; so do all that ask for the name of a thing
     */
    public String cycleName(String cycleId) {
        String name = cycleNames.get(cycleId);
        if (name == null) {
            throw new IllegalArgumentException("No cycle " + cycleId + " was ever defined.");
        }
        return name;
    }

    /** What team the name or id means; one that was dissolved only where no living one has the name. */
    public Match<TeamId> team(String name) {
        return teams.find(name);
    }

    /** A name that means this team, or its id where no name does. */
    public String teamName(String teamId) {
        return teams.nameOf(teamId);
    }

    /**
     * What goal the wording or id means.
     *
     * @param cycleId the cycle it is for
     * @param teamId the team whose goal it is, or null where none is given
     * @param personId the person whose personal goal it is, or null where none is given
     */
    public Match<ObjectiveId> objective(
            CycleId cycleId, @Nullable TeamId teamId, @Nullable PersonId personId, String wording) {
        return goals.find(cycleId, teamId, personId, wording);
    }

    /** Where that goal belongs, or null where no such goal was set. */
    public @Nullable Goal goal(String objectiveId) {
        return goals.goal(objectiveId);
    }

    /** The goal of that key result, or null where no such key result was added. */
    public @Nullable Goal goalOf(KeyResultId keyResultId) {
        return goals.goalOf(keyResultId);
    }

    /** The wording of this goal where it means this goal and no other one, else its id. */
    public String objectiveName(String objectiveId) {
        return goals.nameOf(objectiveId);
    }

    /**
     * What key result the wording or id means: one of the goal, or else the only one like it in the cycle.
     *
     * @param objectiveId the goal, or null where the file names one that was never set
     */
    public Match<KeyResultId> keyResult(CycleId cycleId, @Nullable ObjectiveId objectiveId, String wording) {
        return goals.findKeyResult(cycleId, objectiveId, wording);
    }

    /** The wording of this key result where it means this one and no other one of its goal, else its id. */
    public String keyResultName(String keyResultId) {
        return goals.keyResultName(keyResultId);
    }

    /** What initiative of the goal the wording or id means. */
    public Match<InitiativeId> initiative(ObjectiveId objectiveId, String wording) {
        return goals.findInitiative(objectiveId, wording);
    }

    /** The wording of this initiative where it means this one and no other one of its goal, else its id. */
    public String initiativeName(String objectiveId, String initiativeId) {
        return goals.initiativeName(objectiveId, initiativeId);
    }

    /** How that retrospective, which goes by its cycle and team, was opened. */
    public RetrospectiveOpened retrospective(String retrospectiveId) {
        RetrospectiveOpened opened = retrospectives.get(retrospectiveId);
        if (opened == null) {
            throw new IllegalArgumentException("No retrospective " + retrospectiveId + " was ever opened.");
        }
        return opened;
    }

    /** The form in which names are compared that the rules hold to be the same. */
    static String fold(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
