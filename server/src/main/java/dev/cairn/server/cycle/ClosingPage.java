package dev.cairn.server.cycle;

import dev.cairn.server.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a cycle's dates and end shows.
 *
 * @param name the cycle's name
 * @param base the path of its page
 * @param days its first and its last day
 * @param stage where it is
 * @param closed when it was closed, in words, or null where it was not
 * @param lacks what is missing before it is closed; empty where nothing is
 * @param dates the form to give it other dates, or null where that is not offered
 * @param scoring likewise, to begin to score
 * @param closing likewise, to close it
 * @param reopening likewise, to open it again
 * @param position the position of the log that it is true for
 */
public record ClosingPage(
        String name,
        String base,
        String days,
        String stage,
        @Nullable String closed,
        List<Lack> lacks,
        @Nullable Form dates,
        @Nullable Form scoring,
        @Nullable Form closing,
        @Nullable Form reopening,
        long position) {

    /**
     * A kind of things that are missing.
     *
     * @param word the word by which it is waived
     * @param text how many are missing, in words
     * @param where what they are missing of
     */
    public record Lack(String word, String text, List<Place> where) {}

    /**
     * Something of which something is missing.
     *
     * @param href where it can be done
     * @param text how it is called
     * @param what what is missing of it, or whose turn it is
     */
    public record Place(String href, String text, List<String> what) {}
}
