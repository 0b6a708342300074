package dev.cairn.query.comparison;

import dev.cairn.query.audit.Change;
import dev.cairn.query.audit.Easing;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In one way, a goal or a key result is different.
 *
 * @param aspect in which way
 * @param changes what it is, from what to what; empty where it came to be what it had been before
 * @param easing whether what was promised became easier or harder in all, or null
 * @param by for another measure: the share by which more is asked for, -0.2 is a fifth less; null where that cannot be said
 * @param causes the events that made it so, by position; empty for what check-ins say
 */
public record Difference(
        Aspect aspect,
        List<Change> changes,
        @Nullable Easing easing,
        @Nullable BigDecimal by,
        List<Cause> causes) {}
