package dev.cairn.query.due;

import dev.cairn.query.Viewpoint;
import org.jspecify.annotations.Nullable;

/**
 * Who owes which check-in, now or within the coming seven days? Answered by {@link DueCheckIns}.
 *
 * @param cycleId goals of this cycle only, or null
 * @param teamId goals of this team only, without those of the teams below it, or null
 * @param personId check-ins that this person owes only, or null
 * @param viewpoint from where it is looked at
 */
public record FindDueCheckIns(
        @Nullable String cycleId,
        @Nullable String teamId,
        @Nullable String personId,
        Viewpoint viewpoint) {}
