package dev.cairn.command;

import org.jspecify.annotations.Nullable;

/** Lets through what whoever asks may ask for. Who that is, the gate knows by itself. */
@FunctionalInterface
public interface Gate {

    /**
     * Returns where the command is allowed.
     *
     * @param goal who has to do with the goal that the command is about; null where it is about none, or none is there
     * @param around what lies beyond the stream that decides
     * @throws RuleBroken of the kind {@link Violation.Kind#NOT_ALLOWED} where it is not
     */
    void require(Command command, @Nullable Involvement goal, Surroundings around);
}
