package dev.cairn.query.audit;

import dev.cairn.query.Viewpoint;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what, when and why? Answered by {@link AuditTrail}.
 *
 * @param filter which entries
 * @param oldestFirst whether they come in the order of the log, and not the latest first
 * @param cursor where the page before ended, as its answer says; null for the first page
 * @param limit how many entries at most, 1 to 1000
 * @param viewpoint from where; it leaves entries out and changes none
 */
public record FindAuditTrail(
        AuditFilter filter, boolean oldestFirst, @Nullable Long cursor, int limit, Viewpoint viewpoint) {

    /** The longest page. */
    public static final int MOST = 1000;

    /** @throws IllegalArgumentException where the limit is out of its range */
    public FindAuditTrail {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A page has 1 to " + MOST + " entries, not " + limit + ".");
        }
    }
}
