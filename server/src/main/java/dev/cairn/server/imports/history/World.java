package dev.cairn.server.imports.history;

import dev.cairn.command.CycleFacts;
import dev.cairn.command.TeamFacts;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.organisation.Settings;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.events.team.TeamId;
import dev.cairn.server.naming.Names;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a row can refer to: the log, and the rows before it. */
public interface World {

    /** Now, in whole milliseconds; the same for all rows. */
    Instant now();

    /** Who is called what. */
    Names names();

    /** The settings in force. */
    Settings settings();

    /** That cycle, or null where there is none. */
    @Nullable
    CycleFacts cycle(CycleId cycleId);

    /** That team, or null where there is none. */
    @Nullable
    TeamFacts team(TeamId teamId);

    /** The person of that handle, who is made known where nobody has it, or of that id. */
    PersonId person(String handleOrId);

    /** How that key result is measured now, or null where there is none. */
    @Nullable
    Metric metric(ObjectiveId objectiveId, KeyResultId keyResultId);

    /** The last reading of that key result that is effective at that time and was not retracted, or null. */
    @Nullable
    CheckInId readingAt(ObjectiveId objectiveId, KeyResultId keyResultId, Instant effectiveAt);

    /** The retrospective of that team on that cycle, or null where none was opened. */
    @Nullable
    RetrospectiveId retrospective(CycleId cycleId, TeamId teamId);

    /** The id of what happened in the row before that has this in its cell {@code ref}, or null where none has. */
    @Nullable
    String referred(String ref);

    /** Whether a row that was refused would have introduced something of this name, so that one does not know what it means. */
    boolean isUncertain(String name);
}
