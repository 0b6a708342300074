package dev.cairn.query.history;

import dev.cairn.query.Basis;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.progress.Band;
import dev.cairn.query.progress.GoalMeans;
import dev.cairn.query.progress.Initiative;
import dev.cairn.query.progress.ObjectiveStanding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know about one goal.
 *
 * @param basis what the answer stands on
 * @param objective the goal itself: wording, kind, team, people, labels, stage
 * @param cycle its cycle, or null where that was not known
 * @param means what its key results come to
 * @param band the band of its score, or null where nothing is scored
 * @param keyResults its key results in the order of their addition, dropped ones included
 * @param initiatives the work that was planned for it, in the order of planning
 * @param serves the goals that it serves
 * @param servedBy the goals that serve it, in the order in which they were set
 * @param predecessor the goal of an earlier cycle that it goes on with, or null
 * @param successors the goals that go on with it, in the order in which they were set
 * @param timeline what was changed, by whom and why, in the order of the log
 */
public record ObjectiveInFull(
        Basis basis,
        ObjectiveStanding objective,
        @Nullable CycleInForce cycle,
        GoalMeans means,
        @Nullable Band band,
        List<KeyResultInFull> keyResults,
        List<Initiative> initiatives,
        List<AlignedGoal> serves,
        List<AlignedGoal> servedBy,
        @Nullable LinkedGoal predecessor,
        List<LinkedGoal> successors,
        List<AuditEntry> timeline) {}
