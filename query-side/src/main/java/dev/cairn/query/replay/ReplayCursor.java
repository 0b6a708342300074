package dev.cairn.query.replay;

import dev.cairn.query.Viewpoint;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a replay, with all that makes the frames after it the same as if it had not broken off.
 *
 * @param position the position of the log that the replay is true for
 * @param now when it was asked for
 * @param asOf the end of it, or null where that clock cuts nothing
 * @param knownAt what was known then, or null where that clock cuts nothing
 * @param frame the last frame that was seen, from 0
 * @param question what tells the question from others
 */
public record ReplayCursor(
        long position,
        Instant now,
        @Nullable Instant asOf,
        @Nullable Instant knownAt,
        int frame,
        int question) {

    private static final String NOTHING = "n";
    private static final Pattern FORM = Pattern.compile(
            "(\\d{1,18})\\.(\\d{1,15})\\.(-?\\d{1,15}|n)\\.(-?\\d{1,15}|n)\\.(\\d{1,9})\\.([0-9a-f]{1,8})");

    /**
     * The cursor that was written so.
     *
     * @return null where it is none
     */
    public static @Nullable ReplayCursor read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        return new ReplayCursor(
                Long.parseLong(parts.group(1)),
                Instant.ofEpochMilli(Long.parseLong(parts.group(2))),
                instant(parts.group(3)),
                instant(parts.group(4)),
                Integer.parseInt(parts.group(5)),
                Integer.parseUnsignedInt(parts.group(6), 16));
    }

    private static @Nullable Instant instant(String millis) {
        return millis.equals(NOTHING) ? null : Instant.ofEpochMilli(Long.parseLong(millis));
    }

    Viewpoint viewpoint(boolean witnessed) {
        return new Viewpoint(asOf, knownAt, witnessed, now);
    }

    /** As it goes into an answer; visible ASCII. */
    @Override
    public String toString() {
        return String.join(
                ".",
                Long.toString(position),
                Long.toString(now.toEpochMilli()),
                millis(asOf),
                millis(knownAt),
                Integer.toString(frame),
                Integer.toHexString(question));
    }

    private static String millis(@Nullable Instant instant) {
        return instant == null ? NOTHING : Long.toString(instant.toEpochMilli());
    }
}
