package dev.cairn.server.objective;

import dev.cairn.server.form.Form;
import dev.cairn.server.page.Link;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows on which a goal is closed, dropped or reopened.
 *
 * @param goal the page of the goal
 * @param stage where the goal is in its life
 * @param step which of them, in a word of the address
 * @param path where the form is sent to
 * @param form the form, or null where whoever looks may not, the goal cannot, or the past is shown
 * @param reasoned whether it takes a reason
 * @param unscored how many key results have no score yet; 0 where that is of no matter
 * @param position the position of the log that it is true for
 */
public record LifeCyclePage(
        Link goal,
        String stage,
        String step,
        String path,
        @Nullable Form form,
        boolean reasoned,
        long unscored,
        long position) {}
