package dev.cairn.server.axonserver;

import dev.cairn.command.RuleTables;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.query.Projector;
import dev.cairn.query.RecordedEvent;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Feeds the tables of the rules where the log is in Axon Server. A command brings them up to date in its own transaction,
 * which ends after Axon Server has taken the events: so the next command knows them at once. Where a crash comes between the
 * two, the reader of the log does it when it comes by. Each event is applied once, for whoever applies it writes its id down:
 * the reader waits there for a command that is not through yet, and strikes the id out again.
 */
final class AppliedAhead implements Projector {

    private final JdbcTemplate jdbc;
    private final RuleTables rules;

    AppliedAhead(JdbcTemplate jdbc, RuleTables rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** By a command, within its transaction. */
    void byCommand(List<? extends EventMessage<?>> messages) {
        for (EventMessage<?> message : messages) {
            DomainEvent event = (DomainEvent) message.getPayload();
            if (matters(event)) {
                jdbc.update("insert into rules.applied_ahead (event_id) values (?)", message.getIdentifier());
                rules.apply(List.of(event));
            }
        }
    }

    @Override
    public String name() {
        return "rules";
    }

    /** By the reader of the log. */
    @Override
    public void project(long after, List<RecordedEvent> batch) {
        for (RecordedEvent recorded : batch) {
            if (!matters(recorded.event())) {
                continue;
            }
            int fresh = jdbc.update(
                    "insert into rules.applied_ahead (event_id) values (?) on conflict do nothing", recorded.eventId());
            if (fresh == 1) {
                rules.apply(List.of(recorded.event()));
            }
            jdbc.update("delete from rules.applied_ahead where event_id = ?", recorded.eventId());
        }
    }

    /** Most events are check-ins, and no other stream's rules ask about the details of a key result. */
    static boolean matters(DomainEvent event) {
        return !(event instanceof KeyResultEvent) || event instanceof KeyResultAdded;
    }
}
