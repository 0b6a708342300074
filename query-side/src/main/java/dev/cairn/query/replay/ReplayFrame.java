package dev.cairn.query.replay;

import dev.cairn.query.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One frame of a replay. The first one says all there is; each of the others what is different from the one before.
 *
 * @param basis what the frame stands on; the overview from the same viewpoint says the same
 * @param frame its number, from 0
 * @param frames how many frames there are
 * @param keyframe whether {@code state} is all there is, and no difference
 * @param last whether the replay ends with it
 * @param at the time that it shows
 * @param day the day that ends then, or in whose course the replay ends; null for frames by event
 * @param cursor with which the replay goes on after this frame
 * @param state what turns the {@link CycleState} of the frame before into that of this one; empty while the cycle is not there
 * @param whatIf the same for what is supposed; null where nothing is
 * @param events what happened since the frame before, in the order of the replay; for the first frame, since the cycle's first day
 *     began
 * @param leftOut the positions of those events that the rules leave out; null where nothing is supposed
 */
public record ReplayFrame(
        Basis basis,
        int frame,
        int frames,
        boolean keyframe,
        boolean last,
        Instant at,
        @Nullable LocalDate day,
        String cursor,
        MergePatch state,
        @Nullable MergePatch whatIf,
        List<Happening> events,
        @Nullable List<Long> leftOut) {}
