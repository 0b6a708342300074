package dev.cairn.server.checkin;

import dev.cairn.server.objective.ObjectivePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page for checking in shows.
 *
 * @param title what it is about: what is due, or a goal
 * @param recorded how many check-ins were just recorded, in words; null where none were
 * @param sheet what is to be checked in
 * @param meetings teams that can walk through their goals together
 * @param empty what to do where nothing is due, in a sentence
 * @param position the position of the log that it is true for
 */
public record CheckInsPage(
        String title,
        @Nullable String recorded,
        CheckInSheet sheet,
        List<ObjectivePage.Link> meetings,
        String empty,
        long position) {}
