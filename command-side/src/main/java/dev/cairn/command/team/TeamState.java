package dev.cairn.command.team;

import dev.cairn.events.team.TeamDissolved;
import dev.cairn.events.team.TeamEvent;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.events.team.TeamMoved;
import dev.cairn.events.team.TeamRenamed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What decisions about a team rest on. */
public sealed interface TeamState {

    /** A team that was never formed. */
    static TeamState initial() {
        return new NotFormed();
    }

    /** The state after the event. */
    TeamState evolve(TeamEvent event);

    /** Nothing happened yet. */
    record NotFormed() implements TeamState {

        @Override
        public TeamState evolve(TeamEvent event) {
            return event instanceof TeamFormed formed
                    ? new Formed(
                            formed,
                            formed.name(),
                            formed.parentTeamId(),
                            false,
                            formed.act().effectiveAt())
                    : this;
        }
    }

    /**
     * The team exists, or existed.
     *
     * @param first how it was formed
     * @param name its name
     * @param parentTeamId the team it belongs to, or null at the top
     * @param dissolved whether it is no more
     * @param lastChangeAt when its last change took effect
     */
    record Formed(TeamFormed first, String name, @Nullable String parentTeamId, boolean dissolved, Instant lastChangeAt)
            implements TeamState {

        @Override
        public TeamState evolve(TeamEvent event) {
            Instant at = event.act().effectiveAt();
            return switch (event) {
                case TeamFormed ignored -> this;
                case TeamRenamed renamed -> new Formed(first, renamed.name(), parentTeamId, dissolved, at);
                case TeamMoved moved -> new Formed(first, name, moved.parentTeamId(), dissolved, at);
                case TeamDissolved ignored -> new Formed(first, name, parentTeamId, true, at);
            };
        }
    }
}
