package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.FreeText;
import dev.cairn.events.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The goal got a description, or another one.
 *
 * @param objectiveId the goal this happened to
 * @param description the new description, or null where it was taken away
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.objective-described", revision = 1)
public record ObjectiveDescribed(
        String objectiveId, @Nullable FreeText description, Act act) implements ObjectiveEvent {}
