package dev.cairn.query.audit;

import org.jspecify.annotations.Nullable;

/**
 * One field that an event changed.
 *
 * @param field what it is, for example {@code target} or {@code labels.priority}
 * @param before a String, BigDecimal or Boolean; null where there was nothing
 * @param after a String, BigDecimal or Boolean; null where nothing is left
 */
public record Change(
        String field, @Nullable Object before, @Nullable Object after) {}
