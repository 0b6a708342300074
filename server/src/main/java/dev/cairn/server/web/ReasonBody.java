package dev.cairn.server.web;

import dev.cairn.events.FreeText;
import dev.cairn.events.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Why something is changed.
 *
 * @param category {@code clarified}, {@code priorities-changed}, {@code learnt}, {@code wrong-data} or {@code other}
 * @param text the reason in a person's words
 */
public record ReasonBody(String category, @Nullable String text) {

    Reason toReason() {
        return new Reason(category, text == null ? null : new FreeText(text));
    }
}
