package dev.cairn.server.objective;

import dev.cairn.server.form.Form;
import dev.cairn.server.page.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a check-in shows.
 *
 * @param wording the key result
 * @param goal the page of its goal, and what the goal says
 * @param when when it was so
 * @param by whose check-in it is
 * @param said what it says now
 * @param before what it said before its corrections, oldest first
 * @param retracted since when it holds no more, or null
 * @param path where its forms are sent to
 * @param fields the fields of its content
 * @param correction the form that corrects it; null where whoever looks may not, or it cannot be changed any more
 * @param retraction the form that retracts it; null likewise
 * @param position the position of the log that it is true for
 */
public record ReadingPage(
        String wording,
        ObjectivePage.Link goal,
        Moment when,
        String by,
        String said,
        List<String> before,
        @Nullable Moment retracted,
        String path,
        ReadingFields fields,
        @Nullable Form correction,
        @Nullable Form retraction,
        long position) {}
