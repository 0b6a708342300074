package dev.cairn.server.page;

import org.jspecify.annotations.Nullable;

/**
 * A time as a page shows it.
 *
 * @param text as people write it, in the organisation's zone
 * @param exact the instant in UTC, to the millisecond
 * @param offset how many minutes the organisation's clock was ahead of UTC then; null where the text names the day only
 */
public record Moment(String text, String exact, @Nullable Integer offset) {}
