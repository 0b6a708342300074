package dev.cairn.server.scoring;

import dev.cairn.server.form.Form;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a goal's scores shows.
 *
 * @param goal the page of the goal
 * @param cycle its cycle, or null where that is not known
 * @param stage where the goal is in its life
 * @param score what the scores come to, on two decimals, or null
 * @param band what that amounts to, or null
 * @param path where the form is sent to
 * @param form the form, or null where whoever looks can score nothing here
 * @param reasoned whether there is a score that is given already, whose correction takes a reason
 * @param rows its key results
 * @param reviewer who reviews the scores
 * @param reviewed when they were reviewed, or null
 * @param reviewable whether they can still be reviewed
 * @param review the form by which they are, or null where whoever looks does not, or not yet
 * @param position the position of the log that it is true for
 */
public record ScoresPage(
        Link goal,
        @Nullable Link cycle,
        String stage,
        @Nullable String score,
        @Nullable String band,
        String path,
        @Nullable Form form,
        boolean reasoned,
        List<Row> rows,
        String reviewer,
        @Nullable Moment reviewed,
        boolean reviewable,
        @Nullable Form review,
        long position) {

    /** Takes a copy. */
    public ScoresPage {
        rows = List.copyOf(rows);
    }

    /**
     * A key result.
     *
     * @param keyResultId the key result
     * @param prefix what stands before the names of its fields
     * @param open whether whoever looks scores it, or corrects its score
     * @param wording what will be seen
     * @param standing where it is, and what is asked for
     * @param dropped whether it was given up
     * @param suggested the progress on two decimals, or null where nothing was measured
     * @param sum how that comes about, or null where nothing is suggested
     * @param given the score that it has, on two decimals, or null
     * @param history earlier scores with who gave them, and why, oldest first
     */
    public record Row(
            String keyResultId,
            String prefix,
            boolean open,
            String wording,
            String standing,
            boolean dropped,
            @Nullable String suggested,
            @Nullable String sum,
            @Nullable String given,
            List<Given> history) {

        /** Takes a copy. */
        public Row {
            history = List.copyOf(history);
        }

        /** The name of one of its fields. */
        public String field(String name) {
            return prefix + name;
        }
    }

    /** A score that was given: when, how much, by whom, and why; why is empty where nobody said. */
    public record Given(Moment when, String score, String by, String why) {}
}
