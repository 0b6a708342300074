package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The key result is due on another day.
 *
 * @param objectiveId the goal this happened to
 * @param keyResultId the key result this happened to
 * @param due the new last day, or null where it is the cycle's last day again
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.key-result-rescheduled", revision = 1)
public record KeyResultRescheduled(
        String objectiveId, String keyResultId, @Nullable LocalDate due, Act act) implements KeyResultEvent {}
