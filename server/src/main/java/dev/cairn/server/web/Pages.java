package dev.cairn.server.web;

/** Answers that come a page at a time, by cursor. */
public final class Pages {

    private Pages() {}

    /** @throws RequestRefusedException where the parameter {@code limit} is not within 1 to the most of a page */
    public static void requireLimit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw RequestRefusedException.unreadable(
                    "limit-out-of-range", "limit", "A page has a length that can be shown.", "1 to " + most);
        }
    }
}
