package dev.cairn.query.replay;

import dev.cairn.query.Viewpoint;
import dev.cairn.query.hypothesis.Rules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How does a cycle look at one moment of its replay? Answered by {@link ReplayStill}.
 *
 * @param cycleId the cycle, {@code cycle:<uuid>}
 * @param order in which order the replay shows things
 * @param rules what is supposed beside what really happened
 * @param viewpoint where the replay ends
 * @param at the moment, or null for the end; one before the cycle's first day shows its start, one after the end shows the end
 */
public record ReplayAt(
        String cycleId,
        FrameOrder order,
        Rules rules,
        Viewpoint viewpoint,
        @Nullable Instant at) {}
