package dev.cairn.server.checkin;

import dev.cairn.server.form.Form;
import dev.cairn.server.objective.Chart;
import dev.cairn.server.objective.ReadingFields;
import dev.cairn.server.page.Bar;
import dev.cairn.server.page.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Key results to check in, one below the other, in one form.
 *
 * @param form the form
 * @param next where it leads
 * @param go what is written on the button
 * @param cards the key results
 * @param paces what can be said of each in a word
 * @param earliest the first day for which one can check in
 * @param today the last day for which one can check in
 * @param decimalSign the sign between the whole and its fraction
 */
public record CheckInSheet(
        Form form,
        String next,
        String go,
        List<Card> cards,
        List<PaceChoice> paces,
        String earliest,
        String today,
        String decimalSign) {

    /** Whether there is anything to type into. */
    public boolean open() {
        return cards.stream().anyMatch(Card::open);
    }

    /** What can be said in a word, and by which key. */
    public record PaceChoice(String value, String text, String key) {}

    /**
     * A key result to check in.
     *
     * @param id its place on the page
     * @param objectiveId its goal
     * @param keyResultId the key result
     * @param goal the page of its goal
     * @param goalWording what the goal says
     * @param wording what will be seen
     * @param asked what is asked for
     * @param last what was said last, or null where nothing was
     * @param lastWhen when that was, or null
     * @param due by when it is due, in words, or null where nobody waits for it
     * @param overdue whether that is over
     * @param owner who answers for it
     * @param progress in percent
     * @param bar the progress against what was expected
     * @param pace what the numbers say, or null
     * @param confidence what a person said last, in percent, or null
     * @param stale whether nobody checked in for too long
     * @param fields the fields of its reading
     * @param lastSteps what the steps were said to be, in percent, in the order of the fields; with a decimal point
     * @param repeatable whether it can be said that nothing has changed
     * @param open whether whoever looks may check in on it
     * @param chart its readings and targets, drawn; null where there is nothing to draw
     */
    public record Card(
            String id,
            String objectiveId,
            String keyResultId,
            String goal,
            String goalWording,
            String wording,
            String asked,
            @Nullable String last,
            @Nullable Moment lastWhen,
            @Nullable String due,
            boolean overdue,
            String owner,
            String progress,
            Bar bar,
            @Nullable String pace,
            @Nullable String confidence,
            boolean stale,
            ReadingFields fields,
            List<String> lastSteps,
            boolean repeatable,
            boolean open,
            @Nullable Chart chart) {}
}
