package dev.cairn.query.progress;

import dev.cairn.events.objective.Metric;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The measure of a key result that was carried forward, while its goal was never published: it starts from where its
 * predecessor is last read.
 */
public final class FollowedBaseline {

    private FollowedBaseline() {}

    /**
     * The measure that the key result would have if its goal were published now; null where its baseline follows nothing.
     *
     * @param ofPredecessor the key results of the goal's predecessor
     */
    public static @Nullable Metric of(
            ObjectiveStanding objective, KeyResultStanding keyResult, Collection<KeyResultStanding> ofPredecessor) {
        KeyResultDefinition definition = keyResult.definition();
        if (!definition.baselineFollows() || objective.publishedAt() != null || objective.predecessorId() == null) {
            return null;
        }
        return ofPredecessor.stream()
                .filter(other -> other.definition().keyResultId().equals(definition.predecessorId()))
                .findFirst()
                .map(KeyResultStanding::measurement)
                .map(read -> definition.metric().continuedFrom(read.value(), read.stepsDone()))
                .orElse(definition.metric());
    }
}
