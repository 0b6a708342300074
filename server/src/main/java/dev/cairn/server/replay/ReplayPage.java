package dev.cairn.server.replay;

import dev.cairn.server.page.Bar;
import dev.cairn.server.page.EventText;
import dev.cairn.server.page.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a replay shows: the cycle at one moment of it, and the ways to others.
 *
 * @param name the cycle's name
 * @param base the path of the cycle, without clocks
 * @param days its first and last day
 * @param at the moment that is shown
 * @param day its day, as a field for a day holds it
 * @param firstDay the first day that can be shown, likewise
 * @param lastDay the last one, likewise
 * @param steps the ways to other moments
 * @param supposing what is supposed, as a form has it
 * @param asItWas the same moment without anything supposed, or null where nothing is
 * @param reality what the goals come to
 * @param whatIf what they would come to, as it is supposed; dashes where nothing is
 * @param open whether key results are shown with the goals, as there are few
 * @param groups the goals by team
 * @param events what happened last, the latest first
 * @param ask who made a target easier, or null where nobody did
 * @param script what the script needs to play the rest
 * @param position the position of the log that it is true for
 */
public record ReplayPage(
        String name,
        String base,
        String days,
        Moment at,
        String day,
        String firstDay,
        String lastDay,
        List<Step> steps,
        Supposing supposing,
        @Nullable String asItWas,
        Figures reality,
        Figures whatIf,
        boolean open,
        List<Group> groups,
        List<EventText> events,
        @Nullable Ask ask,
        Script script,
        long position) {

    /** Whether anything is supposed. */
    public boolean supposed() {
        return asItWas != null;
    }

    /**
     * A way to another moment.
     *
     * @param name which one, for the script: {@code first}, {@code day-before} and so on
     * @param text what it says
     * @param href where it leads, or null where there is no such moment
     */
    public record Step(String name, String text, @Nullable String href) {}

    /**
     * What all goals come to.
     *
     * @param progress in percent
     * @param reported of how many key results it is known
     * @param bar the progress, drawn
     * @param score on two decimals
     * @param scored how many key results have a score
     */
    public record Figures(String progress, String reported, Bar bar, String score, String scored) {}

    /** The goals of a team, or of persons. */
    public record Group(String name, List<Row> goals) {}

    /**
     * A goal, or a key result.
     *
     * @param id which one
     * @param href its page at the end of the replay; null for a key result
     * @param wording what is to be achieved
     * @param there whether it is there at that moment
     * @param state in a word where it is none of the usual, or null
     * @param progress in percent
     * @param bar the progress and what was to be expected, drawn
     * @param score on two decimals, or null
     * @param whatIf the progress that is supposed, in percent; null where nothing is, or it would not be there
     * @param whatIfBar the same, drawn
     * @param keyResults of a goal, its key results where they are shown
     */
    public record Row(
            String id,
            @Nullable String href,
            String wording,
            boolean there,
            @Nullable String state,
            String progress,
            Bar bar,
            @Nullable String score,
            @Nullable String whatIf,
            Bar whatIfBar,
            List<Row> keyResults) {}

    /**
     * Who made a target easier, when and why.
     *
     * @param event the event
     * @param keyResult the key result whose target it was
     * @param moment the replay at that moment
     * @param frozen the replay, had no target moved and had each score followed its progress
     * @param isFrozen whether that is what is shown
     */
    public record Ask(EventText event, String keyResult, String moment, String frozen, boolean isFrozen) {}

    /**
     * What the script needs.
     *
     * @param source where frames come from, without the rest of the address
     * @param zone the organisation's zone
     * @param locale the reader's language
     * @param words the words that it writes, as JSON
     */
    public record Script(String source, String zone, String locale, String words) {}
}
