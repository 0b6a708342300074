package dev.cairn.server.log;

import dev.cairn.events.Act;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.FreeText;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.events.team.TeamId;
import dev.cairn.events.team.TeamRenamed;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Events to fill a log with. */
public final class SampleEvents {

    private static final Instant EFFECTIVE = Instant.parse("2031-03-01T09:00:00Z");

    private SampleEvents() {}

    /** The first event of a team's stream. */
    public static DomainEventMessage<DomainEvent> formed(TeamId team, String name) {
        return message(team, 0, new TeamFormed(team.value(), name, "team", null, false, act()), Map.of());
    }

    /** A later event of a team's stream. */
    public static DomainEventMessage<DomainEvent> renamed(TeamId team, long sequence, String name) {
        return message(team, sequence, new TeamRenamed(team.value(), name, act()), Map.of());
    }

    /** The same with metadata. */
    public static DomainEventMessage<DomainEvent> formed(TeamId team, String name, Map<String, String> metadata) {
        return message(team, 0, new TeamFormed(team.value(), name, "team", null, false, act()), metadata);
    }

    private static DomainEventMessage<DomainEvent> message(
            TeamId team, long sequence, DomainEvent event, Map<String, String> metadata) {
        return new GenericDomainEventMessage<>("team", team.value(), sequence, event, metadata);
    }

    private static Act act() {
        return new Act(EFFECTIVE, null, null, null, new FreeText("sample"));
    }
}
