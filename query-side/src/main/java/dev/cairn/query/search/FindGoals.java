package dev.cairn.query.search;

import dev.cairn.query.Viewpoint;
import org.jspecify.annotations.Nullable;

/**
 * Which goals say this, or ever said it? Answered by {@link GoalsFound}.
 *
 * @param text words, divided by spaces, that all occur in one wording, in any case and also as parts of words
 * @param cycleId goals of this cycle only, or null
 * @param cursor where the page before ended, as its answer says; null for the first page
 * @param limit how many goals at most, 1 to 1000
 * @param viewpoint from where it is looked at
 */
public record FindGoals(
        String text, @Nullable String cycleId, @Nullable Long cursor, int limit, Viewpoint viewpoint) {

    /** The longest page. */
    public static final int MOST = 1000;

    /** @throws IllegalArgumentException where the limit is out of its range */
    public FindGoals {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A page has 1 to " + MOST + " goals, not " + limit + ".");
        }
    }
}
