package dev.cairn.server.page;

/**
 * A time as a page shows it.
 *
 * @param text as people write it, in the organisation's zone
 * @param exact the instant in UTC, to the millisecond
 */
public record Moment(String text, String exact) {}
