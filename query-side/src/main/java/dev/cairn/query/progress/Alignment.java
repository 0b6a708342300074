package dev.cairn.query.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A goal serves another one.
 *
 * @param toObjectiveId the goal it serves
 * @param toKeyResultId the key result of that goal which it serves, or null for the goal as a whole
 * @param since from when on, effective
 */
public record Alignment(String toObjectiveId, @Nullable String toKeyResultId, Instant since) {}
