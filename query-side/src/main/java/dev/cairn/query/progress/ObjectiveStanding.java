package dev.cairn.query.progress;

import dev.cairn.events.FreeText;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a goal stands, without its key results: facts only, nothing that changes because time passes. All times are effective
 * ones.
 *
 * @param objectiveId the goal
 * @param setPosition the log position at which it was set; it orders goals that were set at the same instant
 * @param setAt when it was set
 * @param implied whether an import mentioned it without ever having set it
 * @param cycleId the cycle it is for
 * @param teamId the team whose goal it is, or null for a personal goal
 * @param personId the person whose goal it is, or null for a team's goal
 * @param wording what is to be achieved
 * @param description more about it, or null
 * @param kind {@code committed} or {@code aspirational}
 * @param ownerId who answers for it, or null
 * @param reviewerId who reviews it, or null
 * @param contributors who works towards it
 * @param labels values by key
 * @param alignments what it serves, in the order in which that was declared
 * @param predecessorId the goal of an earlier cycle that it goes on with, or null
 * @param carriedTo the goals of later cycles into which it was carried forward
 * @param stage where it is in its life
 * @param stageSince since when
 * @param publishedAt when it was last published, or null where it never was
 * @param scoresReviewedAt when its scores were last agreed to by the reviewer, or null
 */
public record ObjectiveStanding(
        String objectiveId,
        long setPosition,
        Instant setAt,
        boolean implied,
        String cycleId,
        @Nullable String teamId,
        @Nullable String personId,
        String wording,
        @Nullable FreeText description,
        String kind,
        @Nullable String ownerId,
        @Nullable String reviewerId,
        SortedSet<String> contributors,
        SortedMap<String, String> labels,
        List<Alignment> alignments,
        @Nullable String predecessorId,
        SortedSet<String> carriedTo,
        Stage stage,
        Instant stageSince,
        @Nullable Instant publishedAt,
        @Nullable Instant scoresReviewedAt) {

    /** Takes copies of the collections. */
    public ObjectiveStanding {
        contributors = Collections.unmodifiableSortedSet(new TreeSet<>(contributors));
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        alignments = List.copyOf(alignments);
        carriedTo = Collections.unmodifiableSortedSet(new TreeSet<>(carriedTo));
    }

    /** Whether it stands for what it goes on with: it was in force once, or was neither dropped nor declined. */
    public boolean goesOn() {
        return publishedAt != null || !(stage == Stage.DROPPED || stage == Stage.DECLINED);
    }

    /** When it was closed, or null where it is not. */
    public @Nullable Instant closedAt() {
        return stage == Stage.CLOSED ? stageSince : null;
    }

    /** When it was dropped, or null where it is not. */
    public @Nullable Instant droppedAt() {
        return stage == Stage.DROPPED ? stageSince : null;
    }
}
