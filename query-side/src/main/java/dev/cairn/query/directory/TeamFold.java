package dev.cairn.query.directory;

import dev.cairn.events.team.TeamDissolved;
import dev.cairn.events.team.TeamEvent;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.events.team.TeamMoved;
import dev.cairn.events.team.TeamRenamed;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.standing.Fold;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Folds a team. A slot an event. */
public final class TeamFold implements Fold<TeamFold.Slots, TeamStanding> {

    public record Slots(
            @Nullable TeamFormed formed,
            @Nullable String name,
            @Nullable String parentTeamId,
            @Nullable Instant dissolvedAt) {}

    @Override
    public Slots initial() {
        return new Slots(null, null, null, null);
    }

    @Override
    public Slots with(Slots slots, RecordedEvent recorded) {
        return switch ((TeamEvent) recorded.event()) {
            case TeamFormed formed -> new Slots(formed, formed.name(), formed.parentTeamId(), slots.dissolvedAt());
            case TeamRenamed renamed ->
                new Slots(slots.formed(), renamed.name(), slots.parentTeamId(), slots.dissolvedAt());
            case TeamMoved moved -> new Slots(slots.formed(), slots.name(), moved.parentTeamId(), slots.dissolvedAt());
            case TeamDissolved dissolved ->
                new Slots(slots.formed(), slots.name(), slots.parentTeamId(), recorded.effectiveAt());
        };
    }

    @Override
    public @Nullable TeamStanding standing(Slots slots) {
        TeamFormed formed = slots.formed();
        if (formed == null || slots.name() == null) {
            return null;
        }
        return new TeamStanding(
                formed.teamId(),
                slots.name(),
                formed.level(),
                slots.parentTeamId(),
                formed.implied(),
                slots.dissolvedAt());
    }
}
