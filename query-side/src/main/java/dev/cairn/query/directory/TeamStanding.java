package dev.cairn.query.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a team stands.
 *
 * @param teamId the team
 * @param name its name
 * @param level {@code company}, {@code department} or {@code team}
 * @param parentTeamId the team it belongs to, or null at the top
 * @param implied whether an import mentioned it without ever having formed it
 * @param dissolvedAt when it was dissolved, effective, or null where it was not
 */
public record TeamStanding(
        String teamId,
        String name,
        String level,
        @Nullable String parentTeamId,
        boolean implied,
        @Nullable Instant dissolvedAt) {}
