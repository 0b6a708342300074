package dev.cairn.server.imports.history;

/**
 * What the reader of a file should look at, though the row is taken in.
 *
 * @param line the line on which the row begins, the header being line 1
 * @param code what it is, for programs: {@code similar-name}, or {@code implied-team}, {@code implied-objective} and
 *     {@code implied-key-result} for what the file mentions and never made, or {@code already-there}
 * @param sentence what it is, for people
 */
public record Notice(long line, String code, String sentence) {}
