package dev.cairn.query.history;

import dev.cairn.events.objective.Metric;
import dev.cairn.query.progress.Assessment;
import dev.cairn.query.progress.KeyResultStanding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know about one key result.
 *
 * @param standing how it stands: what it asks for, what was last said, its score
 * @param ownerId who answers for it: its own owner, else the goal's; null where nobody is named
 * @param due its last day: its own, else the cycle's; null where neither is known
 * @param followed while its baseline follows its predecessor: the measure that it would have if the goal were published now; else
 *     null
 * @param assessment what the numbers say; null where the cycle is not known
 * @param readings its check-ins in the order of rank, retracted ones included
 * @param targets how it was measured one after the other, so that a chart can draw the target as a line with steps
 * @param scorings the scores that it was given, in the order of rank
 */
public record KeyResultInFull(
        KeyResultStanding standing,
        @Nullable String ownerId,
        @Nullable LocalDate due,
        @Nullable Metric followed,
        @Nullable Assessment assessment,
        List<ReadingInFull> readings,
        List<TargetSet> targets,
        List<Scoring> scorings) {}
