package dev.cairn.query.retrospective;

import dev.cairn.query.Viewpoint;
import org.jspecify.annotations.Nullable;

/**
 * Asks for retrospectives, without their drafts.
 *
 * @param cycleId of that cycle only, or null
 * @param teamId of that team only, or null
 */
public record FindRetrospectives(
        @Nullable String cycleId, @Nullable String teamId, Viewpoint viewpoint) {}
