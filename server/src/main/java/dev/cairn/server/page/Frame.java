package dev.cairn.server.page;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param here where the page is
 * @param me how whoever looks at it is called, or null for nobody
 * @param admin whether whoever looks at it administers this Cairn
 * @param theme {@code light} or {@code dark} where somebody chose; null where the system decides
 * @param back the address to come back to, for forms
 * @param time the time bar, or null where the page has none
 */
public record Frame(
        Address here,
        @Nullable String me,
        boolean admin,
        @Nullable String theme,
        String back,
        @Nullable TimeBar time) {

    /** Whether the past is shown. */
    public boolean past() {
        return time != null && time.past();
    }

    /** Another page, seen from the same moment. */
    public String to(String path) {
        return here.to(path);
    }
}
