package dev.cairn.command.cycle;

import dev.cairn.command.Command;
import dev.cairn.events.cycle.CycleId;

/** What can be asked of a cycle. */
public sealed interface CycleCommand extends Command
        permits DefineCycle, RescheduleCycle, StartScoring, CloseCycle, ReopenCycle {
    /** The cycle. */
    CycleId cycleId();

    @Override
    default String streamId() {
        return cycleId().value();
    }
}
