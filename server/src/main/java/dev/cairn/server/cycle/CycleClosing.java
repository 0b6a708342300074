package dev.cairn.server.cycle;

import dev.cairn.command.CycleFacts;
import dev.cairn.command.cycle.CloseCycle;
import dev.cairn.command.objective.CloseObjective;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Recorded;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Closes cycles. Goals that were carried forward come to their end with the cycle. */
@Component
final class CycleClosing {

    private final Commands commands;

    CycleClosing(Commands commands) {
        this.commands = commands;
    }

    ResponseEntity<Recorded> close(CloseCycle close, Asker asker) {
        return commands.sendTogether(close.cycleId().value(), asker, deciding -> {
            deciding.check(close);
            CycleFacts cycle = deciding.around().cycle(close.cycleId());
            if (cycle != null && !cycle.closed()) {
                for (ObjectiveId goal : deciding.around().carriedInForce(close.cycleId())) {
                    deciding.follow(new CloseObjective(goal, asker.occasion(null)));
                }
            }
            deciding.decide(close);
        });
    }
}
