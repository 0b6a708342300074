package dev.cairn.query.retrospective.draft;

import dev.cairn.query.progress.Mean;
import dev.cairn.query.progress.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How a goal came out.
 *
 * @param objectiveId the goal
 * @param wording what it says
 * @param kind {@code committed} or {@code aspirational}
 * @param ownerId who answers for it, or null
 * @param stage where it is in its life
 * @param outcome what became of it
 * @param score the mean over its scored key results, 0 to 1
 * @param progress the mean over its key results that are not dropped, 0 to 1
 * @param movement when it moved
 * @param silentWeeks in how many of the weeks in which it was in force nobody checked in on it
 * @param weeks in how many weeks it was in force from beginning to end
 */
public record DraftGoal(
        String objectiveId,
        String wording,
        String kind,
        @Nullable String ownerId,
        Stage stage,
        Outcome outcome,
        Mean score,
        Mean progress,
        Movement movement,
        int silentWeeks,
        int weeks) {}
