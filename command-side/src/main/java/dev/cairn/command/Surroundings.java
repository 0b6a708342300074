package dev.cairn.command;

import dev.cairn.command.report.ReportName;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.organisation.Settings;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.report.ReportId;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.events.team.TeamId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules must know beyond the stream that decides. What a decision was told stays true until its events are in the log:
 * where several decide at the same time, whoever would make it untrue waits.
 */
public interface Surroundings {

    /**
     * Says that a command for this stream is about to be decided. Whoever relied on the stream's facts is waited for first;
     * it comes before every other question, so that all who decide take their turns in the same order.
     */
    void deciding(String streamId);

    /**
     * Sees to it that whoever asks may ask for that. It comes right after {@link #deciding}, and before anything else is
     * said about the stream.
     *
     * @param goal who has to do with the goal that the command is about; null where it is about none, or none is there
     * @throws RuleBroken of the kind {@link Violation.Kind#NOT_ALLOWED} where that is not so
     */
    void permit(Command command, @Nullable Involvement goal);

    /** The settings in force. */
    Settings settings();

    /** The cycle, or null where there is none. */
    @Nullable
    CycleFacts cycle(CycleId cycleId);

    /** The cycle of that name, ignoring case, or null where the name is free. */
    @Nullable
    CycleId cycleNamed(Name name);

    /** The cycles that lie within this one. */
    List<CycleFacts> partsOf(CycleId cycleId);

    /** What the cycle lacks before it is closed; whoever scores, reviews or looks back at the same time takes turns with it. */
    ClosingFacts closing(CycleId cycleId);

    /** The team, or null where there is none. */
    @Nullable
    TeamFacts team(TeamId teamId);

    /** The team of that name, ignoring case, among those that exist; null where the name is free. */
    @Nullable
    TeamId teamNamed(Name name);

    /** Whether a team that exists belongs to this one. */
    boolean hasTeams(TeamId teamId);

    /** The goal, or null where there is none. */
    @Nullable
    ObjectiveFacts objective(ObjectiveId objectiveId);

    /** Whether that goal has that key result, dropped or not. */
    boolean hasKeyResult(ObjectiveId objectiveId, KeyResultId keyResultId);

    /**
     * The goal of that wording, ignoring case, among those of a team, or of a person, in a cycle; null where it is free.
     * Exactly one of team and person is given.
     */
    @Nullable
    ObjectiveId objectiveWorded(CycleId cycleId, @Nullable TeamId teamId, @Nullable PersonId personId, Wording wording);

    /**
     * The goals in force in a cycle that go on in another goal, which is not given up: when the cycle is closed, they come to
     * their end. In the order of their ids.
     */
    List<ObjectiveId> carriedInForce(CycleId cycleId);

    /** What the readings of that key result of another goal say last; what comes in at the same moment may be left out. */
    ReadingFacts lastReading(ObjectiveId objectiveId, KeyResultId keyResultId);

    /** Whether a goal serves another one, directly or through others. */
    boolean serves(ObjectiveId from, ObjectiveId to);

    /** The retrospective of that team on that cycle, or null where none was opened. */
    @Nullable
    RetrospectiveId retrospective(CycleId cycleId, TeamId teamId);

    /** The report of that name among those that are not retired, or null where the name is free. */
    @Nullable
    ReportId reportNamed(ReportName name);

    /** The cycle that the event of that id belongs to; null where there is no such event, or it belongs to no cycle. */
    @Nullable
    CycleId cycleOfEvent(String eventId);
}
