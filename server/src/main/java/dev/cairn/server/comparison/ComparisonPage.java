package dev.cairn.server.comparison;

import dev.cairn.server.page.EventText;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a comparison shows: a cycle at two moments, read like the difference between two texts.
 *
 * @param name the cycle's name
 * @param base the path of the cycle, without clocks
 * @param from the first moment
 * @param to the second moment
 * @param fromDay the first one's day, as a field for a day holds it
 * @param toDay the second one's, or empty for now
 * @param today the latest day that there is, likewise
 * @param asKnownThen whether each moment is seen without what was learnt after it
 * @param turned the same, from the second moment to the first
 * @param lasting the same with both clocks of both moments fixed, so that it stays true
 * @param isLasting whether that is what is shown
 * @param facts what the differences come to
 * @param goals the goals that are different, as many as are read in one go
 * @param before the page with those before, or null
 * @param after the page with those after, or null
 * @param different how many goals are different in all, in words
 * @param position the position of the log that it is true for
 */
public record ComparisonPage(
        String name,
        String base,
        Side from,
        Side to,
        String fromDay,
        String toDay,
        String today,
        boolean asKnownThen,
        String turned,
        String lasting,
        boolean isLasting,
        List<Fact> facts,
        List<Goal> goals,
        @Nullable String before,
        @Nullable String after,
        String different,
        long position) {

    /**
     * One of the two moments.
     *
     * @param at what was true when
     * @param knownAt what was known when, or null for all that is known
     * @param href the overview of the cycle at that moment
     */
    public record Side(Moment at, @Nullable Moment knownAt, String href) {}

    /**
     * Something that the differences come to.
     *
     * @param name what it is
     * @param before what it was, or null where it is about the difference only
     * @param after what it is
     * @param hints what more there is to say
     */
    public record Fact(String name, @Nullable String before, String after, List<String> hints) {}

    /**
     * A goal that is different.
     *
     * @param link its page at the second moment; at the first where the second does not know it
     * @param place whose goal it is
     * @param stage where it is in its life
     * @param progress what it was and is, or null where it is the same
     * @param score likewise
     * @param differences in which ways the goal itself is different
     * @param keyResults its key results that are different
     */
    public record Goal(
            Link link,
            String place,
            String stage,
            EventText.@Nullable Changed progress,
            EventText.@Nullable Changed score,
            List<Way> differences,
            List<KeyResult> keyResults) {}

    /**
     * A key result that is different.
     *
     * @param wording what will be seen
     * @param progress what it was and is, or null where it is the same
     * @param differences in which ways it is different
     */
    public record KeyResult(String wording, EventText.@Nullable Changed progress, List<Way> differences) {}

    /**
     * In one way, something is different.
     *
     * @param aspect in which way, in a word of the log
     * @param text the same in words
     * @param changes from what to what
     * @param easing {@code eased} or {@code raised}, or null
     * @param by by how much more or less is asked for, or null
     * @param causes the events that made it so
     */
    public record Way(
            String aspect,
            String text,
            List<EventText.Changed> changes,
            @Nullable String easing,
            @Nullable String by,
            List<EventText> causes) {}
}
