package dev.cairn.server.retrospective;

import dev.cairn.server.form.Form;
import dev.cairn.server.page.EventText;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board of a retrospective: what people say, beside what the log says.
 *
 * @param title whose retrospective it is
 * @param cycle the cycle that is looked back on
 * @param opened when it was opened
 * @param completed when it was completed, or null while it is open
 * @param columns what was seen, a column a kind
 * @param actions what was decided
 * @param draft what the log says
 * @param path the path of the board, to which its forms are sent
 * @param forms its forms; null where it is completed, in the past, or not theirs who look at it
 * @param reopening the form to take it up again, or null where that is not offered
 * @param markdown where it is exported as Markdown
 * @param printed where it is one page that can be printed
 * @param position the position of the log that it is true for
 */
public record RetrospectivePage(
        String title,
        Link cycle,
        Moment opened,
        @Nullable Moment completed,
        List<Column> columns,
        List<Decided> actions,
        Drafted draft,
        String path,
        @Nullable RetrospectiveForms forms,
        @Nullable Form reopening,
        String markdown,
        String printed,
        long position) {

    /** Observations of one kind: the word of the log, how it is called, and what was seen. */
    public record Column(String kind, String name, List<Seen> seen) {}

    /**
     * What somebody saw.
     *
     * @param id which one
     * @param text what was seen
     * @param by who saw it
     * @param when when it was noted
     * @param evidence the events that show it
     * @param hidden how many cited events cannot be seen from there
     * @param withdrawal the form to take it back, or null
     */
    public record Seen(
            String id,
            String text,
            String by,
            Moment when,
            List<EventText> evidence,
            int hidden,
            @Nullable Form withdrawal) {}

    /**
     * An action.
     *
     * @param id which one
     * @param text what is to be done
     * @param owner who does it
     * @param due its last day
     * @param state open, finished or dropped, in words
     * @param open whether it is still to be done
     * @param late whether it should have been
     * @param reason why it was dropped, or null
     * @param finish the form to say that it was done, or null
     * @param drop the form to give it up, or null
     */
    public record Decided(
            String id,
            String text,
            String owner,
            String due,
            String state,
            boolean open,
            boolean late,
            @Nullable String reason,
            @Nullable Form finish,
            @Nullable Form drop) {}

    /**
     * What the log says.
     *
     * @param asOf from when it looks
     * @param knownAt what was known when, or null for all that is known
     * @param goals how the goals came out
     * @param silence when nobody checked in, in a sentence
     * @param lateChanges what was changed after goals were committed
     * @param foresight how good forecasts and confidence were, in sentences; none where nobody said anything
     * @param surprises key results that came out other than was said
     * @param corrections readings and scores that were corrected
     */
    public record Drafted(
            Moment asOf,
            @Nullable Moment knownAt,
            List<GoalRow> goals,
            String silence,
            List<EventText> lateChanges,
            List<String> foresight,
            List<Surprised> surprises,
            List<EventText> corrections) {}

    /**
     * How a goal came out.
     *
     * @param link its page
     * @param kind committed or aspirational
     * @param outcome what became of it
     * @param score on two decimals
     * @param progress in percent
     * @param moved when it moved
     * @param gains the gain of each third of the cycle
     * @param silent in how many of its weeks nobody checked in
     */
    public record GoalRow(
            Link link,
            String kind,
            String outcome,
            String score,
            String progress,
            String moved,
            String gains,
            String silent) {}

    /** A key result that came out other than was said: its goal, its score, what was said, and whether it came out better. */
    public record Surprised(Link link, String score, String forecast, String confidence, boolean better) {}
}
