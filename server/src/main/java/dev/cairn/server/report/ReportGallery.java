package dev.cairn.server.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reports that can be run, as people read them.
 *
 * @param defined those that were written here
 * @param shipped those that come with Cairn
 * @param write where one is written, or null for whoever may not
 * @param position the position of the log that it is true for
 */
public record ReportGallery(
        List<Card> defined, List<Card> shipped, @Nullable String write, long position) {

    /**
     * A report.
     *
     * @param href its page
     * @param name its name
     * @param question what it answers
     * @param kind how its answer is shown, in a word
     */
    public record Card(String href, String name, String question, String kind) {}
}
