package dev.cairn.query.oracle;

import dev.cairn.query.NotThereException;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.Overviews;
import dev.cairn.query.replay.CycleState;
import dev.cairn.query.replay.MergePatch;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The overview of a cycle from events. */
final class FoldedOverview {

    private FoldedOverview() {}

    /** Null where the cycle is not there. */
    static @Nullable CycleOverview of(List<RecordedEvent> history, String cycleId, Viewpoint viewpoint) {
        try {
            return new Overviews(
                            viewpoint, new FoldedDirectory(history, viewpoint), new FoldedGoals(history, viewpoint))
                    .ofCycle(cycleId, history.isEmpty() ? -1 : history.getLast().position());
        } catch (NotThereException e) {
            return null;
        }
    }

    /** What a frame draws of it; nothing where the cycle is not there. */
    static Map<String, Object> drawn(@Nullable CycleOverview overview) {
        return overview == null ? Map.of() : Patched.of(MergePatch.between(null, CycleState.of(overview)));
    }
}
