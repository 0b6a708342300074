package dev.cairn.server.wiring;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/** Brings the tables of the rules up to date with events, within the transaction of the command that appends them. */
@FunctionalInterface
public interface RulesOfAppendedEvents {

    /** @param events in the order of the log; where it throws, none of them is appended */
    void apply(List<? extends EventMessage<?>> events);
}
