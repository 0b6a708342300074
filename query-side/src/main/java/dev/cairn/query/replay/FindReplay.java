package dev.cairn.query.replay;

import dev.cairn.query.Viewpoint;
import dev.cairn.query.hypothesis.Rules;
import org.jspecify.annotations.Nullable;

/**
 * How did this cycle go, from its first day on? Answered by a {@link Replay}, frame after frame.
 *
 * @param cycleId the cycle, {@code cycle:<uuid>}
 * @param by how much time lies between two frames
 * @param order in which order things are shown
 * @param rules what is supposed beside what really happened
 * @param viewpoint the last frame is the overview from there; no frame sees more
 * @param after where an earlier answer broke off, or null for the beginning
 */
public record FindReplay(
        String cycleId,
        FrameBy by,
        FrameOrder order,
        Rules rules,
        Viewpoint viewpoint,
        @Nullable ReplayCursor after) {

    /** The question from its beginning. */
    public FindReplay(String cycleId, FrameBy by, FrameOrder order, Rules rules, Viewpoint viewpoint) {
        this(cycleId, by, order, rules, viewpoint, null);
    }

    /**
     * The same, going on after a frame that was seen already: from the same viewpoint and for the same position of the log as
     * the frames before, whatever was recorded since.
     *
     * @throws IllegalArgumentException where the cursor is that of another question
     */
    public FindReplay goingOn(ReplayCursor cursor) {
        FindReplay same = new FindReplay(cycleId, by, order, rules, cursor.viewpoint(viewpoint.witnessed()), cursor);
        if (cursor.question() != same.key()) {
            throw new IllegalArgumentException("The cursor is that of another question.");
        }
        return same;
    }

    /** What tells this question from others, apart from the moment of asking. */
    int key() {
        String said = String.join(
                " ", cycleId, by.word(), order.word(), rules.toString(), Boolean.toString(viewpoint.witnessed()));
        return said.hashCode();
    }
}
