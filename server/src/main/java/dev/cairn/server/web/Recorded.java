package dev.cairn.server.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a command that was done.
 *
 * @param position the position of the log after it; a read with the header {@code Cairn-Position} waits for it
 * @param id the id of what it made, where it made one thing
 * @param ids the ids of what it made, in the order of the request, where it made several
 */
public record Recorded(
        long position, @Nullable String id, @Nullable List<String> ids) {}
