package dev.cairn.command.cycle;

import dev.cairn.command.Occasion;
import dev.cairn.events.cycle.CycleId;
import java.util.List;

/**
 * Ends a cycle. Nothing in it changes any more, but by a correction of a score.
 *
 * @param cycleId the cycle
 * @param waivers what need not be there; where any of it is missing indeed, that needs a reason, with a sentence
 * @param occasion who asks, when, and why
 */
public record CloseCycle(CycleId cycleId, List<Waiver> waivers, Occasion occasion) implements CycleCommand {

    /** Takes a copy of the list. */
    public CloseCycle {
        waivers = List.copyOf(waivers);
    }

    /** Where nothing may be missing. */
    public CloseCycle(CycleId cycleId, Occasion occasion) {
        this(cycleId, List.of(), occasion);
    }
}
