package dev.cairn.server.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of the log as people read it.
 *
 * @param position its place in the log
 * @param what what happened
 * @param when when it was true
 * @param recorded when the log took it, or null where that was at once
 * @param claimed when it became known by the word of a file, or null where no file says so
 * @param by whose act it was
 * @param about the page of what it happened to; null where that has none
 * @param keyResult the key result that it happened to, or null
 * @param changes what it changed, from what to what
 * @param easing {@code eased} or {@code raised}, or null
 * @param why the reason that was given, or null
 * @param note what was said about it, or null
 * @param leftOut whether what is supposed leaves it out
 * @param href the page that shows this event
 */
public record EventText(
        long position,
        String what,
        Moment when,
        @Nullable Moment recorded,
        @Nullable Moment claimed,
        String by,
        @Nullable Link about,
        @Nullable String keyResult,
        List<Changed> changes,
        @Nullable String easing,
        @Nullable String why,
        @Nullable String note,
        boolean leftOut,
        String href) {

    /** Takes a copy. */
    public EventText {
        changes = List.copyOf(changes);
    }

    /** The same, told otherwise: what happened at that event is undone on the way from one moment to another. */
    public EventText told(String otherwise) {
        return new EventText(
                position, otherwise, when, recorded, claimed, by, about, keyResult, changes, easing, why, note, leftOut,
                href);
    }

    /**
     * A field that was changed.
     *
     * @param field what it is
     * @param before what it was
     * @param after what it is since
     */
    public record Changed(String field, String before, String after) {}
}
