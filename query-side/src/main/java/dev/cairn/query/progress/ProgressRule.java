package dev.cairn.query.progress;

import dev.cairn.events.objective.Metric;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By which rule the progress of a key result is counted. */
@FunctionalInterface
public interface ProgressRule {

    /** Cairn's own, {@link Arithmetic#progress}. Every other one is a supposition. */
    ProgressRule LINEAR = Arithmetic::progress;

    /**
     * How much of a key result is there; null where nothing was measured yet.
     *
     * @param stepsDone for a milestone, how far each step is, 0 to 1
     */
    @Nullable
    BigDecimal progress(Metric metric, @Nullable BigDecimal value, Map<String, BigDecimal> stepsDone);
}
