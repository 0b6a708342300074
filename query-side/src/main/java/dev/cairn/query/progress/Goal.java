package dev.cairn.query.progress;

import java.util.List;

/**
 * A goal as it stands.
 *
 * @param objective the goal itself
 * @param keyResults its key results in the order of their addition, dropped ones included
 */
public record Goal(ObjectiveStanding objective, List<KeyResultStanding> keyResults) {

    /** Takes a copy. */
    public Goal {
        keyResults = List.copyOf(keyResults);
    }
}
