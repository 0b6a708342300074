package dev.cairn.events.cycle;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cycle is over: nothing in it changes any more, but by a correction of a score. Revision 1 could not say what was waived.
 *
 * @param cycleId the cycle
 * @param waived what was missing and not waited for, or null where nothing was, and where a file does not say
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "cycle.cycle-closed", revision = 2)
public record CycleClosed(String cycleId, @Nullable List<Waived> waived, Act act) implements CycleEvent {

    /** Nothing was missing. */
    public CycleClosed(String cycleId, Act act) {
        this(cycleId, null, act);
    }

    /**
     * What a cycle was closed without.
     *
     * @param missing {@code scores} of key results, {@code score-reviews} of goals, or {@code retrospectives} that are not
     *     completed
     * @param count how many of them
     */
    public record Waived(String missing, int count) {}
}
