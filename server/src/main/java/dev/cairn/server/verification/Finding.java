package dev.cairn.server.verification;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it has to be.
 *
 * @param check what was looked at
 * @param position the position of the log that it is about, or null where it is about none
 * @param subject the stream, the id, or the table with its row
 * @param finding what is wrong with it
 */
public record Finding(Check check, @Nullable Long position, String subject, String finding) {}
