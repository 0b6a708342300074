package dev.cairn.query.quarters;

import dev.cairn.query.Viewpoint;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How did the cycles come out, one beside the other? Answered by {@link Quarters}.
 *
 * @param cycleIds these cycles only; all that had begun where it is empty
 * @param teamId this team only, beside the whole organisation; all teams where it is null
 * @param viewpoint from where it is looked at
 */
public record FindQuarters(Set<String> cycleIds, @Nullable String teamId, Viewpoint viewpoint) {

    /** Takes a copy. */
    public FindQuarters {
        cycleIds = Set.copyOf(cycleIds);
    }
}
