package dev.cairn.query.activity;

import dev.cairn.query.Viewpoint;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When was how much written into the log? Answered by {@link Activity}.
 *
 * @param from the first day; null for a year before the last one
 * @param to the last day, which counts; null for the last day that can be seen
 * @param teamId acts on goals of this team and on itself only, without the teams below it; null for all
 * @param viewpoint from where it is looked at
 */
public record FindActivity(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String teamId,
        Viewpoint viewpoint) {}
